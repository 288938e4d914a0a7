import type { Door } from './door.ts';
import type { Mail } from './mail.ts';
import type { Scope } from './scope.ts';

/** What a job does: inside one scope of its corporation, with the id of its subject. */
export type JobHandler = (scope: Scope, subjectId: string) => Promise<void>;

/** A job that goes outside: it opens short scopes at the door, so that none is open while the network answers. */
export type Errand = (outside: { door: Door; mail: Mail }, subjectId: string) => Promise<void>;

const handlers = new Map<string, JobHandler>();
const errands = new Map<string, Errand>();

/** Registers who does a job; a feature calls this once, next to the use case. */
export function onJob(name: string, handler: JobHandler): void {
  refuseSecond(name);
  handlers.set(name, handler);
}

/** Registers who runs an errand; once, like `onJob`. */
export function onErrand(name: string, errand: Errand): void {
  refuseSecond(name);
  errands.set(name, errand);
}

/** The errand with this name; undefined when the job stays inside. */
export function errandOf(name: string): Errand | undefined {
  return errands.get(name);
}

function refuseSecond(name: string): void {
  if (handlers.has(name) || errands.has(name)) throw new Error(`two handlers for the job ${name}`);
}

export function handlerOf(name: string): JobHandler {
  const handler = handlers.get(name);
  if (!handler) throw new Error(`nobody does the job ${name}`);
  return handler;
}
