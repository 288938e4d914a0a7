import {
  addDays,
  cycleDateNames,
  datesFor,
  evaluationOpensOn,
  fieldLogKinds,
  type FieldLogCode,
} from '@jaarring/domain';
import type pg from 'pg';
import { workAreaId } from '../corporations.ts';
import { at, clock, weekday } from '../dutch-time.ts';
import { kindId, kindOf, kindRows, kinds, mandateRow } from '../demo/mandate.ts';
import { insert, type Row } from '../insert.ts';
import { personId } from '../people.ts';
import { drawFor } from '../random.ts';
import { type Cell, copyInto, plainId } from './bulk.ts';
import { LOAD, type LargeComplex } from './ground.ts';

const towns = ['Vliethorst', 'Meerdrecht', 'Oosterwaal', 'Rijnsloot'] as const;

/** What the measures and logs of the load stand on. */
export type Load = { seed: number; today: string; year: number; complexes: readonly LargeComplex[] };

/** Six cycles with 1,500 measures each, their costs and an open task for every tenth of the last. */
export async function loadMeasures(client: pg.Client, { seed, year, complexes }: Load): Promise<number> {
  const draw = drawFor(seed, 'large measures');
  const codes = [...kinds.keys()];
  await insert(client, 'measure_kind', kindRows());
  await insert(client, 'mandate_version', [mandateRow()]);
  const measures: Row[] = [];
  const costs: Row[] = [];
  for (let back = LOAD.years - 1; back >= 0; back--) {
    const planYear = year + 1 - back;
    await loadCycle(client, planYear, back);
    for (let index = 0; index < LOAD.measuresAYear; index++) {
      const complex = draw.pick(complexes);
      const code = draw.pick(codes);
      const id = plainId(4, measures.length);
      measures.push({
        ...{
          id,
          number: `M${planYear % 100}-${String(index + 1).padStart(4, '0')}`,
          cycle_id: plainId(5, planYear),
        },
        ...{ work_area_id: workAreaId(towns[complex.town]!), complex_id: complex.id, kind_id: kindId(code) },
        ...{
          lever: kindOf(code).lever,
          title: `${kindOf(code).name} ${complex.number}`,
          why: 'Meting van snelheid',
        },
        ...{ owner_id: personId('wendy'), proposed_by: personId('noor'), starts_on: `${planYear}-02-01` },
        ...{
          ends_on: `${planYear}-12-15`,
          dose: 'Het hele complex',
          indicator_id: plainId(2, index % LOAD.indicators),
        },
        ...{
          expected_change: -1,
          lag_months: 12,
          success: 'Het cijfer daalt',
          agreement: `Jaarschijf ${planYear}`,
        },
        status: back === 0 ? draw.pick(['draft', 'submitted', 'approved']) : back === 1 ? 'running' : 'done',
      });
      costs.push({ measure_id: id, year: planYear, amount_cents: draw.whole(5, 300) * 100_00 });
    }
  }
  await insert(client, 'measure', measures);
  await insert(client, 'measure_cost', costs);
  await insert(client, 'task', tasksOf(measures, year));
  return measures.length;
}

async function loadCycle(client: pg.Client, planYear: number, back: number): Promise<void> {
  const id = plainId(5, planYear);
  const phase = back === 0 ? 'measures' : back < 3 ? 'evaluation' : 'closed';
  await insert(client, 'cycle', [
    {
      id,
      plan_year: planYear,
      status: back < 3 ? 'open' : 'closed',
      evaluation_opens_on: evaluationOpensOn(planYear),
    },
  ]);
  await insert(
    client,
    'cycle_area',
    towns.map((town, index) => ({
      id: plainId(6, planYear * 10 + index),
      cycle_id: id,
      work_area_id: workAreaId(town),
      phase,
    })),
  );
  const dates = datesFor(planYear);
  await insert(
    client,
    'cycle_date',
    cycleDateNames.map((name) => ({ cycle_id: id, name, due_on: dates[name] })),
  );
}

function tasksOf(measures: readonly Row[], year: number): Row[] {
  const last = measures.slice(-LOAD.measuresAYear).filter((_, index) => index % 2 === 0);
  return last.map((measure, index) => ({
    ...{ id: plainId(7, index), kind: 'propose-measure', subject_kind: 'measure', subject_id: measure['id'] },
    ...{ title: measure['title'], cycle_id: measure['cycle_id'], work_area_id: measure['work_area_id'] },
    ...{
      assignee_id: index % 3 === 0 ? personId('noor') : null,
      role: index % 3 === 0 ? null : 'areaManager',
    },
    ...{ because: 'gate-closed', due_on: `${year}-10-02`, created_at: `${year}-06-12T15:00:00+02:00` },
  }));
}

const codes = Object.keys(fieldLogKinds) as FieldLogCode[];

/** A year of field work: sixty people, twenty-five logs a day, two hundred and twenty days. */
export async function loadFieldLogs(client: pg.Client, load: Load): Promise<number> {
  return copyInto(client, 'field_log', {
    columns: [
      'id',
      'complex_id',
      'kind',
      'happened_at',
      'minutes',
      'result',
      'note',
      'logged_by',
      'received_at',
    ],
    rows: fieldLogs(load),
  });
}

function* fieldLogs({ seed, today, complexes }: Load): Generator<readonly Cell[]> {
  const draw = drawFor(seed, 'large logs');
  const days = Array.from({ length: 365 }, (_, index) => addDays(today, index - 365))
    .filter((day) => weekday(day) % 6 !== 0)
    .slice(-LOAD.workdays);
  const people = Array.from({ length: LOAD.fieldWorkers }, (_, index) => ({
    id: personId(`large-${index}`),
    own: complexes.filter(({ town }) => town === index % 4),
  }));
  let count = 0;
  for (const day of days) {
    for (const { id, own } of people) {
      for (let index = 0; index < LOAD.logsADay; index++) {
        const moment = at(day, clock(510 + index * 20));
        const kind = codes[Math.floor(draw.unit() * (codes.length - 1))]!;
        const note = draw.unit() < 0.22 ? 'Entree rustig, drie mensen gesproken' : null;
        const complex = own[Math.floor(draw.unit() * own.length)]!;
        yield [
          plainId(8, count++),
          complex.id,
          kind,
          moment,
          fieldLogKinds[kind].minutes,
          'solved',
          note,
          id,
          moment,
        ];
      }
    }
  }
}
