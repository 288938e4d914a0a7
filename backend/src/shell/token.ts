import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The cookie that holds the session; `__Host-` would demand TLS, which a first start on localhost has not. */
export const SESSION_COOKIE = 'jaarring_session';

/** A session token: 256 bits, known to the browser only; the database keeps its hash. */
export const newToken = () => randomBytes(32).toString('base64url');

export const tokenHash = (token: string) => createHash('sha256').update(token).digest();

export function readToken(request: FastifyRequest): string | undefined {
  return (request as { cookies?: Record<string, string | undefined> }).cookies?.[SESSION_COOKIE];
}

/**
 * HttpOnly, SameSite=Strict, and Secure as soon as the product is served over TLS. It lives for a number of seconds, not
 * until a date: a demo shows another day than the browser's clock, which would throw the cookie away at once.
 */
export function giveToken(reply: FastifyReply, token: string, seconds: number, secure: boolean): void {
  reply.setCookie(SESSION_COOKIE, token, {
    httpOnly: true,
    sameSite: 'strict',
    secure,
    path: '/',
    maxAge: seconds,
  });
}

export function takeToken(reply: FastifyReply): void {
  reply.clearCookie(SESSION_COOKIE, { path: '/' });
}
