import type { World } from '../world.ts';

/** How many complexes stand beside the one with the measure. */
export const COMPARABLE = 40;

/** Forty galleries like the Schepenflat, where nothing is done: what would have happened anyway. */
export async function standComparableComplexes(world: World): Promise<void> {
  await world.rows(
    `insert into complex (id, number, name, kind, built_year, work_area_id, valid_from)
     select gen_random_uuid(), 'V' || n, 'Vergelijkbaar ' || n, 'gallery', 1960 + n % 15, $1, '2010-01-01' from generate_series(1, $2) n`,
    [world.workArea('Meerdrecht'), COMPARABLE],
  );
  await world.rows(
    `insert into complex_dwellings (complex_id, area_year, area_code, dwellings)
     select id, 2026, 'BU99020101', 100 from complex where number like 'V%'`,
  );
}

/** Yearly figures as a file: the Schepenflat follows the others, until the measure takes `drop` off it. */
export function figures(years: readonly number[], drop: (year: number) => number): string {
  const rows = ['complexnummer;indicator;periode;waarde;n'];
  const wobble = (place: number, year: number) => Math.sin(place * 12.9898 + year * 78.233) * 0.6;
  const line = (place: string, year: number, value: number) =>
    rows.push(`${place};nuisance;${year};${value.toFixed(3).replace('.', ',')};100`);
  for (const year of years) {
    line('101', year, 12 + 0.1 * (year - 2018) + wobble(0, year) - drop(year));
    for (let n = 1; n <= COMPARABLE; n++)
      line(`V${n}`, year, 9 + (n % 5) + 0.1 * (year - 2018) + wobble(n, year));
  }
  return `${rows.join('\n')}\n`;
}
