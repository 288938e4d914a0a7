import { workday } from '../dutch-time.ts';
import { areaManagerOf } from './actors.ts';
import type { DemoComplex } from './complexes.ts';
import { initiative, motivation, overrun, renovation, rent, splitting } from './decision-stories.ts';
import type { MeasurePlan } from './plan.ts';
import { usual } from './story-year.ts';

/** The planted stories of the cycles that are over or running. Numbers below 100 belong to stories. */
export function storyPlans(complexes: readonly DemoComplex[], year: number): MeasurePlan[] {
  const packages = complexes.filter(({ packageFrom }) => packageFrom !== null);
  return [
    ...packages.map((complex, index) => entrance(complex, year, index)),
    ...kersenhof(year),
    ...schepenflat(year),
    ...failures(year),
    ...rent(year),
    renovation(year),
    ...splitting(year),
    overrun(year),
    motivation(year),
    initiative(year),
  ];
}

/** Story 1: a lockable entrance with portiek talks in the eight oldest galerijflats, over two start years. */
function entrance(complex: DemoComplex, year: number, index: number): MeasurePlan {
  const planYear = year - complex.packageFrom!;
  return {
    ...usual(planYear, 10 + index),
    ...{
      complex: complex.number,
      kind: 'ONH03',
      title: `Afsluitbare entree en portiekgesprekken ${complex.name}`,
    },
    why: `Gebouwd in ${complex.built}, met open galerijen. Alle flats uit die jaren krijgen hetzelfde, oudste eerst.`,
    owner: areaManagerOf(complex.workArea),
    ...{ startsOn: workday(`${planYear}-02-09`), endsOn: `${planYear}-11-27` },
    dose: `${complex.dwellings} woningen, intercom en 2 gesprekken per galerij`,
    ...{
      indicator: 'overlast',
      change: -3,
      success: 'Drie meldingen minder per 100 woningen, twee jaar lang',
    },
    costs: { [planYear]: Math.round((complex.dwellings * 610) / 100) * 100 },
    programme: 'Onderhoud en renovatie',
    decision: { outcome: 'approved', on: workday(`${planYear - 1}-09-01`) },
    work: { state: 'done', startedOn: workday(`${planYear}-02-16`), doneOn: workday(`${planYear}-11-20`) },
  };
}

/** The Kersenhof of the design: a conciërge from April two years ago until the summer of this year. */
function kersenhof(year: number): MeasurePlan[] {
  const planYear = year - 2;
  return [
    {
      ...usual(planYear, 2),
      ...{
        complex: '1009',
        kind: 'BEH06',
        title: 'Buurtconciërge en portiekaanpak Kersenhof',
        owner: 'samira',
      },
      why: 'De overlast stijgt al vier jaar en niemand kent elkaar.',
      ...{
        startsOn: workday(`${planYear}-04-01`),
        endsOn: `${year}-06-30`,
        dose: '24 activiteiten per maand',
      },
      ...{ indicator: 'overlast', change: -2, success: 'Twee meldingen minder per 100 woningen', lag: 24 },
      costs: { [planYear]: 36_000, [year - 1]: 44_000, [year]: 16_000 },
      decision: { outcome: 'approved', on: workday(`${planYear - 1}-08-24`) },
      work: { state: 'done', startedOn: workday(`${planYear}-04-01`), doneOn: workday(`${year}-06-30`) },
    },
  ];
}

/** What was done before in the Schepenflat, as the design draws it. */
function schepenflat(year: number): MeasurePlan[] {
  return [
    {
      ...usual(year - 2, 3),
      ...{
        complex: '1042',
        kind: 'TOE02',
        title: 'Lokaal maatwerk bij toewijzing, 1e versie',
        owner: 'jorien',
      },
      why: 'Veel wisseling van huurders op de onderste galerijen.',
      ...{
        startsOn: `${year - 2}-09-02`,
        endsOn: `${year - 1}-09-30`,
        dose: 'Alle nieuwe verhuringen',
        lag: 12,
      },
      ...{ indicator: 'mutatiegraad', change: -1, success: 'Minder verhuizingen dan vorig jaar' },
      costs: { [year - 2]: 4_000, [year - 1]: 4_000 },
      decision: { outcome: 'approved', on: workday(`${year - 3}-08-24`) },
      work: { state: 'done', startedOn: `${year - 2}-09-02`, doneOn: `${year - 1}-09-30` },
    },
    {
      ...usual(year - 1, 3),
      ...{ complex: '1042', kind: 'SAM01', title: 'Koffie-uur met De Linde', owner: 'samira' },
      why: 'Ouderen op de derde zien elkaar, de rest kent elkaar niet.',
      ...{
        startsOn: workday(`${year - 1}-05-05`),
        endsOn: `${year + 1}-11-30`,
        dose: 'Elke dinsdag een uur',
      },
      ...{ indicator: 'ervaren_leefbaarheid', change: 0.3, success: 'Twintig bezoekers per week' },
      costs: { [year - 1]: 6_000, [year]: 8_000, [year + 1]: 8_000 },
      decision: { outcome: 'approved', on: workday(`${year - 2}-08-25`) },
      work: { state: 'running', startedOn: workday(`${year - 1}-05-05`) },
    },
  ];
}

/** Story 2: three measures that did nothing, stopped with a reason. */
function failures(year: number): MeasurePlan[] {
  const planYear = year - 2;
  const told = [
    ['1031', 'VEI02', 'Buurtapp Stationsblok', 'veilig_gevoel', 5, 2_400],
    ['1022', 'SOC06', 'Flatcoach Molenkwartier-Zuid', 'ervaren_leefbaarheid', 0.4, 28_000],
    ['1107', 'SOC04', 'Ronde huisbezoeken Kapiteinshof', 'huurachterstand', -0.5, 9_600],
  ] as const;
  return told.map(([complex, kind, title, indicator, change, amount], index) => ({
    ...usual(planYear, 20 + index),
    ...{ complex, kind, title, owner: 'wendy', indicator, change, lag: 12 },
    ...{
      why: 'Bewoners vroegen erom in het atelier.',
      dose: 'Het hele jaar',
      success: 'Een duidelijk beter cijfer',
    },
    ...{ startsOn: workday(`${planYear}-01-15`), endsOn: `${planYear}-12-15`, costs: { [planYear]: amount } },
    decision: { outcome: 'approved', on: workday(`${planYear - 1}-08-26`) },
    work: {
      ...{
        state: 'stopped',
        startedOn: workday(`${planYear}-01-22`),
        stoppedOn: workday(`${planYear}-11-12`),
      },
      because:
        'Na tien maanden is er geen verschil te zien en bijna niemand doet mee. We stoppen en leren ervan.',
    },
  }));
}
