import type { Injector } from '@angular/core';

/** What the frame asks at the start and before someone signs out: send, and say how many entries stay behind. */
export function unsentLogs(injector: Injector): () => Promise<number> {
  return async () => {
    const { Outbox } = await import('./outbox.ts');
    const outbox = injector.get(Outbox);
    await outbox.send();
    return outbox.unsent();
  };
}
