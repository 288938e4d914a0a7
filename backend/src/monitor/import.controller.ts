import { Body, Controller, Get, Param, Post, Put, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import {
  type CommitImport,
  CommitImportSchema,
  IdParam,
  ImportQuery,
  type Imports,
  ImportSchema,
  ImportsSchema,
  type ImportView,
  type MapImport,
  MapImportSchema,
  PageQuery,
  type Rejections,
  RejectionsSchema,
  type UndoImport,
  UndoImportSchema,
} from '@jaarring/contracts';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { Door } from '../shell/door.ts';
import { download } from '../shell/download.ts';
import { AtDoor, InScope, Serves } from '../shell/permit.ts';
import { SettingsToken } from '../shell/providers.ts';
import type { ReadScope, Scope } from '../shell/scope.ts';
import type { Settings } from '../shell/settings.ts';
import { checkAgain, checkUpload } from './check-import.ts';
import { commitUpload } from './commit-import.ts';
import { importFolder } from './import-folder.ts';
import { listImports, listRejections, readImport, rejectionsCsv } from './list-imports.ts';
import { receiveUpload } from './receive-upload.ts';
import { undoUpload } from './undo-import.ts';

const Pages = z.strictObject(PageQuery);
type Pages = z.infer<typeof Pages>;

@ApiTags('monitor')
@Controller('api/imports')
export class ImportController {
  private readonly folder: string;

  constructor(@SettingsToken() settings: Settings) {
    this.folder = importFolder(settings.dataDir);
  }

  @Get()
  @Serves('import.read', 'The loads, newest first', ImportsSchema)
  list(@InScope() scope: ReadScope, @Query({ schema: Pages }) query: Pages): Promise<Imports> {
    return listImports(scope, query);
  }

  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @Serves('import.create', 'Send a file and learn what it would do; nothing changes yet', ImportSchema, {
    status: 201,
    inside: 'door',
  })
  async check(
    @AtDoor() door: Door,
    @Req() request: FastifyRequest,
    @Query({ schema: ImportQuery }) query: ImportQuery,
  ): Promise<ImportView> {
    const upload = await receiveUpload(request, this.folder);
    return checkUpload(door, upload, query, this.folder);
  }

  @Get(':id')
  @Serves('import.read', 'One load with what its check found', ImportSchema)
  read(@InScope() scope: ReadScope, @Param('id', { schema: IdParam }) id: string): Promise<ImportView> {
    return readImport(scope, id);
  }

  @Put(':id/mapping')
  @Serves('import.create', 'Say how the columns are to be read, and check again', ImportSchema, {
    inside: 'door',
  })
  map(
    @AtDoor() door: Door,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: MapImportSchema }) body: MapImport,
  ): Promise<ImportView> {
    return checkAgain(door, id, body, this.folder);
  }

  @Post(':id/commit')
  @Serves('import.commit', 'Take the checked figures into the monitor', ImportSchema, { inside: 'door' })
  commit(
    @AtDoor() door: Door,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: CommitImportSchema }) body: CommitImport,
  ): Promise<ImportView> {
    return commitUpload(door, id, body, this.folder);
  }

  @Post(':id/undo')
  @Serves('import.undo', 'Take a load back; all becomes what it was', ImportSchema)
  undo(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: UndoImportSchema }) body: UndoImport,
  ): Promise<ImportView> {
    return undoUpload(scope, id, body);
  }

  @Get(':id/rejections')
  @Serves('import.read', 'What was rejected of a file, with reason and cure', RejectionsSchema)
  rejections(
    @InScope() scope: ReadScope,
    @Param('id', { schema: IdParam }) id: string,
    @Query({ schema: Pages }) query: Pages,
  ): Promise<Rejections> {
    return listRejections(scope, id, query);
  }

  @Get(':id/rejections.csv')
  @Serves('import.read', 'The same as CSV', null, { status: 200 })
  async rejectionsFile(
    @InScope() scope: ReadScope,
    @Param('id', { schema: IdParam }) id: string,
  ): Promise<StreamableFile> {
    const { fileName, text } = await rejectionsCsv(scope, id);
    return download(Buffer.from(text), fileName, 'csv');
  }
}
