import type { AddIndicator, ChangeIndicator, Saved } from '@jaarring/contracts';
import { happened, type Indicator, Refusal } from '@jaarring/domain';
import { uuidv7 } from '../shell/id.ts';
import type { Scope } from '../shell/scope.ts';
import { IndicatorTable } from './monitor.table.ts';

/** Adds an indicator to the catalogue. */
export async function addIndicator(scope: Scope, input: AddIndicator): Promise<Saved> {
  await scope.require('indicator.change', {});
  const indicator: Indicator = { ...input, id: uuidv7(scope.now), version: 1 };
  await refuseTakenCode(scope, indicator);
  await refuseUnknownOwner(scope, indicator);
  await scope.db.insert(IndicatorTable, indicator);
  scope.record(happened('indicator.added', indicator.id, { code: indicator.code, name: indicator.name }));
  return { id: indicator.id, version: indicator.version };
}

/** Changes an indicator. What its figures mean stays: with figures its code, unit and kind of place are fixed. */
export async function changeIndicator(scope: Scope, id: string, input: ChangeIndicator): Promise<Saved> {
  const before = await scope.load(IndicatorTable, id, 'indicator.change');
  const indicator: Indicator = { ...before, ...input };
  await refuseTakenCode(scope, indicator);
  await refuseUnknownOwner(scope, indicator);
  await refuseOtherMeaning(scope, before, indicator);
  await scope.db.save(IndicatorTable, indicator);
  scope.record(happened('indicator.changed', id, { code: indicator.code, name: indicator.name }));
  return { id, version: indicator.version };
}

async function refuseTakenCode(scope: Scope, { id, code }: Indicator): Promise<void> {
  const other = await scope.db.row<{ name: string }>(
    'select name from indicator where code = $1 and id <> $2',
    [code, id],
  );
  if (other) throw new Refusal('indicator.code-taken', { code, takenBy: other.name });
}

async function refuseUnknownOwner(scope: Scope, { ownerId }: Indicator): Promise<void> {
  const owner = await scope.db.row(
    'select id from account where id = $1 and (ends_on is null or ends_on >= $2::date)',
    [ownerId, scope.today],
  );
  if (!owner) throw new Refusal('access.not-found', { kind: 'account' });
}

async function refuseOtherMeaning(scope: Scope, before: Indicator, after: Indicator): Promise<void> {
  const field = (['code', 'unit', 'placeKind'] as const).find((name) => before[name] !== after[name]);
  if (!field) return;
  const used = await scope.db.row('select period from observation where indicator_id = $1 limit 1', [
    after.id,
  ]);
  if (used) throw new Refusal('indicator.unit-in-use', { field });
}
