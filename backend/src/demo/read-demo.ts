import type { Demo } from '@jaarring/contracts';
import { roles } from '@jaarring/domain';
import type pg from 'pg';

/** What somebody who starts a demo must know before signing in; null for an ordinary corporation. */
export async function readDemo(pool: pg.Pool, today: string): Promise<Demo> {
  const { rows } = await pool.query<Pick<NonNullable<Demo['demo']>, 'seed' | 'size'>>(
    'select seed, size from door.demo_clock limit 1',
  );
  const made = rows[0];
  if (!made) return { demo: null };
  const { rows: people } = await pool.query<NonNullable<Demo['demo']>['people'][number]>(
    'select corporation, name, email, role from door.demo_people()',
  );
  // the corporation that the demo is about has the most people; the other one shows that it sees nothing of it
  const staffOf = (name: string) => people.filter(({ corporation }) => corporation === name).length;
  const byRole = people.toSorted(
    (one, other) =>
      staffOf(other.corporation) - staffOf(one.corporation) ||
      other.corporation.localeCompare(one.corporation) ||
      roles.indexOf(one.role) - roles.indexOf(other.role),
  );
  return { demo: { today, ...made, people: byRole } };
}
