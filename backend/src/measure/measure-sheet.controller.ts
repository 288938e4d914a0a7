import path from 'node:path';
import { Controller, Get, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import {
  ImportMeasuresQuery,
  type MeasureSheet,
  MeasureSheetSchema,
  MeasuresQuery,
} from '@jaarring/contracts';
import type { FastifyRequest } from 'fastify';
import type { Door } from '../shell/door.ts';
import { download } from '../shell/download.ts';
import { AtDoor, Serves } from '../shell/permit.ts';
import { SettingsToken } from '../shell/providers.ts';
import type { Settings } from '../shell/settings.ts';
import { dropFile } from '../monitor/keep-upload.ts';
import { receiveUpload } from '../monitor/receive-upload.ts';
import { exportMeasures } from './export-measures.ts';
import { importMeasures } from './import-measures.ts';
import { readMeasureSheet } from './read-measure-sheet.ts';
import { linesFor } from './sheet-lines.ts';

@ApiTags('measure')
@Controller('api')
export class MeasureSheetController {
  private readonly folder: string;

  constructor(@SettingsToken() settings: Settings) {
    this.folder = path.join(settings.dataDir, 'sheets');
  }

  @Get('measures.xlsx')
  @Serves('measure.export', 'The measures as a workbook that can be read back in', null, {
    status: 200,
    inside: 'door',
  })
  async export(
    @AtDoor() door: Door,
    @Query({ schema: MeasuresQuery }) query: MeasuresQuery,
  ): Promise<StreamableFile> {
    const { lines, today } = await door.read(async (scope) => ({
      lines: await linesFor(scope, query),
      today: scope.today,
    }));
    return download(
      exportMeasures(lines, `Bron: Jaarring, maatregelen, stand van ${today}`),
      `maatregelen-${today}.xlsx`,
      'xlsx',
    );
  }

  @Post('measures/import')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @Serves(
    'measure.import',
    'Read a workbook of measures back in: look first, then keep all or none',
    MeasureSheetSchema,
    {
      inside: 'door',
    },
  )
  async import(
    @AtDoor() door: Door,
    @Req() request: FastifyRequest,
    @Query({ schema: ImportMeasuresQuery }) { keep }: ImportMeasuresQuery,
  ): Promise<MeasureSheet> {
    const upload = await receiveUpload(request, this.folder);
    try {
      return await importMeasures(door, await readMeasureSheet(upload.path), keep === 'yes');
    } finally {
      await dropFile(upload.path);
    }
  }
}
