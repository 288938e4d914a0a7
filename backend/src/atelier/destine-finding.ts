import type { DestineFinding, Saved } from '@jaarring/contracts';
import { destineFinding as destine } from '@jaarring/domain';
import type { Scope } from '../shell/scope.ts';
import { finishTasks } from '../task/assign-task.ts';
import { FindingTable } from './atelier.table.ts';
import { findComplex } from './find-named.ts';

/** Gives a finding its destination: a complex, the area, or no action with the reason. */
export async function destineFinding(
  scope: Scope,
  id: string,
  { version, ...destiny }: DestineFinding,
): Promise<Saved> {
  const finding = { ...(await scope.load(FindingTable, id, 'finding.destine')), version };
  const complex = await findComplex(scope, destiny.complexId);
  const measures = await scope.db.rows<{ number: string }>(
    "select number from measure where finding_id = $1 and status <> 'withdrawn' order by number",
    [id],
  );
  const event = destine(
    finding,
    destiny,
    complex,
    measures.map(({ number }) => number),
  );
  await scope.db.save(FindingTable, finding);
  scope.record(event);
  await finishTasks(scope, 'finding', id, 'destine-finding');
  return { id, version: finding.version };
}
