import type { EndAccount, Saved } from '@jaarring/contracts';
import { happened, Refusal } from '@jaarring/domain';
import type { Scope } from '../shell/scope.ts';
import { AccountTable } from './identity.table.ts';

/** Gives an account its last day. From the day after, its sessions find no door; what it did stays under its name. */
export async function endAccount(scope: Scope, id: string, { endsOn, version }: EndAccount): Promise<Saved> {
  const account = await scope.load(AccountTable, id, 'people.change');
  if (account.endsOn !== null && account.endsOn < scope.today)
    throw new Refusal('people.already-ended', { endsOn: account.endsOn });
  if (endsOn < dayBefore(scope.today))
    throw new Refusal('people.end-in-past', { endsOn, today: scope.today });
  if (id === scope.actor.accountId) throw new Refusal('people.last-administrator');
  account.endsOn = endsOn;
  account.version = version;
  await scope.db.save(AccountTable, account);
  scope.record(happened('account.ended', id, { endsOn }));
  return { id, version: account.version };
}

/** Ending per yesterday closes the door at once. */
function dayBefore(date: string): string {
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
