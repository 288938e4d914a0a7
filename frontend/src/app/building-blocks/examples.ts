import type { Change } from '../ui/diff.ts';
import type { Blocker } from '../ui/blocker-list.ts';
import type { ChainLink } from '../ui/chain.ts';
import type { YearOfComplex } from '../ui/complex-ring.ts';
import type { Confirmation } from '../ui/confirm/confirm.ts';
import type { Count } from '../ui/count-band.ts';
import type { PlaceChoice } from '../ui/place-picker.ts';
import type { StateKind } from '../ui/state/state.ts';
import type { Tone } from '../ui/status.ts';
import type { Step } from '../ui/steps.ts';
import type { RingArc, RingGate, RingYear } from '../ui/year-ring/year-ring.ts';

// Made-up people and places of Waardmeer Wonen, so that every block can be seen in each of its states.

export const today = '2026-09-22';

export const arcs: readonly RingArc[] = [
  { planYear: 2027, phase: 'monitor', from: '2026-01-01', to: '2026-03-27', state: 'done' },
  { planYear: 2027, phase: 'atelier', from: '2026-04-01', to: '2026-06-11', state: 'done' },
  {
    planYear: 2027,
    phase: 'measures',
    from: '2026-06-08',
    to: '2026-10-02',
    state: 'running',
    progress: 0.52,
  },
  { planYear: 2027, phase: 'budget', from: '2026-09-01', to: '2026-12-15', state: 'running', progress: 0.22 },
  { planYear: 2025, phase: 'evaluation', from: '2026-11-02', to: '2026-12-31', state: 'next' },
];

export const gates: readonly RingGate[] = [
  { number: 1, on: '2026-03-27', state: 'done' },
  { number: 2, on: '2026-06-11', state: 'done' },
  { number: 3, on: '2026-10-02', state: 'open' },
  { number: 4, on: '2026-12-15', state: 'later' },
  { number: 5, on: '2026-12-31', state: 'later' },
];

export const years: readonly RingYear[] = [
  { year: 2022, effort: 0.2 },
  { year: 2023, effort: 0.5 },
  { year: 2024, effort: 0.7 },
  { year: 2025, effort: 1 },
];

export const complexYears: readonly YearOfComplex[] = [
  { year: 2019, score: 0, effort: 0.2 },
  { year: 2020, score: -1, effort: 0.2 },
  { year: 2021, score: -1, effort: 0.4 },
  { year: 2022, score: 1, effort: 1 },
  { year: 2023, score: null, effort: 0.3 },
  { year: 2024, score: -2, effort: 0.3 },
  { year: 2025, score: -2, effort: 0.6 },
  { year: 2026, score: -3, effort: 0.5 },
];

export const statuses: readonly { tone: Tone; word: string }[] = [
  { tone: 'ok', word: 'In uitvoering' },
  { tone: 'warn', word: 'Past niet' },
  { tone: 'info', word: 'In advies' },
  { tone: 'error', word: 'Afgewezen' },
  { tone: 'now', word: 'Ter besluit' },
  { tone: 'offline', word: 'Wacht op bereik' },
  { tone: 'plain', word: 'Concept' },
];

export const states: readonly { kind: StateKind; heading: string; detail: string }[] = [
  {
    kind: 'empty',
    heading: 'Cyclus 2027 heeft nog geen maatregelen',
    detail: 'Ze komen uit het atelier, of je maakt er zelf een.',
  },
  {
    kind: 'filtered',
    heading: 'Geen maatregelen met deze filters',
    detail: 'Zonder “Huurprijs” zijn het er 2.',
  },
  {
    kind: 'failed',
    heading: 'De kaart laadt niet',
    detail: 'De kaartserver antwoordt niet. Je gegevens zijn veilig. De lijst werkt wel.',
  },
  {
    kind: 'denied',
    heading: 'Je kunt dit lezen, niet besluiten',
    detail: 'Boven € 25.000 beslist Marleen Oostrum.',
  },
  {
    kind: 'expired',
    heading: 'Log opnieuw in',
    detail: 'Je was 60 minuten weg. Je concept van 09:12 staat klaar.',
  },
  {
    kind: 'notFound',
    heading: 'Dit complex bestaat niet meer',
    detail: '1031 Touwslagersblok is gesloopt in 2024. Het dossier is bewaard.',
  },
  {
    kind: 'done',
    heading: 'Besloten: akkoord met P-04',
    detail: 'De besluitnota staat klaar. Terugnemen kan tot 09:42.',
  },
  {
    kind: 'offline',
    heading: 'Geen verbinding sinds 09:05.',
    detail: 'Loggen en lezen kan. Besluiten kan pas weer met verbinding.',
  },
  {
    kind: 'staleSource',
    heading: 'CBS-cijfers zijn van 1 jan 2025.',
    detail: 'Nieuwe verwacht in oktober. De score gebruikt de oude.',
  },
  {
    kind: 'warning',
    heading: 'Past niet binnen het plafond.',
    detail: 'Er is € 12.000 te weinig voor Schoon, heel en veilig.',
  },
  {
    kind: 'changed',
    heading: 'Wijzigen maakt het besluit oud.',
    detail: 'Marleen ziet dan het verschil en beslist opnieuw.',
  },
  {
    kind: 'information',
    heading: 'Vastgesteld is vast.',
    detail: 'Wijzigen kan alleen door de fase te heropenen, met reden.',
  },
];

export const blockers: readonly Blocker[] = [
  { text: 'Alle maatregelen besloten', state: 'blocks', count: '12 van 23', path: '/maatregelen' },
  { text: 'Advies van controller binnen', state: 'warns', count: '3 open' },
  { text: 'Monitor is vastgesteld', state: 'done' },
];

export const steps: readonly Step[] = [
  { label: 'Bestand', path: '/bouwstenen' },
  { label: 'Kolommen', detail: '14 gekoppeld', path: '/bouwstenen' },
  { label: 'Controle', detail: '3 regels afgewezen' },
  { label: 'Klaar' },
];

export const counts: readonly Count[] = [
  { key: 'new', label: 'nieuw', value: '2.310' },
  { key: 'changed', label: 'gewijzigd', value: '332' },
  { key: 'rejected', label: 'afgewezen', value: '3' },
];

export const chain: readonly ChainLink[] = [
  { label: 'cijfer 13,8', path: '/monitor' },
  { label: 'speld 17', path: '/atelier' },
  { label: 'M27-015', here: true },
  { label: 'besluit', path: '/besluiten' },
  { label: 'SW-27-14', path: '/begroting' },
  { label: 'logs' },
];

export const changes: readonly Change[] = [
  { field: 'Uren per week', before: '8', after: '12' },
  { field: 'Kosten per jaar', before: '€ 20.800', after: '€ 31.200' },
  { field: 'Einddatum', before: null, after: '31 dec 2028' },
];

export const places: readonly PlaceChoice[] = [
  { id: '1042', name: 'Schepenflat', kind: 'complex', detail: '1042 · 192 woningen, Vliethorst' },
  { id: '1107', name: 'Kapiteinshof', kind: 'complex', detail: '1107 · 118 woningen, Vliethorst' },
  { id: 'bu1', name: 'Schepenwijk-Noord', kind: 'neighbourhood', detail: 'Vliethorst · 486 woningen' },
  { id: 'wg1', name: 'Vliethorst', kind: 'area', detail: '4.120 woningen' },
];

export const nuisance = [7.8, 8.1, 8.9, 10.2, 8.2, 9.6, 11.8, 13.1, 13.8];
export const comparable = [7.4, 7.6, 7.9, 8.1, 8.2, 8.3, 8.5, 8.7, 8.9];

export const mine = { who: 'Jij', text: '€ 38.000', keep: 'Houd € 38.000' };
export const theirs = { who: 'Samira', text: '€ 35.500', keep: 'Neem € 35.500' };

export const words = {
  title: 'Bouwstenen',
  intro: 'Elke bouwsteen met zijn toestanden. De gegevens zijn verzonnen.',
  yearRing: 'Jaarring',
  phaseArcs: 'Fasebogen en poorten',
  complexRing: 'Complexring en sparkline',
  statuses: 'Statuslabel en hefboom',
  states: 'Toestanden',
  money: 'Geldveld',
  moneyLabel: 'Kosten 2027',
  blockers: 'Mag de poort dicht?',
  steps: 'Stappen',
  counts: 'Aantallen',
  chain: 'Keten',
  diff: 'Verschil',
  places: 'Plek kiezen',
  versions: 'Samira wijzigde dit ook, om 09:08',
  undo: 'Haal “Speelplek” van de lijst',
  confirm: 'Sluit poort 3',
  undone: '“Speelplek” van de lijst gehaald',
  phaseOf: 'Fase 3 van 5',
  gateIn: 'poort 3 over',
  tenDays: '10 dagen',
  complex: 'Schepenflat',
  nuisance: 'Overlast Schepenflat',
  hiddenFigure: 'Te weinig gegevens',
  loading: 'Kaart laden, 23 buurten',
};

export const closing: Confirmation = {
  heading: 'Poort 3 sluiten?',
  consequences: [
    { icon: 'lock', text: '23 besluiten staan daarna vast' },
    { icon: 'photo_camera', text: 'We maken momentopname M2026-v4' },
    { icon: 'mail', text: '11 mensen krijgen bericht' },
  ],
  act: 'Sluit poort 3',
  cancel: 'Nog niet',
};
