import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
  SerializeOptions,
  SetMetadata,
} from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { PermissionName } from '@jaarring/domain';
import * as z from 'zod';
import type { Door } from './door.ts';
import type { Scope } from './scope.ts';
import type { Entered } from './unit-of-work.ts';

/** What a route says of itself; the guard refuses a route that says nothing. */
export type Permit = {
  permission: PermissionName | 'open';
  /** Whether the whole request runs in one transaction, or the use case opens the door itself (uploads, estimation). */
  inside: 'scope' | 'door';
};

export const PERMIT = 'jaarring:permit';

export const ProblemSchema = z
  .object({
    code: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
    requestId: z.string(),
  })
  .meta({
    id: 'Problem',
    description: 'Why the answer is no: a code with one sentence per language, and what it is about.',
  });

/**
 * Declares a route: who may call it, what it does (for the OpenAPI document) and the contract of its answer.
 * `inside: 'door'` gives the handler a Door instead of a Scope, for work that must not run inside a transaction.
 */
export function Serves(
  permission: PermissionName | 'open',
  summary: string,
  answer: z.ZodType | null,
  options: { inside?: Permit['inside']; status?: number } = {},
): MethodDecorator {
  const status = options.status ?? (answer ? 200 : 204);
  const permit: Permit = { permission, inside: options.inside ?? 'scope' };
  const described = answer
    ? [SerializeOptions({ schema: answer }), ApiResponse({ status, standardSchema: answer })]
    : [ApiResponse({ status, description: 'Done; there is nothing to tell.' })];
  return applyDecorators(
    SetMetadata(PERMIT, permit),
    HttpCode(status),
    ApiOperation({
      summary,
      description: permission === 'open' ? 'Open to everyone.' : `Needs the permission ${permission}.`,
    }),
    ...described,
    ...[401, 403, 404, 409, 422].map((no) => ApiResponse({ status: no, standardSchema: ProblemSchema })),
  );
}

/** What the guard left on the request for the handler. */
export type Admitted = { scope?: Scope; door?: Door; entered?: Entered };

const admitted = (context: ExecutionContext) =>
  context.switchToHttp().getRequest<{ admitted?: Admitted }>().admitted ?? {};

/** The scope of this request; the type says reader or writer, the method (GET or not) decides. */
export const InScope = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { scope } = admitted(context);
  if (!scope) throw new Error('this route has no scope: its handler must take a door');
  return scope;
});

/** The door of this request, for handlers that open short scopes themselves. */
export const AtDoor = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { door } = admitted(context);
  if (!door) throw new Error('this route has no door: its handler must take a scope');
  return door;
});

/** The person who entered. */
export const WhoEntered = createParamDecorator(
  (_: unknown, context: ExecutionContext) => admitted(context).entered,
);
