import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Health, HealthSchema } from '@jaarring/contracts';
import type { FastifyReply } from 'fastify';
import type pg from 'pg';
import { Serves } from '../shell/permit.ts';
import { ReadPool } from '../shell/providers.ts';

const VERSION = '0.1.0';

/** For whoever watches the service; says nothing about anybody's data. */
@ApiTags('health')
@Controller('api/health')
export class HealthController {
  constructor(@ReadPool() private readonly pool: pg.Pool) {}

  @Get()
  @Serves('open', 'Whether the service lives and its database answers', HealthSchema)
  async health(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const ready = await this.databaseAnswers();
    if (!ready) reply.code(503);
    return { live: true, ready, version: VERSION };
  }

  @Get('live')
  @Serves('open', 'Whether the process lives', HealthSchema)
  live(): Health {
    return { live: true, ready: null, version: VERSION };
  }

  private async databaseAnswers(): Promise<boolean> {
    try {
      await this.pool.query('select 1');
      return true;
    } catch {
      // that the database does not answer is exactly what this route tells
      return false;
    }
  }
}
