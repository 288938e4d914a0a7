import type { Scope } from './scope.ts';

/** What two people of one corporation must never do at the same moment, because each would miss what the other adds. */
export type Turn = 'figures' | 'ledger' | 'budget-change-number' | 'scenarios-of-a-year' | 'budget-version';

/** Waits until nobody else of the corporation does this; holds until the end of the transaction. */
export async function oneAtATime(scope: Scope, turn: Turn): Promise<void> {
  await scope.db.rows(
    "select pg_advisory_xact_lock(hashtextextended(current_setting('app.corporation') || ' ' || $1, 0))",
    [turn],
  );
}
