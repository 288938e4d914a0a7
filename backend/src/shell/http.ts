import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import serveStatic from '@fastify/static';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Refusal } from '@jaarring/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from './settings.ts';

const MEGABYTE = 1_048_576;
const BODY_LIMIT = MEGABYTE;
/** The national KWB file is about 40 MB. */
export const UPLOAD_LIMIT = 256 * MEGABYTE;

/** Fastify with JSON logs that carry the request's id, and a small limit on bodies. */
export function adapter(settings: Settings): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy: settings.trustProxy,
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    logger: settings.logLevel === 'silent' ? false : { level: settings.logLevel },
  });
}

/** Security headers, compression, limits, cross-site protection and the files of the screen. */
export async function prepare(
  app: NestFastifyApplication,
  settings: Settings,
  webRoot?: string,
): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    refuseCrossSite(request);
    if (request.url.startsWith('/api')) reply.header('cache-control', 'no-store');
  });
  await app.register(cookie, { secret: settings.cookieSecret });
  await app.register(helmet, securityHeaders());
  await app.register(rateLimit, {
    max: settings.requestsPerMinute,
    timeWindow: '1 minute',
    allowList: (request: FastifyRequest) => !request.url.startsWith('/api'),
  });
  await app.register(multipart, {
    limits: { files: 1, fileSize: UPLOAD_LIMIT, fields: 10, fieldSize: 10_000 },
  });
  await app.register(compress as never, { global: true, encodings: ['br', 'gzip'], threshold: 1_024 });
  if (webRoot && fs.existsSync(path.join(webRoot, 'index.html'))) await serveScreen(app, fastify, webRoot);
}

function securityHeaders(): object {
  return {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Angular Material sets styles from script: infra/decisions/0006
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  };
}

/** A change may come from our own pages or from a program, never from another site's page. */
function refuseCrossSite(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return;
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  const foreign =
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && hostOf(origin) !== request.headers.host);
  if (foreign) throw new Refusal('request.cross-site', { origin: String(origin ?? site) });
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

async function serveScreen(
  app: NestFastifyApplication,
  fastify: FastifyInstance,
  webRoot: string,
): Promise<void> {
  const index = fs.readFileSync(path.join(webRoot, 'index.html'));
  await app.register(serveStatic as never, {
    root: webRoot,
    wildcard: false,
    index: false,
    setHeaders: (reply: { header(name: string, value: string): void }, file: string) => {
      const forever = /-[A-Z0-9]{8}\.(js|css|woff2)$/.test(file);
      reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  // every address that is no file and no API belongs to the screen's own router
  fastify.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    const address = request.url.split('?')[0]!;
    if (address.startsWith('/api') || /\.[a-z0-9]+$/i.test(address)) {
      return reply.code(404).send({ code: 'request.unknown-route', requestId: request.id });
    }
    return reply.type('text/html').header('cache-control', 'no-cache').send(index);
  });
}
