import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Events,
  EventsQuery,
  EventsSchema,
  type News,
  NewsSchema,
  type Verification,
  VerificationSchema,
} from '@jaarring/contracts';
import { InScope, Serves } from '../shell/permit.ts';
import type { ReadScope } from '../shell/scope.ts';
import { listEvents, verifyEvents } from './list-events.ts';
import { listNews } from './list-news.ts';

@ApiTags('audit')
@Controller('api')
export class AuditController {
  @Get('events')
  @Serves('audit.read', 'What happened, newest first', EventsSchema)
  list(@InScope() scope: ReadScope, @Query({ schema: EventsQuery }) query: EventsQuery): Promise<Events> {
    return listEvents(scope, query);
  }

  @Get('events/verification')
  @Serves('audit.verify', 'Check the chain of events', VerificationSchema)
  verify(@InScope() scope: ReadScope): Promise<Verification> {
    return verifyEvents(scope);
  }

  @Get('news')
  @Serves('news.read', 'What colleagues did since last Friday', NewsSchema)
  news(@InScope() scope: ReadScope): Promise<News> {
    return listNews(scope);
  }
}
