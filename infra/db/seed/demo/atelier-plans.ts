import type { AtelierKind, PinKind } from '@jaarring/domain';
import { workday } from '../dutch-time.ts';

/** A card that the design quotes. */
export type SaidPin = { kind: PinKind; complex: string; text: string };

/** A workshop of the demo. */
export type AtelierPlan = {
  planYear: number;
  kind: AtelierKind;
  title: string;
  workArea: string;
  heldOn: string;
  destinedOn: string;
  pins: number;
  findingCount: number;
  /** Complexes that surely get a finding, because a measure follows from it. */
  findings: readonly string[];
  said: readonly SaidPin[];
  isOpen?: boolean;
};

/** How many pins and findings each area gives, and the days of spring on which they meet. */
const areas = [
  { workArea: 'Vliethorst', pins: 104, findingCount: 6, day: '05-21' },
  { workArea: 'Meerdrecht', pins: 88, findingCount: 3, day: '04-16' },
  { workArea: 'Oosterwaal', pins: 74, findingCount: 3, day: '04-23' },
  { workArea: 'Rijnsloot', pins: 60, findingCount: 2, day: '05-07' },
] as const;

/** What was said about the Schepenflat, word for word as in the design. */
const schepenflat: readonly SaidPin[] = [
  { kind: 'problem', complex: '1042', text: 'Entree is van niemand sinds de conciërge weg is' },
  { kind: 'problem', complex: '1042', text: 'Nieuwe huurders kennen de regels niet' },
  { kind: 'strength', complex: '1042', text: 'Vaste groep ouderen drinkt koffie op de 3e' },
  { kind: 'solution', complex: '1042', text: 'Maak van de fietsenstalling een plek met zicht' },
  { kind: 'problem', complex: '1042', text: 'Veel wisseling van huurders op de onderste galerijen' },
  { kind: 'problem', complex: '1015', text: 'Meer nieuwe huurders die hulp nodig hebben' },
  { kind: 'solution', complex: '1015', text: 'Vaste begeleider in de eerste maanden' },
  { kind: 'problem', complex: '1015', text: 'Hulp komt pas als het misgaat' },
  { kind: 'problem', complex: '1031', text: 'Bergingen voelen niet veilig' },
  { kind: 'problem', complex: '1031', text: 'Grofvuil naast de containers' },
  { kind: 'solution', complex: '1031', text: 'Ondergrondse containers bij de ingang' },
];

const dichterspoort: readonly SaidPin[] = [
  { kind: 'problem', complex: '2004', text: 'Binnentuin is stenig en wordt niet gebruikt' },
  { kind: 'solution', complex: '2004', text: 'Bewoners willen zelf de tuin inrichten' },
  { kind: 'solution', complex: '2004', text: 'Open de lege berging als buurtkamer' },
];

const village: readonly SaidPin[] = [
  { kind: 'problem', complex: '4002', text: 'Kinderen hebben geen plek om te spelen' },
  { kind: 'solution', complex: '4002', text: 'Speelplek waar ouders elkaar ook zien' },
  { kind: 'strength', complex: '4002', text: 'De dorpsraad regelt veel zelf' },
];

/** The workshops of a cycle: one in every area, then the policy workshop, sometimes one with residents. */
export function atelierPlans(planYear: number, offset: number, today: string): AtelierPlan[] {
  const year = planYear - 1;
  const isNext = offset === 1;
  const plans = areas.map(({ workArea, pins, findingCount, day }): AtelierPlan => ({
    ...{ planYear, kind: 'area', workArea, findingCount },
    title: `Gebiedsatelier ${workArea} ${year}`,
    heldOn: workday(`${year}-${day}`),
    destinedOn: workday(`${year}-06-03`),
    pins: pins + offset * 3,
    findings: isNext ? nextFindings[workArea]! : [],
    said: isNext ? said[workArea]! : [],
  }));
  plans.push({
    ...{ planYear, kind: 'policy', workArea: 'Vliethorst', title: `Beleidsatelier ${year}` },
    ...{ heldOn: workday(`${year}-06-04`), destinedOn: workday(`${year}-06-08`), pins: 18 },
    ...{ findingCount: 0, findings: [], said: [] },
  });
  if (offset !== 0)
    plans.push({
      ...{
        planYear,
        kind: 'residents',
        workArea: 'Meerdrecht',
        title: `Bewonersatelier Dichterswijk ${year}`,
      },
      ...{ heldOn: workday(`${year}-05-12`), destinedOn: workday(`${year}-06-03`), pins: 22 },
      ...{ findingCount: 0, findings: [], said: isNext ? dichterspoort : [] },
    });
  if (isNext) plans.push(late(planYear, today));
  return plans;
}

/** The late workshop in Rijnsloot: it is still open, and its pins have not become measures. */
function late(planYear: number, today: string): AtelierPlan {
  const heldOn = `${today.slice(0, 8)}${String(Math.max(1, Number(today.slice(8)) - 5)).padStart(2, '0')}`;
  return {
    ...{ planYear, kind: 'area', workArea: 'Rijnsloot', title: 'Naleveratelier Rijnsloot' },
    ...{
      heldOn,
      destinedOn: heldOn,
      pins: 14,
      findingCount: 2,
      findings: ['4002'],
      said: village,
      isOpen: true,
    },
  };
}

const nextFindings: Record<string, readonly string[]> = {
  Vliethorst: ['1042', '1015', '1031', '1009', '1022'],
  Meerdrecht: ['2004', '2011'],
  Oosterwaal: ['3007', '3012'],
  Rijnsloot: [],
};

const said: Record<string, readonly SaidPin[]> = {
  Vliethorst: schepenflat,
  Meerdrecht: dichterspoort,
  Oosterwaal: [],
  Rijnsloot: [],
};
