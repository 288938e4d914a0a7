/**
 * What the fields of the contracts say in the examples of the OpenAPI document, by their name. The people, places and
 * amounts are those of the demo; a field that is not here gets a value by its type.
 */
export const exampleWords: Record<string, unknown> = {
  // people and organisations
  name: 'Schepenflat',
  email: 'beleid@waardmeer.example',
  password: 'het wachtwoord van de start',
  initials: 'NV',
  slug: 'waardmeer',
  ...said(
    'Noor Verhagen',
    'actor owner loggedBy createdBy requestedBy proposedBy evaluatedBy placedBy assignee doneBy',
  ),
  ...said('Samira El Idrissi', 'givenBy facilitator by takenBy author'),
  ...said('Marleen Oostrum', 'decidedBy onBehalfOf closedBy'),
  organisation: 'Huurdersbelang Vliethorst',

  // places
  ...said('Vliethorst', 'workArea area'),
  ...said('Schepenflat', 'complex place'),
  ...said('101', 'complexNumber placeCode'),
  municipalityCode: 'GM9901',
  areaCode: 'BU99010101',
  parentCode: 'WK990101',
  builtYear: 1968,
  dwellings: 212,
  longitude: 4.71,
  latitude: 52.08,

  // the year
  planYear: 2027,
  year: 2027,
  areaYear: 2025,
  decides: 2027,
  executes: 2026,
  evaluates: 2025,
  nextPlanYear: 2028,
  openedPlanYear: 2028,
  month: '2026-08',
  period: '2025',
  snapshot: 'Voorjaar 2026',
  answer: 'Rond de Schepenflat neemt de overlast toe sinds de conciërge weg is.',
  noAnswerBecause: 'De enquête volgt in november.',

  // figures and where they come from
  indicator: 'Overlastmeldingen',
  unit: 'per 100 woningen',
  indicatorUnit: 'per 100 woningen',
  source: 'eigen meldingen',
  definition: 'Meldingen van overlast in een jaar per 100 woningen.',
  fileName: 'kwb-2024.csv',
  layout: 'kwb',
  encoding: 'utf-8',
  delimiter: ';',
  decimal: ',',
  thousands: '.',
  header: 'a_ovl',
  column: 'a_ovl',
  sentence: 'De waarde is geen getal.',
  cure: 'Haal de letters uit de cel.',
  detail: 'zeventien',
  value: 17.4,
  text: 'De entree is vorige maand opgeknapt.',

  // conversation, measure, decision
  title: 'Afsluitbare entree',
  measureTitle: 'Afsluitbare entree',
  ...said('27-014', 'measureNumber'),
  atelier: 'Gebiedsatelier Vliethorst',
  finding: 'Entree staat altijd open',
  analysis: 'De deur sluit niet, waardoor portieken hangplek zijn.',
  success: 'Hoogstens 10 meldingen per 100 woningen eind 2028.',
  why: 'Sinds de conciërge weg is, staat de entree open.',
  dose: '2 portieken',
  expectedChange: -3,
  lagMonths: 12,
  agreement: 'Prestatieafspraken Vliethorst 2027, art. 3',
  remark: 'Mits het onderhoud van de deuren in de begroting staat.',
  reason: 'Past binnen het gebied en de afspraken met de huurders.',
  condition: 'Eerst de offerte van de tweede aannemer.',
  stopReason: 'Het complex gaat in 2028 in renovatie.',
  contentHash: '9f2c1d0b7a6e5f4c3b2a190817263544f0e1d2c3b4a596877869504132231405',
  lesson: 'Begin voor de zomer: de meeste meldingen vallen in juli.',

  // money, in cents
  amountCents: 1_800_000,
  costCents: 1_800_000,
  totalCents: 1_800_000,
  ceilingCents: 30_000_000,
  requestedCents: 4_200_000,
  approvedCents: 9_000_000,
  releasedCents: 6_000_000,
  roomCents: 10_800_000,
  limitCents: 15_000_000,
  priceLowCents: 600_000,
  priceHighCents: 1_500_000,
  programme: 'Leefbaarheid',

  // field work
  minutes: 45,
  result: 'followUp',
  note: 'Fietsen staan in de vluchtweg.',
};

function said(word: string, fields: string): Record<string, string> {
  return Object.fromEntries(fields.split(' ').map((field) => [field, word]));
}
