import { Body, Controller, Get, Param, Post, Put, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import {
  type ActOnLedger,
  ActOnLedgerSchema,
  type Bookings,
  BookingSchema,
  BookingsQuery,
  BookingsSchema,
  type BookingView,
  IdParam,
  LedgerFileDetailSchema,
  type LedgerFiles,
  LedgerFilesSchema,
  type LedgerFileView,
  type MatchBooking,
  MatchBookingSchema,
  PageQuery,
} from '@jaarring/contracts';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { importFolder } from '../monitor/import-folder.ts';
import { receiveUpload } from '../monitor/receive-upload.ts';
import type { Door } from '../shell/door.ts';
import { download } from '../shell/download.ts';
import { AtDoor, InScope, Serves } from '../shell/permit.ts';
import { SettingsToken } from '../shell/providers.ts';
import type { ReadScope, Scope } from '../shell/scope.ts';
import type { Settings } from '../shell/settings.ts';
import { checkLedger } from './check-ledger.ts';
import { commitLedgerFile } from './commit-ledger.ts';
import { listBookings, readBooking } from './list-bookings.ts';
import { ledgerRejectionsCsv, listLedgerFiles, readLedgerFile } from './list-ledger.ts';
import { matchLedgerBooking } from './match-booking.ts';
import { undoLedgerFile } from './undo-ledger.ts';

const Pages = z.strictObject(PageQuery);
type Pages = z.infer<typeof Pages>;

@ApiTags('budget')
@Controller('api')
export class LedgerController {
  private readonly folder: string;

  constructor(@SettingsToken() settings: Settings) {
    this.folder = importFolder(settings.dataDir);
  }

  @Get('ledger-files')
  @Serves('budget.read', 'The files of bookings, newest first', LedgerFilesSchema)
  list(@InScope() scope: ReadScope, @Query({ schema: Pages }) query: Pages): Promise<LedgerFiles> {
    return listLedgerFiles(scope, query);
  }

  @Post('ledger-files')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @Serves('ledger.load', 'Send a ledger file and learn what it would do', LedgerFileDetailSchema, {
    status: 201,
    inside: 'door',
  })
  async check(@AtDoor() door: Door, @Req() request: FastifyRequest): Promise<LedgerFileView> {
    return checkLedger(door, await receiveUpload(request, this.folder));
  }

  @Get('ledger-files/:id')
  @Serves('budget.read', 'One file of bookings with what was rejected of it', LedgerFileDetailSchema)
  read(@InScope() scope: ReadScope, @Param('id', { schema: IdParam }) id: string): Promise<LedgerFileView> {
    return readLedgerFile(scope, id);
  }

  @Get('ledger-files/:id/rejections.csv')
  @Serves('budget.read', 'All that was rejected of a file, as CSV', null, { status: 200 })
  async rejections(
    @InScope() scope: ReadScope,
    @Param('id', { schema: IdParam }) id: string,
  ): Promise<StreamableFile> {
    return download(Buffer.from(await ledgerRejectionsCsv(scope, id)), 'afgewezen-boekingen.csv', 'csv');
  }

  @Post('ledger-files/:id/commit')
  @Serves('ledger.load', 'Take the bookings of a checked file in', LedgerFileDetailSchema)
  async commit(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: ActOnLedgerSchema }) { version }: ActOnLedger,
  ): Promise<LedgerFileView> {
    await commitLedgerFile(scope, id, version);
    return readLedgerFile(scope, id);
  }

  @Post('ledger-files/:id/undo')
  @Serves('ledger.load', 'Take a file of bookings back', LedgerFileDetailSchema)
  async undo(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: ActOnLedgerSchema }) { version }: ActOnLedger,
  ): Promise<LedgerFileView> {
    await undoLedgerFile(scope, id, version);
    return readLedgerFile(scope, id);
  }

  @Get('bookings')
  @Serves('budget.read', 'Bookings of a measure, of a file, or without a measure', BookingsSchema)
  bookings(
    @InScope() scope: ReadScope,
    @Query({ schema: BookingsQuery }) query: BookingsQuery,
  ): Promise<Bookings> {
    return listBookings(scope, query);
  }

  @Put('bookings/:id/measure')
  @Serves('ledger.match', 'Put a booking on a measure', BookingSchema)
  async match(
    @InScope() scope: Scope,
    @Param('id', { schema: IdParam }) id: string,
    @Body({ schema: MatchBookingSchema }) body: MatchBooking,
  ): Promise<BookingView> {
    await matchLedgerBooking(scope, id, body);
    return readBooking(scope, id);
  }
}
