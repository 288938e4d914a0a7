import type pg from 'pg';
import { corporationId, overzij, seedCorporation } from './corporations.ts';
import type { Progress } from './demo/build.ts';
import { buildOverzij } from './demo/overzij.ts';
import { drawAreas } from './demo/areas.ts';
import { overzijMunicipality } from './demo/places.ts';
import { enterCorporation, insert } from './insert.ts';
import { loadFigures } from './large/figures.ts';
import { largeAreas, largeComplexes, largeCorporation, largePlaces } from './large/ground.ts';
import { loadFieldLogs, loadMeasures } from './large/work.ts';
import { writeCorporation } from './write.ts';

/** The design load: one large corporation to measure speed on, and the small one that must not feel it. */
export async function seedLargeWorld(
  client: pg.Client,
  passwordHash: string,
  { seed, today, progress }: { seed: number; today: string; progress: Progress },
): Promise<void> {
  const year = Number(today.slice(0, 4));
  const corporation = largeCorporation();
  await insert(client, 'area', largeAreas(seed, year));
  await insert(client, 'area', overzijAreas(seed, year));
  await seedCorporation(client, corporation, passwordHash, '2015-01-01');
  progress('mensen', corporation.people.length);
  const { complexes, rows } = largeComplexes(seed);
  await insert(client, 'complex', rows);
  const homes = complexes.map(({ id, area, dwellings }) => ({
    ...{ complex_id: id, area_year: year, area_code: area, dwellings },
  }));
  await insert(client, 'complex_dwellings', homes);
  progress('complexen', complexes.length);
  const places = [...complexes.map(({ number }) => number), ...largePlaces()];
  progress('cijfers', await loadFigures(client, { seed, year, places }));
  const load = { seed, today, year, complexes };
  progress('maatregelen', await loadMeasures(client, load));
  progress('buurtlog', await loadFieldLogs(client, load));
  await seedCorporation(client, overzij, passwordHash, '2015-01-01');
  await writeCorporation(client, buildOverzij(seed, today));
  await enterCorporation(client, corporationId(corporation.slug));
}

/** The municipality of the second corporation, as the demo draws it. */
function overzijAreas(seed: number, year: number) {
  const code = overzijMunicipality.code.slice(2);
  return drawAreas(seed, year).rows.filter((row) => String(row['code']).slice(2, 6) === code);
}
