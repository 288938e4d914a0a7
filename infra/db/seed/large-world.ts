import type pg from 'pg';
import type { Progress } from './demo/build.ts';

/** The design load. */
export async function seedLargeWorld(
  _client: pg.Client,
  _passwordHash: string,
  _options: { seed: number; today: string; progress: Progress },
): Promise<void> {
  throw new Error('The large world is not there yet.');
}
