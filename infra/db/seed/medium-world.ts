import type pg from 'pg';
import { seedCorporation } from './corporations.ts';
import { buildDemo, type Progress } from './demo/build.ts';
import { freezeSnapshots } from './demo/snapshots.ts';
import { buildOverzij } from './demo/overzij.ts';
import { overzij } from './corporations.ts';
import { waardmeerWithStaff } from './demo/staff.ts';
import { writeCorporation, writeShared } from './write.ts';

/** The demo: Waardmeer Wonen with four cycles, and Overzij Wonen that sees nothing of it. */
export async function seedMediumWorld(
  client: pg.Client,
  passwordHash: string,
  { seed, today, progress }: { seed: number; today: string; progress: Progress },
): Promise<void> {
  const { chronicle } = buildDemo(seed, today, progress);
  await writeShared(client, chronicle);
  await seedCorporation(client, waardmeerWithStaff, passwordHash, '2015-01-01');
  await writeCorporation(client, chronicle);
  await freezeSnapshots(client, chronicle);
  progress('gebeurtenissen', chronicle.rows('event').length);
  const other = buildOverzij(seed, today);
  await seedCorporation(client, overzij, passwordHash, '2015-01-01');
  await writeCorporation(client, other);
  progress('tweede corporatie', other.rows('complex').length);
}
