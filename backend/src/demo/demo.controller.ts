import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Demo, DemoSchema, type Tour, TourSchema } from '@jaarring/contracts';
import type pg from 'pg';
import { Clock } from '../shell/clock.ts';
import { InScope, Serves } from '../shell/permit.ts';
import { ReadPool } from '../shell/providers.ts';
import type { ReadScope } from '../shell/scope.ts';
import { readDemo } from './read-demo.ts';
import { readTour } from './read-tour.ts';

@ApiTags('demo')
@Controller('api/demo')
export class DemoController {
  constructor(
    @ReadPool() private readonly pool: pg.Pool,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Serves('open', 'Whether this is a demo, and whose part one can play', DemoSchema)
  demo(): Promise<Demo> {
    return readDemo(this.pool, this.clock.today());
  }

  @Get('tour')
  @Serves('session.read', 'A walk through the year: how much there is and where to look', TourSchema)
  tour(@InScope() scope: ReadScope): Promise<Tour> {
    return readTour(scope);
  }
}
