import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { Refusal, refusals } from '@jaarring/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Turns every error into one answer: a refusal with its code and details, or a bug with a number to look it up. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent) return;
    const { status, code, details } = this.explain(error, request);
    if (status === 429 && typeof details?.['retryAfterSeconds'] === 'number') {
      reply.header('retry-after', String(details['retryAfterSeconds']));
    }
    reply.code(status).send({
      code,
      ...(details && Object.keys(details).length > 0 ? { details } : {}),
      requestId: request.id,
    });
  }

  private explain(
    error: unknown,
    request: FastifyRequest,
  ): { status: number; code: string; details?: Record<string, unknown> } {
    if (error instanceof Refusal)
      return { status: refusals[error.code], code: error.code, details: error.details };
    const status = statusOf(error);
    if (status === 404) return { status, code: 'access.not-found' };
    if (status === 413) return { status, code: 'request.too-large' };
    if (status === 415 || status === 400)
      return { status: 422, code: 'contract.invalid', details: { because: messageOf(error) } };
    if (status === 429) return { status, code: 'request.too-many' };
    this.log.error(`${request.method} ${request.routeOptions?.url ?? '?'} ${request.id} ${stackOf(error)}`);
    return { status: 500, code: 'general.bug' };
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown }).statusCode;
  return typeof status === 'number' ? status : 500;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
const stackOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));
