import { Body, Controller, Delete, Get, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Me, MeSchema, type SignIn, SignInSchema } from '@jaarring/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../shell/clock.ts';
import { InScope, Serves, WhoEntered } from '../shell/permit.ts';
import { ReadPool, SettingsToken } from '../shell/providers.ts';
import type { ReadScope } from '../shell/scope.ts';
import type { Settings } from '../shell/settings.ts';
import { giveToken, readToken, takeToken, tokenHash } from '../shell/token.ts';
import { type Entered, UnitOfWork } from '../shell/unit-of-work.ts';
import type pg from 'pg';
import { readMe } from './read-me.ts';
import { signIn } from './sign-in.ts';

@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(
    @ReadPool() private readonly pool: pg.Pool,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    @SettingsToken() private readonly settings: Settings,
  ) {}

  @Post()
  @Serves('open', 'Sign in with e-mail and password', MeSchema, { status: 201 })
  async signIn(
    @Body({ schema: SignInSchema }) body: SignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    const { idleMinutes, sessionHours, publicUrl } = this.settings;
    const { token } = await signIn(this.pool, body, {
      now: this.clock.now(),
      address: request.ip,
      sessionHours,
    });
    const me = await this.unitOfWork.read(
      { tokenHash: tokenHash(token), idleMinutes },
      ({ scope, entered }) => readMe(scope, entered!),
    );
    giveToken(reply, token, sessionHours * 3_600, publicUrl.startsWith('https:'));
    return me;
  }

  @Get()
  @Serves('session.read', 'Who is signed in, and what this person may do', MeSchema)
  me(@InScope() scope: ReadScope, @WhoEntered() entered: Entered): Promise<Me> {
    return readMe(scope, entered);
  }

  @Delete()
  @Serves('open', 'Sign out; the session ends at once', null)
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = readToken(request);
    if (token) await this.pool.query('select door.close_session($1)', [tokenHash(token)]);
    takeToken(reply);
  }
}
