import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { permit as admitActor, Refusal } from '@jaarring/domain';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Clock } from './clock.ts';
import { Door } from './door.ts';
import { type Admitted, type Permit, PERMIT } from './permit.ts';
import type { ReadScope, Scope } from './scope.ts';
import { SessionRules } from './session-rules.ts';
import { type Entry, type Opened, UnitOfWork } from './unit-of-work.ts';
import { readToken, tokenHash } from './token.ts';

const MINUTE_MS = 60_000;

/** Lets a request in: finds the session, checks the permission, and runs the handler inside its scope. */
@Injectable()
export class AdmitInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sessions: SessionRules,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const permit = this.reflector.get<Permit | undefined>(PERMIT, context.getHandler());
    if (!permit) throw new Refusal('access.denied', { because: 'the route has no permission' });
    if (permit.permission === 'open') return next.handle();
    return from(this.admit(context.switchToHttp().getRequest(), permit, next));
  }

  private async admit(
    request: FastifyRequest & { admitted?: Admitted },
    permit: Permit,
    next: CallHandler,
  ): Promise<unknown> {
    const token = readToken(request);
    if (!token) throw new Refusal('access.no-session');
    const entry: Entry = {
      tokenHash: tokenHash(token),
      idleMinutes: this.sessions.idleMinutes,
      requestId: request.id,
    };
    if (permit.inside === 'door') {
      await this.unitOfWork.read(entry, (opened) => this.welcome(request, permit, opened));
      request.admitted!.door = new Door(this.unitOfWork, entry);
      return lastValueFrom(next.handle(), { defaultValue: undefined });
    }
    const handle = async (opened: Opened<Scope | ReadScope>) => {
      await this.welcome(request, permit, opened);
      request.admitted!.scope = opened.scope as Scope;
      return lastValueFrom(next.handle(), { defaultValue: undefined });
    };
    const reading = request.method === 'GET' || request.method === 'HEAD';
    return reading ? this.unitOfWork.read(entry, handle) : this.unitOfWork.write(entry, handle);
  }

  private async welcome(
    request: { admitted?: Admitted },
    permit: Permit,
    opened: Opened<Scope | ReadScope>,
  ): Promise<void> {
    const entered = opened.entered!;
    if (permit.permission !== 'open') admitActor(opened.scope.actor, permit.permission);
    request.admitted = { entered };
    const { entry } = opened;
    const now = this.clock.now();
    if ('tokenHash' in entry && now.getTime() - entered.lastSeenAt.getTime() > MINUTE_MS) {
      await this.sessions.touch(entry.tokenHash, now);
    }
  }
}
