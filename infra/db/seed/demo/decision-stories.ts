import { workday } from '../dutch-time.ts';
import type { MeasurePlan } from './plan.ts';
import { usual } from './story-year.ts';

/** Story 3: a lower rent at new lettings; the tenants' organisation is against, and gets its answer in time. */
export function rent(year: number): MeasurePlan[] {
  return [
    {
      ...usual(year, 4),
      ...{ complex: '2004', kind: 'HUU01', title: 'Huur aftoppen Dichterspoort', owner: 'ruud', lag: 24 },
      why: 'Nieuwe huurders betalen meer dan hun buren en verhuizen snel weer.',
      ...{ startsOn: `${year}-01-05`, endsOn: `${year + 1}-12-31`, dose: '12 nieuwe verhuringen per jaar' },
      ...{ indicator: 'mutatiegraad', change: -1.5, success: 'Verhuizingen dalen naar 7% per jaar' },
      costs: { [year]: 5_800, [year + 1]: 11_600 },
      advices: {
        tenantOrganisation: {
          ...{ verdict: 'negative', on: workday(`${year - 1}-07-20`) },
          remark: 'Wij zijn tegen. Begin met een plan voor de hele Dichterswijk, niet met één complex.',
        },
      },
      decision: {
        ...{ outcome: 'approved', on: workday(`${year - 1}-07-29`) },
        reason:
          'Ik wijk af van het advies van de huurders. Dit complex verliest nu al huurders. Het plan voor de wijk volgt, en we bespreken het dit najaar samen.',
      },
      work: { state: 'running', startedOn: `${year}-01-12` },
    },
  ];
}

/** Story 4: a renovation above the mandate of the director; the supervisory board asks a social plan first. */
export function renovation(year: number): MeasurePlan {
  return {
    ...usual(year, 5),
    ...{
      complex: '1044',
      kind: 'SLO02',
      title: 'Renovatie Ankerplaats, eerste fase',
      owner: 'gerben',
      lag: 36,
    },
    why: 'De woningen zijn vochtig en koud. Onderhoud uitstellen kost meer.',
    ...{ startsOn: `${year}-03-02`, endsOn: `${year + 2}-06-30`, dose: '48 woningen' },
    ...{
      indicator: 'ervaren_leefbaarheid',
      change: 0.8,
      success: 'Rapportcijfer stijgt met 0,8 na oplevering',
    },
    costs: { [year]: 1_100_000, [year + 1]: 2_100_000, [year + 2]: 1_000_000 },
    programme: 'Onderhoud en renovatie',
    decision: {
      ...{ outcome: 'conditional', on: workday(`${year - 1}-09-16`), conditionOwner: 'gerben' },
      reason: 'De investering past. Bewoners moeten weten waar ze aan toe zijn voordat het begint.',
      ...{ condition: 'Eerst een sociaal plan, besproken met de bewoners', until: `${year}-02-13` },
    },
    work: { state: 'running', startedOn: `${year}-03-09` },
  };
}

const togetherTooMuch: MeasurePlan['advices'] = {
  controller: {
    verdict: 'positiveIf',
    remark: 'Samen met deel 1 is dit € 49.800. Leg zoiets voortaan als één plan voor.',
  },
};

/** Story 11: twice € 24,900 in one complex, with one lever, within a year. */
export function splitting(year: number): MeasurePlan[] {
  const told = [
    ['06-03', 'Bergingen Stationsblok, deel 1', 'ONH04', '07-01'],
    ['08-18', 'Entree Stationsblok, deel 2', 'ONH02', '09-11'],
  ] as const;
  return told.map(([day, title, kind, decided], index) => ({
    ...usual(year, 6 + index, day),
    ...{ complex: '1031', kind, title, owner: 'samira', proposedOn: workday(`${year - 1}-05-26`) },
    ...{ why: 'Bergingen en entree voelen niet veilig.', dose: '21 bergingen' },
    ...{ startsOn: `${year}-02-02`, endsOn: `${year}-11-27`, costs: { [year]: 24_900 } },
    ...{ indicator: 'veilig_gevoel', change: 5, success: 'Vijf punten meer bewoners voelt zich veilig' },
    advices: index === 0 ? {} : togetherTooMuch,
    decision: { outcome: 'approved', on: workday(`${year - 1}-${decided}`) },
    work: { state: 'running', startedOn: `${year}-02-09` },
  }));
}

/** Story 7: the work turns out 18 percent dearer; it is decided again, as a change. */
export function overrun(year: number): MeasurePlan {
  return {
    ...usual(year, 8),
    ...{ complex: '1022', kind: 'ONH02', title: 'Portieken opknappen Molenkwartier-Zuid', owner: 'samira' },
    why: 'Deuren sluiten niet en het trappenhuis is donker.',
    ...{ startsOn: `${year}-02-02`, endsOn: `${year + 1}-03-31`, dose: '3 portieken' },
    ...{ indicator: 'schouw_voldoende', change: 12, success: 'De portieken scoren B of beter' },
    costs: { [year]: 60_000 },
    extra: {
      ...{
        year: year + 1,
        euros: 10_800,
        requestedOn: workday(`${year}-06-09`),
        decidedOn: workday(`${year}-06-29`),
      },
      reason: 'Asbest in het trappenhuis. Niet doorgaan kost meer: het werk is half klaar.',
    },
    decision: { outcome: 'approved', on: workday(`${year - 1}-08-27`) },
    work: { state: 'running', startedOn: `${year}-02-09` },
  };
}

/** Story 8: allocation on motivation began this year; it is too early to say anything. */
export function motivation(year: number): MeasurePlan {
  return {
    ...usual(year, 9),
    ...{ complex: '1107', kind: 'TOE01', title: 'Toewijzen op motivatie Kapiteinshof', owner: 'jorien' },
    why: 'Bewoners willen buren die iets voor de hof doen.',
    ...{ startsOn: `${year}-03-02`, endsOn: `${year + 2}-02-28`, dose: '10 toewijzingen per jaar' },
    ...{
      indicator: 'ervaren_leefbaarheid',
      change: 0.4,
      success: 'Rapportcijfer stijgt met 0,4 in drie jaar',
    },
    costs: { [year]: 4_500, [year + 1]: 4_500 },
    decision: { outcome: 'approved', on: workday(`${year - 1}-08-20`) },
    work: { state: 'running', startedOn: `${year}-03-09` },
  };
}

/** Story 12: a resident initiative that was paid and never accounted for; closed with a remark. */
export function initiative(year: number): MeasurePlan {
  const planYear = year - 1;
  return {
    ...usual(planYear, 12 + 20),
    ...{ complex: '2004', kind: 'SOC01', title: 'Moestuin Dichterspoort', owner: 'samira' },
    why: 'Bewoners vroegen geld voor bakken en grond.',
    ...{ startsOn: workday(`${planYear}-04-01`), endsOn: `${planYear}-10-31`, dose: '8 moestuinbakken' },
    ...{ indicator: 'ervaren_leefbaarheid', change: 0.2, success: 'Vijftien bewoners doen mee' },
    costs: { [planYear]: 1_250 },
    decision: { outcome: 'approved', on: workday(`${planYear - 1}-08-25`) },
    work: { state: 'done', startedOn: workday(`${planYear}-04-07`), doneOn: workday(`${planYear}-10-27`) },
  };
}
