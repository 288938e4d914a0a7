import type { EndDeputy } from '@jaarring/contracts';
import { endDeputy as end } from '@jaarring/domain';
import type { Scope } from '../shell/scope.ts';
import { DeputyTable } from './deputy.table.ts';

/** Ends a deputyship before its day; the very next request of the deputy finds nothing of it. */
export async function endDeputy(scope: Scope, id: string, { version }: EndDeputy): Promise<void> {
  const deputy = await scope.load(DeputyTable, id, 'deputy.appoint');
  const event = end(deputy, { actor: scope.actor, now: scope.now });
  deputy.version = version;
  await scope.db.save(DeputyTable, deputy);
  scope.record(event);
}
