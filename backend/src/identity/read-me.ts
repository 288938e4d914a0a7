import type { Me } from '@jaarring/contracts';
import { can, permissions, type PermissionName } from '@jaarring/domain';
import type { ReadScope } from '../shell/scope.ts';
import type { Entered } from '../shell/unit-of-work.ts';

/** Who is signed in, and every permission this person has somewhere; the server decides again at each request. */
export async function readMe(scope: ReadScope, entered: Entered): Promise<Me> {
  const found = await scope.db.row<Me['corporation'] & { isDemo: boolean }>(
    'select id, name, slug, exists (select from door.demo_clock) as "isDemo" from corporation',
  );
  const { isDemo, ...corporation } = found!;
  const names = Object.keys(permissions) as PermissionName[];
  return {
    account: {
      id: entered.accountId,
      name: entered.name,
      email: entered.email,
      initials: initialsOf(entered.name),
    },
    corporation,
    roles: entered.roles.map(({ role, workAreaId }) => ({ role, workAreaId })),
    permissions: names.filter((name) => can(scope.actor, name)),
    today: scope.today,
    isDemo,
  };
}

/** The first letters of the first and the last name. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? words.at(-1)![0] : ''}`.toUpperCase();
}
