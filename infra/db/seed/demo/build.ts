import { addAreas } from './add-areas.ts';
import { addFigures } from './add-figures.ts';
import { concludeAgreements } from './agreements.ts';
import { Chronicle } from './chronicle.ts';
import { playAteliers } from './ateliers.ts';
import { appointDeputies } from './deputies.ts';
import { complexRows, type DemoComplex } from './complexes.ts';
import { playCycles } from './cycles.ts';
import { evaluateClosedCycle } from './evaluations.ts';
import { logFieldWork } from './field-logs.ts';
import { setGoals } from './goals.ts';
import { indicatorRows } from './indicators.ts';
import { kindRows, mandateRow } from './mandate.ts';
import { measurePlans, playMeasures } from './measures.ts';
import { setCeilings } from './money.ts';
import { makeRemarks } from './remarks.ts';
import { adoptStrategies } from './strategies.ts';
import { handOutTasks } from './tasks.ts';
import type { MeasurePlan } from './plan.ts';
import type { Played } from './play-measure.ts';

/** The world of Waardmeer Wonen, and what the tests want to know of it beside its rows. */
export type Demo = { chronicle: Chronicle; complexes: DemoComplex[]; plans: MeasurePlan[]; played: Played[] };

/** Says what is being made, and how many rows it gave. */
export type Progress = (what: string, rows: number) => void;

/** Makes the whole demo in memory: the same seed and day give the same rows, to the last byte. */
export function buildDemo(seed: number, today: string, progress: Progress = () => {}): Demo {
  const demo = buildYears(seed, today, progress);
  evaluateClosedCycle(demo.chronicle, demo);
  progress('evaluaties', demo.chronicle.rows('evaluation').length);
  return demo;
}

/** Everything but the conclusions of the closed cycle, which cost more time than all the rest together. */
export function buildYears(seed: number, today: string, progress: Progress = () => {}): Demo {
  const monthDay = today.slice(5);
  if (monthDay < '09-15' || monthDay > '09-30')
    throw new Error(`The demo shows a day in the second half of September, not ${today}.`);
  const chronicle = new Chronicle(today, seed);
  const { year } = chronicle;
  const { complexes, latent, neighbourhoods } = addAreas(chronicle);
  progress('wijken, buurten en complexen', complexes.length);
  const rows = complexRows(complexes, year);
  chronicle.add('complex', ...rows.complexes);
  chronicle.add('complex_dwellings', ...rows.dwellings);
  chronicle.add('indicator', ...indicatorRows());
  chronicle.add('measure_kind', ...kindRows());
  chronicle.add('mandate_version', mandateRow());
  concludeAgreements(chronicle);
  setGoals(chronicle);
  appointDeputies(chronicle);
  const plans = measurePlans(seed, complexes, { year, today });
  addFigures(chronicle, { neighbourhoods, complexes, latent, plans });
  adoptStrategies(chronicle, complexes);
  progress('cijfers', chronicle.rows('observation').length);
  playCycles(chronicle);
  const findings = playAteliers(chronicle, complexes);
  progress('spelden', chronicle.rows('pin').length);
  const ceilings = setCeilings(chronicle);
  const stage = {
    ...{ chronicle, ceilings, findings, parts: [] },
    complexes: new Map(complexes.map((one) => [one.number, one])),
  };
  const played = playMeasures(stage, plans);
  progress('maatregelen', played.length);
  makeRemarks(chronicle, complexes);
  handOutTasks(chronicle, played);
  logFieldWork(chronicle, { complexes, latent, played });
  progress('buurtlog', chronicle.rows('field_log').length);
  return { chronicle, complexes, plans, played };
}
