import type { RewordFinding, Saved, WriteFinding } from '@jaarring/contracts';
import {
  type Finding,
  type PinPlace,
  Refusal,
  rewordFinding as reword,
  writeFinding as write,
} from '@jaarring/domain';
import { uuidv7 } from '../shell/id.ts';
import type { Scope } from '../shell/scope.ts';
import { assignTask, finishTasks } from '../task/assign-task.ts';
import { AtelierTable, FindingPinTable, FindingTable } from './atelier.table.ts';
import { findColleague } from './find-named.ts';

/** Writes a finding of an open workshop; its owner is asked for a destination. */
export async function writeFinding(scope: Scope, atelierId: string, input: WriteFinding): Promise<Saved> {
  const { pinIds, ...words } = input;
  // the workshop is locked, so that it cannot close in between
  await scope.db.rows('select id from atelier where id = $1 for update', [atelierId]);
  const atelier = await scope.load(AtelierTable, atelierId, 'finding.write');
  await findColleague(scope, words.ownerId);
  const finding: Finding = {
    ...words,
    id: uuidv7(scope.now),
    atelierId,
    cycleId: atelier.cycleId,
    workAreaId: atelier.workAreaId,
    destination: null,
    complexId: null,
    because: null,
    version: 1,
  };
  const pins = await findPins(scope, pinIds);
  const event = write(finding, atelier, pins);
  await scope.db.insert(FindingTable, finding);
  await scope.db.insert(
    FindingPinTable,
    pins.map((pin) => ({ findingId: finding.id, pinId: pin.id })),
  );
  scope.record(event);
  await askDestination(scope, finding);
  return { id: finding.id, version: finding.version };
}

/** Rewords a finding; a new owner takes over the task. */
export async function rewordFinding(
  scope: Scope,
  id: string,
  { version, ...words }: RewordFinding,
): Promise<Saved> {
  const finding = { ...(await scope.load(FindingTable, id, 'finding.write')), version };
  await findColleague(scope, words.ownerId);
  const moved = finding.ownerId !== words.ownerId;
  const event = reword(finding, words);
  await scope.db.save(FindingTable, finding);
  scope.record(event);
  if (moved && finding.destination === null) {
    await finishTasks(scope, 'finding', id, 'destine-finding');
    await askDestination(scope, finding);
  }
  return { id, version: finding.version };
}

async function findPins(scope: Scope, ids: readonly string[]): Promise<PinPlace[]> {
  const wanted = [...new Set(ids)];
  const found = await scope.db.rows<PinPlace>(
    'select id, number, atelier_id as "atelierId" from pin where id = any ($1::uuid[])',
    [wanted],
  );
  if (found.length < wanted.length) throw new Refusal('access.not-found', { kind: 'pin' });
  return found;
}

/** The destination is due when the phase of workshops ends: gate 2 warns, gate 3 blocks. */
async function askDestination(scope: Scope, finding: Finding): Promise<void> {
  const gate = await scope.db.row<{ dueOn: string }>(
    `select due_on as "dueOn" from cycle_date where cycle_id = $1 and name = 'gate2'`,
    [finding.cycleId],
  );
  await assignTask(scope, {
    kind: 'destine-finding',
    subjectKind: 'finding',
    subjectId: finding.id,
    title: finding.title,
    because: 'finding-written',
    dueOn: gate!.dueOn,
    cycleId: finding.cycleId,
    workAreaId: finding.workAreaId,
    assigneeId: finding.ownerId,
  });
}
