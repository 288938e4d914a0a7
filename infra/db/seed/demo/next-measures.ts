import { addDays, workdayUpTo } from '@jaarring/domain';
import { workday } from '../dutch-time.ts';
import type { MeasurePlan, PlannedAdvice } from './plan.ts';

const positive = (on: string, remark: string): PlannedAdvice => ({ verdict: 'positive', on, remark });

/** The measures of the cycle that is being decided, as the design shows them: 24, of which 12 are decided. */
export function nextPlans(today: string): MeasurePlan[] {
  const year = Number(today.slice(0, 4));
  const back = (days: number) => workdayUpTo(addDays(today, -days));
  return [...waiting(year, back), ...desks(year, back), ...decided(year, back), ...deputised(year)];
}

type Back = (days: number) => string;

const number = (year: number, index: number) =>
  `M${String(year + 1).slice(2)}-${String(index).padStart(3, '0')}`;

/** What every new measure shares: proposed in June, for the whole of the next year. */
function base(year: number, index: number) {
  return {
    ...{
      number: number(year, index),
      planYear: year + 1,
      proposer: 'noor',
      proposedOn: workday(`${year}-06-15`),
    },
    ...{ startsOn: `${year + 1}-01-04`, endsOn: `${year + 1}-12-15`, owner: 'samira' },
  } satisfies Partial<MeasurePlan>;
}

/** Waiting for the director. */
function waiting(year: number, back: Back): MeasurePlan[] {
  const package04 = {
    ...{ complex: '1042', submittedOn: back(4), submitTime: '10:20' },
    advices: {
      areaManager: positive(back(1), 'Kees kan 4 van de 12 uur starten in januari.'),
      controller: positive(back(1), 'Past. Leg vast dat het beheer na 2 jaar stopt of structureel wordt.'),
      manager: positive(back(1), 'Verhuur kan dit uitvoeren.'),
      tenantOrganisation: positive(addDays(back(4), 1), 'Steunt het pakket. Wil meedenken over de entree.'),
    },
  };
  return [
    {
      ...{ ...base(year, 18), complex: '2004', kind: 'GRO02', title: 'Binnentuin opnieuw inrichten' },
      ...{
        submittedOn: back(9),
        why: 'Het binnenterrein is stenig en wordt niet gebruikt.',
        dose: '1.100 m²',
      },
      ...{ indicator: 'ervaren_leefbaarheid', change: 0.4, success: 'Rapportcijfer stijgt met 0,4' },
      costs: { [year + 1]: 118_000 },
      advices: {
        areaManager: positive(back(6), 'Bewoners hebben zelf een ontwerp gemaakt.'),
        controller: {
          ...{ verdict: 'negative', on: back(5) },
          remark: 'Past niet onder het plafond van Woonomgeving in Meerdrecht. Een deel kan volgend jaar.',
        },
      },
    },
    {
      ...{
        ...base(year, 14),
        ...package04,
        kind: 'ONH03',
        title: 'Afsluitbare entree en verlichting Schepenflat',
      },
      ...{ why: 'De entree is van niemand sinds de conciërge weg is.', dose: '2 entrees, 12 lichtpunten' },
      ...{ indicator: 'veilig_gevoel', change: 19, success: '60% voelt zich ’s avonds veilig in de entree' },
      costs: { [year + 1]: 84_000 },
    },
    {
      ...{ ...base(year, 15), ...package04, kind: 'BEH01', title: 'Sociaal beheer, 12 uur per week extra' },
      ...{ why: 'Overlast is hoger dan in vergelijkbare complexen.', dose: '12 uur per week' },
      ...{ indicator: 'overlast', change: -3.8, success: 'Hoogstens 10 meldingen per 100 woningen' },
      costs: { [year + 1]: 31_200 },
    },
    {
      ...{ ...base(year, 11), ...package04, kind: 'TOE02', title: 'Lokaal maatwerk bij toewijzing' },
      ...{ why: 'Veel wisseling van huurders op de onderste galerijen.', dose: 'Alle nieuwe verhuringen' },
      ...{ indicator: 'mutatiegraad', change: -2, success: 'Verhuizingen dalen naar 9% per jaar' },
      costs: { [year + 1]: 12_400 },
    },
    {
      ...{ ...base(year, 22), complex: '2004', kind: 'SOC02', title: 'Buurtkamer Dichterspoort' },
      ...{
        submittedOn: back(4),
        why: 'Er is geen plek om elkaar te zien.',
        dose: 'Vier dagdelen per week open',
      },
      ...{ indicator: 'ervaren_leefbaarheid', change: 0.3, success: 'Twintig bezoekers per week' },
      costs: { [year + 1]: 27_500 },
      advices: {
        areaManager: positive(back(1), 'De lege berging is al bekeken.'),
        controller: positive(back(1), 'Past binnen Samen wonen.'),
      },
    },
    {
      ...{ ...base(year, 16), complex: '1015', kind: 'SOC04', title: 'Huurgewenning en begeleiding' },
      ...{ submittedOn: back(4), submitTime: '14:30', why: 'Meer nieuwe huurders die hulp nodig hebben.' },
      ...{ dose: '26 huishoudens, eerste half jaar', indicator: 'huurachterstand', change: -1 },
      ...{
        success: 'Een op de drie minder achterstanden bij nieuwe huurders',
        costs: { [year + 1]: 38_000 },
      },
      advices: {
        areaManager: positive(back(1), 'Sluit aan bij de afspraken met het wijkteam.'),
        controller: positive(back(1), 'Past binnen Samen wonen.'),
      },
    },
  ];
}

/** On somebody's desk: advice is still out, it came back with a question, or it is a draft. */
function desks(year: number, back: Back): MeasurePlan[] {
  const inAdvice = { submittedOn: back(4), advices: { controller: null, areaManager: null } };
  return [
    {
      ...{
        ...base(year, 31),
        ...inAdvice,
        complex: '1015',
        kind: 'SAM01',
        title: 'Complexteam met wijk-ggz',
      },
      ...{ why: 'Meer mensen met een zorgvraag, en niemand heeft het overzicht.', dose: 'Elke twee weken' },
      ...{ indicator: 'huurachterstand', change: -0.6, success: 'Elke afspraak heeft een naam en een datum' },
      costs: { [year + 1]: 29_000 },
    },
    {
      ...{
        ...base(year, 19),
        ...inAdvice,
        complex: '1031',
        kind: 'GRO04',
        title: 'Ondergrondse containers Stationsblok',
      },
      ...{ why: 'Grofvuil staat dagen naast de containers.', dose: '4 plekken, met de gemeente' },
      ...{ indicator: 'schoon_en_netjes', change: 0.5, success: 'Schoon en netjes stijgt met 0,5' },
      costs: { [year + 1]: 54_000 },
    },
    {
      ...{
        ...base(year, 30),
        ...inAdvice,
        complex: '3007',
        kind: 'GRO02',
        title: 'Groene gevels Componistenplein',
      },
      ...{ why: 'Het plein wordt heet in de zomer.', dose: '220 m² gevel', owner: 'tom' },
      agreement: 'Oosterwaal maakt dit jaar geen afspraken over groen.',
      ...{ indicator: 'ervaren_leefbaarheid', change: 0.3, success: 'Rapportcijfer stijgt met 0,3' },
      costs: { [year + 1]: 33_000 },
    },
    {
      ...{
        ...base(year, 24),
        complex: '1031',
        kind: 'VEI01',
        title: 'Camera’s in de bergingen Stationsblok',
      },
      ...{ submittedOn: back(24), why: 'Bergingen voelen niet veilig.', dose: '8 camera’s' },
      ...{ indicator: 'veilig_gevoel', change: 8, success: 'Acht punten meer bewoners voelt zich veilig' },
      costs: { [year + 1]: 36_000 },
      decision: { outcome: 'returned', on: back(11), reason: 'Is er een privacytoets gedaan?' },
    },
    {
      ...{ ...base(year, 21), complex: '3007', kind: 'HUU01', title: 'Huur aftoppen bij nieuwe verhuring' },
      ...{ why: 'De huur bij een nieuwe woning is hoger dan bij de buren.', dose: '9 verhuringen per jaar' },
      ...{ indicator: 'mutatiegraad', change: -1, success: 'Minder verhuizingen in drie jaar', owner: 'tom' },
      costs: { [year + 1]: 41_000 },
    },
    {
      ...{ ...base(year, 25), complex: '4002', kind: 'GRO05', title: 'Speelplek Polderrand', owner: 'tom' },
      ...{ why: 'Kinderen hebben geen plek om te spelen.', dose: '1 speelplek', proposedOn: back(1) },
      agreement: '',
      ...{ indicator: 'ervaren_leefbaarheid', change: 0.3, success: 'Ouders en kinderen zijn er elke week' },
      costs: { [year + 1]: 22_000 },
    },
  ];
}

/** Decided by the director herself. */
function decided(year: number, back: Back): MeasurePlan[] {
  const approved = (on: string, more: Partial<MeasurePlan>) => ({
    ...{ submittedOn: workday(`${year}-07-06`), decision: { outcome: 'approved' as const, on }, ...more },
  });
  return [
    {
      ...{ ...base(year, 3), ...approved(back(20), { money: 'approved' }), complex: '1009', kind: 'BEH06' },
      ...{ title: 'Buurtconciërge Kersenhof verlengen', why: 'De overlast daalt sinds de conciërge er is.' },
      ...{ dose: '16 uur per week', indicator: 'overlast', change: -1, costs: { [year + 1]: 46_000 } },
      success: 'Hoogstens 8 meldingen per 100 woningen',
    },
    {
      ...{ ...base(year, 7), complex: '1022', kind: 'BEH02', title: 'Portiekaanpak Molenkwartier-Zuid' },
      ...{
        submittedOn: workday(`${year}-08-24`),
        why: 'Trappenhuizen zijn van niemand.',
        dose: '12 portieken',
      },
      ...{ indicator: 'overlast', change: -1.5, success: 'Hoogstens 7,5 melding per 100 woningen' },
      costs: { [year + 1]: 62_000 },
      decision: {
        ...{ outcome: 'conditional', on: back(1), conditionOwner: 'noor', until: `${year}-12-04` },
        reason: 'Goed plan. Zorg dat we straks kunnen zien of het hielp.',
        condition: 'Leg vóór de start vast hoe het nu is, met de schouw en de enquête',
      },
    },
    {
      ...{ ...base(year, 27), ...approved(back(14), { money: 'requested' }), complex: '2011', kind: 'ONH01' },
      ...{
        title: 'Verlichting achterpaden Lintwoningen',
        why: 'De achterpaden zijn donker.',
        dose: '30 lichtpunten',
      },
      ...{ indicator: 'veilig_gevoel', change: 6, costs: { [year + 1]: 19_800 } },
      success: 'Zes punten meer bewoners voelt zich veilig',
    },
    {
      ...{ ...base(year, 9), ...approved(back(7), {}), complex: '3012', kind: 'TOE04', owner: 'tom' },
      ...{
        title: 'Voorrang voor doorstromers Waalhof',
        why: 'Ouderen willen kleiner wonen en vinden niets.',
      },
      ...{ dose: '6 verhuringen', indicator: 'mutatiegraad', change: 1, costs: { [year + 1]: 9_500 } },
      success: 'Zes doorstromers in een jaar',
    },
    {
      ...{ ...base(year, 1), ...approved(back(33), { money: 'approved' }), complex: '1015', kind: 'BEH05' },
      ...{ title: 'Schoonmaak De Hagen-West voortzetten', why: 'De schouw staat sinds vorig jaar op B.' },
      ...{
        dose: 'Twee keer per week',
        indicator: 'schoon_en_netjes',
        change: 0.2,
        costs: { [year + 1]: 14_800 },
      },
      success: 'De schouw blijft vier kwartalen op B',
    },
    {
      ...{ ...base(year, 10), ...approved(back(26), { money: 'requested' }), complex: '3010', kind: 'SOC07' },
      ...{ title: 'Bewonerscommissie Brinkflat', why: 'De commissie is gestopt.', dose: 'Zes bijeenkomsten' },
      ...{ owner: 'tom', indicator: 'ervaren_leefbaarheid', change: 0.2, costs: { [year + 1]: 2_100 } },
      success: 'Vijf leden en een jaarplan',
    },
  ];
}

/** Decided in August by the manager, who stood in for the director; his own proposal had to wait for her (story 10). */
function deputised(year: number): MeasurePlan[] {
  const told = [
    [2, '2013', 'ONH02', 'Entree Oude Haven 2 opknappen', 'schouw_voldoende', 10, 31_000],
    [4, '2015', 'GRO01', 'Tuinenaanpak Meerzicht-Oost', 'schouw_voldoende', 8, 9_600],
    [5, '1048', 'ONH05', 'Hang- en sluitwerk Zilverhof', 'veilig_gevoel', 6, 44_000],
    [6, '1049', 'BEH04', 'Opruimacties Nieuwland-Zuid', 'schoon_en_netjes', 0.3, 2_400],
    [8, '2018', 'SOC03', 'Burendag Parkzicht', 'ervaren_leefbaarheid', 0.2, 1_200],
    [
      28,
      '1107',
      'BEH03',
      'Kennismaking met nieuwe huurders Kapiteinshof',
      'ervaren_leefbaarheid',
      0.2,
      5_400,
    ],
  ] as const;
  return told.map(([index, complex, kind, title, indicator, change, amount]) => {
    const isOwn = index === 28;
    return {
      ...{ ...base(year, index), complex, kind, title, indicator, change, proposer: isOwn ? 'ruud' : 'noor' },
      ...{ submittedOn: workday(`${year}-07-27`), why: 'Komt uit het gebiedsatelier van dit voorjaar.' },
      ...{ dose: 'Het hele complex', success: 'Een duidelijk beter cijfer dan dit jaar' },
      costs: { [year + 1]: amount },
      decision: isOwn
        ? {
            outcome: 'approved',
            on: workday(`${year}-08-25`),
            reason: 'Ruud stelde dit zelf voor. Daarom besluit ik.',
          }
        : { outcome: 'approved', on: workday(`${year}-08-12`), deputy: 'ruud' },
      money: index === 2 || index === 5 ? 'requested' : undefined,
    };
  });
}
