import { datesFor, openCycle, cycleDateNames } from '@jaarring/domain';
import { overzij, workAreaId } from '../corporations.ts';
import { at } from '../dutch-time.ts';
import { personId } from '../people.ts';
import { drawFor } from '../random.ts';
import { legalBasisRows } from '../legal-bases.ts';
import { seededId } from '../seeded-id.ts';
import { yearsOf } from './add-areas.ts';
import { Chronicle } from './chronicle.ts';
import { to } from './figure.ts';
import { indicatorId, indicatorRows, sources } from './indicators.ts';
import { kindRows, mandateId, mandateRow } from './mandate.ts';
import { programmeId } from './money.ts';

/** What Overzij Wonen owns: six complexes in two neighbourhoods. */
const owned = [
  ['101', 'De Werf', 'gallery', 1970, 90, 'BU99110101', 5.628, 52.752],
  ['102', 'Helling', 'stairwell', 1966, 48, 'BU99110101', 5.624, 52.756],
  ['103', 'Touwbaan', 'row', 1958, 36, 'BU99110101', 5.632, 52.75],
  ['201', 'Havenkom', 'senior', 1991, 54, 'BU99110102', 5.645, 52.724],
  ['202', 'Sluiswachter', 'row', 1983, 27, 'BU99110102', 5.641, 52.722],
  ['203', 'Meerpaal', 'courtyard', 1977, 61, 'BU99110102', 5.649, 52.721],
] as const;

/** A small second corporation, in the monitor phase of the next plan year; it exists to see nothing of the first. */
export function buildOverzij(seed: number, today: string): Chronicle {
  const chronicle = new Chronicle(today, seed);
  const { year } = chronicle;
  chronicle.add('indicator', ...indicatorRows(overzij.slug, () => personId('olga')));
  chronicle.add('measure_kind', ...kindRows(overzij.slug));
  chronicle.add('legal_basis', ...legalBasisRows(overzij.slug));
  chronicle.add('mandate_version', mandateRow(mandateId(overzij.slug)));
  chronicle.add('programme', { id: programmeId('Leefbaarheid', overzij.slug), name: 'Leefbaarheid' });
  for (const [number, name, kind, built, dwellings, area, longitude, latitude] of owned) {
    const id = seededId(`complex:overzij:${number}`);
    chronicle.add('complex', {
      ...{ id, number, name, kind, built_year: built, work_area_id: workAreaId('Overzij') },
      ...{ valid_from: '2008-01-01', longitude, latitude },
    });
    chronicle.add(
      'complex_dwellings',
      ...[year - 1, year].map((one) => ({ complex_id: id, area_year: one, area_code: area, dwellings })),
    );
  }
  addFigures(chronicle, seed);
  addCycle(chronicle);
  return chronicle;
}

function addFigures(chronicle: Chronicle, seed: number): void {
  const draw = drawFor(seed, 'overzij');
  const batch = seededId('import:overzij:meldingen');
  const when = at(`${chronicle.year}-09-03`, '09:15');
  const rows = owned.flatMap(([number, , , , dwellings]) =>
    yearsOf(chronicle.year).map((one) => ({
      ...{ indicator_id: indicatorId('overlast', overzij.slug), place_code: number, period: String(one) },
      ...{
        value: to(1, (100 * draw.poisson(0.06 * dwellings)) / dwellings),
        missing: null,
        count: dwellings,
      },
      batch_id: batch,
    })),
  );
  chronicle.add('import_batch', {
    ...{
      id: batch,
      file_name: 'meldingen-overzij.csv',
      fingerprint: 'f'.repeat(64),
      source: sources.reports.name,
    },
    ...{ mapping: { version: 1 }, status: 'committed', added: rows.length, created_by: personId('olga') },
    ...{ created_at: when, committed_at: when },
  });
  chronicle.add('observation', ...rows);
  const data = { source: sources.reports.name, added: rows.length, changed: 0, rejected: 0 };
  chronicle.happened(
    { kind: 'import.committed', subjectKind: 'import', subjectId: batch, data },
    when,
    'olga',
  );
}

function addCycle(chronicle: Chronicle): void {
  const planYear = chronicle.year + 1;
  const { cycle, areas, event } = openCycle(seededId(`cycle:overzij:${planYear}`), planYear, [
    { id: seededId(`cycle-area:overzij:${planYear}`), workAreaId: workAreaId('Overzij') },
  ]);
  chronicle.happened(event, at(`${chronicle.year}-09-07`, '10:00'), 'olga');
  chronicle.add('cycle', {
    ...{
      id: cycle.id,
      plan_year: planYear,
      status: cycle.status,
      evaluation_opens_on: cycle.evaluationOpensOn,
    },
  });
  chronicle.add(
    'cycle_area',
    ...areas.map((area) => ({
      ...{
        id: area.id,
        cycle_id: cycle.id,
        work_area_id: area.workAreaId,
        phase: area.phase,
        snapshot_id: null,
      },
    })),
  );
  const dates = datesFor(planYear);
  chronicle.add(
    'cycle_date',
    ...cycleDateNames.map((name) => ({ cycle_id: cycle.id, name, due_on: dates[name] })),
  );
}
