import type { Scope } from './scope.ts';

/** What a job does: inside one scope of its corporation, with the id of its subject. */
export type JobHandler = (scope: Scope, subjectId: string) => Promise<void>;

const handlers = new Map<string, JobHandler>();

/** Registers who does a job; a feature calls this once, next to the use case. */
export function onJob(name: string, handler: JobHandler): void {
  if (handlers.has(name)) throw new Error(`two handlers for the job ${name}`);
  handlers.set(name, handler);
}

export function handlerOf(name: string): JobHandler {
  const handler = handlers.get(name);
  if (!handler) throw new Error(`nobody does the job ${name}`);
  return handler;
}
