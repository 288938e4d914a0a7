import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Events,
  EventsQuery,
  EventsSchema,
  type Verification,
  VerificationSchema,
} from '@jaarring/contracts';
import { InScope, Serves } from '../shell/permit.ts';
import type { ReadScope } from '../shell/scope.ts';
import { listEvents, verifyEvents } from './list-events.ts';

@ApiTags('audit')
@Controller('api/events')
export class AuditController {
  @Get()
  @Serves('audit.read', 'What happened, newest first', EventsSchema)
  list(@InScope() scope: ReadScope, @Query({ schema: EventsQuery }) query: EventsQuery): Promise<Events> {
    return listEvents(scope, query);
  }

  @Get('verification')
  @Serves('audit.verify', 'Check the chain of events', VerificationSchema)
  verify(@InScope() scope: ReadScope): Promise<Verification> {
    return verifyEvents(scope);
  }
}
