import type { ScoreUrgency, Urgencies, UrgencyQuery } from '@jaarring/contracts';
import { Refusal, scoreUrgency as score, type Urgency } from '@jaarring/domain';
import { ComplexTable } from '../place/place.table.ts';
import { uuidv7 } from '../shell/id.ts';
import type { Reader, Scope } from '../shell/scope.ts';
import { UrgencyTable } from './measure.table.ts';

/** Scores how urgent a place is in a year; the score before it stays, with who agreed to it and why. */
export async function scoreUrgency(
  scope: Scope,
  { seenTurn, ...input }: ScoreUrgency,
): Promise<UrgencyQuery> {
  const { cycleId, workAreaId, complexId } = input;
  await refuseElsewhere(scope, input);
  await scope.require('urgency.score', { workAreaId, cycleId });
  // the phase of the area is the lock: two scores of one place follow one another
  await scope.db.rows('select 1 from cycle_area where cycle_id = $1 and work_area_id = $2 for update', [
    cycleId,
    workAreaId,
  ]);
  const all = await scope.db.findAll(UrgencyTable, { cycleId, workAreaId });
  const last = all
    .filter((one) => one.complexId === complexId)
    .reduce<Urgency | null>((newest, one) => (one.turn > (newest?.turn ?? 0) ? one : newest), null);
  const urgency: Urgency = {
    ...input,
    id: uuidv7(scope.now),
    turn: 0,
    oldScore: null,
    setBy: scope.actor.accountId,
    setAt: scope.now,
  };
  const event = score(urgency, last, seenTurn);
  await scope.db.insert(UrgencyTable, urgency);
  scope.record(event);
  return { cycleId, workAreaId, ...(complexId ? { complexId } : {}) };
}

async function refuseElsewhere(
  scope: Scope,
  { cycleId, workAreaId, complexId }: Omit<ScoreUrgency, 'seenTurn'>,
): Promise<void> {
  const area = await scope.db.row('select 1 from cycle_area where cycle_id = $1 and work_area_id = $2', [
    cycleId,
    workAreaId,
  ]);
  if (!area) throw new Refusal('access.not-found', { kind: 'work-area' });
  if (!complexId) return;
  const complex = await scope.db.find(ComplexTable, complexId);
  if (!complex) throw new Refusal('access.not-found', { kind: 'complex' });
  if (complex.workAreaId !== workAreaId) throw new Refusal('measure.complex-elsewhere', { complexId });
}

/** The scores of a place in a year, newest first. */
export async function listUrgencies(
  scope: Scope<Reader>,
  { cycleId, workAreaId, complexId }: UrgencyQuery,
): Promise<Urgencies> {
  const urgencies = await scope.db.rows<Urgencies['urgencies'][number]>(
    `select u.id, u.turn, u.score, u.old_score as "oldScore", u.motive, u.parties, a.name as "setBy", u.set_at as "setAt"
     from urgency u
     join account a on a.corporation_id = u.corporation_id and a.id = u.set_by
     where u.cycle_id = $1 and u.work_area_id = $2 and u.complex_id is not distinct from $3::uuid
     order by u.turn desc`,
    [cycleId, workAreaId, complexId ?? null],
  );
  return { urgencies };
}
