import type { AppointDeputy } from '@jaarring/contracts';
import { appointDeputy as appoint, type Deputy, type HeldRole, Refusal } from '@jaarring/domain';
import { AccountTable } from '../identity/identity.table.ts';
import { uuidv7 } from '../shell/id.ts';
import type { Scope } from '../shell/scope.ts';
import { DeputyTable } from './deputy.table.ts';

/** Appoints who decides in somebody's place; both must be here until the last day. */
export async function appointDeputy(scope: Scope, asked: AppointDeputy): Promise<string> {
  const principal = await scope.db.find(AccountTable, asked.principalId);
  const substitute = await scope.db.find(AccountTable, asked.deputyId);
  if (!principal || !substitute) throw new Refusal('access.not-found', { kind: 'account' });
  const deputy: Deputy = {
    ...asked,
    id: uuidv7(scope.now),
    appointedBy: scope.actor.accountId,
    endedAt: null,
    version: 1,
  };
  const lastDays = [principal.endsOn, substitute.endsOn].filter((day) => day !== null);
  const event = appoint(deputy, {
    actor: scope.actor,
    today: scope.today,
    principalRoles: await rolesOn(scope, asked.principalId, asked.startsOn),
    deputyRoles: await rolesOn(scope, asked.deputyId, asked.startsOn),
    principalStandsIn: await standsIn(scope, asked),
    lastDay: lastDays.sort()[0] ?? null,
  });
  await scope.db.insert(DeputyTable, deputy);
  scope.record(event);
  return deputy.id;
}

/** What somebody holds by name on a day. */
function rolesOn(scope: Scope, accountId: string, day: string): Promise<HeldRole[]> {
  return scope.db.rows<HeldRole>(
    `select role, work_area_id as "workAreaId" from role_assignment
     where account_id = $1 and starts_on <= $2::date and (ends_on is null or ends_on >= $2::date)`,
    [accountId, day],
  );
}

/** Whether the principal has this function only in somebody else's place. */
async function standsIn(scope: Scope, { principalId, role, startsOn }: AppointDeputy): Promise<boolean> {
  const found = await scope.db.row(
    `select 1 from deputy
     where deputy_id = $1 and role = $2 and ended_at is null and $3::date between starts_on and ends_on limit 1`,
    [principalId, role, startsOn],
  );
  return found !== undefined;
}
