import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Figures,
  FiguresQuery,
  FiguresSchema,
  IdParam,
  type MakeRemark,
  MakeRemarkSchema,
  PlaceCode,
  type PlaceSeries,
  PlaceSeriesSchema,
  type Remarks,
  RemarkSchema,
  RemarksQuery,
  RemarksSchema,
  type RemarkView,
  SeriesQuery,
  type Snapshots,
  SnapshotsSchema,
  type TakenSnapshot,
  TakenSnapshotSchema,
  type TakeSnapshot,
  TakeSnapshotSchema,
} from '@jaarring/contracts';
import { InScope, Serves } from '../shell/permit.ts';
import type { ReadScope, Scope } from '../shell/scope.ts';
import { listRemarks, makeRemark } from './make-remark.ts';
import { readFigures, readSnapshotFigures } from './read-figures.ts';
import { readPlaceSeries } from './read-place-series.ts';
import { listSnapshots, takeSnapshot } from './take-snapshot.ts';

@ApiTags('monitor')
@Controller('api')
export class FigureController {
  @Get('figures')
  @Serves('figures.read', 'One indicator in one period, for every place', FiguresSchema)
  figures(
    @InScope() scope: ReadScope,
    @Query({ schema: FiguresQuery }) query: FiguresQuery,
  ): Promise<Figures> {
    return readFigures(scope, query);
  }

  @Get('figures/places/:code')
  @Serves('figures.read', 'The series of one place, with the load each figure came in by', PlaceSeriesSchema)
  series(
    @InScope() scope: ReadScope,
    @Param('code', { schema: PlaceCode }) code: string,
    @Query({ schema: SeriesQuery }) query: SeriesQuery,
  ): Promise<PlaceSeries> {
    return readPlaceSeries(scope, code, query.indicator);
  }

  @Get('snapshots')
  @Serves('snapshot.read', 'The snapshots, newest first', SnapshotsSchema)
  snapshots(@InScope() scope: ReadScope): Promise<Snapshots> {
    return listSnapshots(scope);
  }

  @Post('snapshots')
  @Serves('snapshot.take', 'Freeze the figures as they are', TakenSnapshotSchema, { status: 201 })
  freeze(
    @InScope() scope: Scope,
    @Body({ schema: TakeSnapshotSchema }) body: TakeSnapshot,
  ): Promise<TakenSnapshot> {
    return takeSnapshot(scope, body);
  }

  @Get('snapshots/:id/figures')
  @Serves('snapshot.read', 'One indicator in one period, as it was frozen', FiguresSchema)
  frozen(
    @InScope() scope: ReadScope,
    @Param('id', { schema: IdParam }) id: string,
    @Query({ schema: FiguresQuery }) query: FiguresQuery,
  ): Promise<Figures> {
    return readSnapshotFigures(scope, id, query);
  }

  @Get('remarks')
  @Serves('remark.read', 'What was said of the figures of a place', RemarksSchema)
  remarks(
    @InScope() scope: ReadScope,
    @Query({ schema: RemarksQuery }) query: RemarksQuery,
  ): Promise<Remarks> {
    return listRemarks(scope, query);
  }

  @Post('remarks')
  @Serves('remark.write', 'Say something of a figure', RemarkSchema, { status: 201 })
  remark(@InScope() scope: Scope, @Body({ schema: MakeRemarkSchema }) body: MakeRemark): Promise<RemarkView> {
    return makeRemark(scope, body);
  }
}
