/** What a sentence about a file needs, by name. */
export type Said = Readonly<Record<string, string>>;

/** The monitor: the figures of a period, and the files they come from. */
export const monitor = {
  title: 'Monitor',
  importTitle: 'Cijfers inlezen',
  toImport: 'Cijfers inlezen',
  backToMonitor: 'Naar de monitor',
  indicator: 'Indicator',
  period: 'Periode',
  noIndicators: 'Nog geen indicatoren',
  noIndicatorsDetail: 'De beheerder voegt indicatoren toe. Daarna kun je cijfers inlezen.',
  noPeriods: 'Van deze indicator zijn nog geen cijfers ingelezen.',
  noFigures: 'Geen cijfers',
  noFiguresDetail: 'In deze periode zijn er geen cijfers. Kies een andere periode.',
  owner: (name: string) => `Eigenaar: ${name}`,
  source: (name: string) => `Bron: ${name}`,
  directions: { higher: 'hoger is beter', lower: 'lager is beter', none: 'hoger of lager is niet beter' },
  place: 'Plek',
  code: 'Code',
  together: (places: string) => `Samen: ${places}`,
  togetherNote: (dwellings: number) => `kleine complexen, ${dwellings} woningen`,
  unknown: 'geen cijfer',
  missing: {
    secret_or_unknown: 'geheim of onbekend',
    not_published: 'niet gepubliceerd',
    not_asked: 'niet gevraagd',
    not_applicable: 'niet van toepassing',
  },
  file: 'Bestand',
  choose: 'Kies een bestand',
  filePeriod: 'Periode',
  filePeriodHint: 'Alleen als die niet in het bestand staat: 2026, 2026-Q3 of 2026-09',
  year: 'Jaar van de indeling',
  yearHint: 'Alleen bij een bestand met gebieden',
  noFile: 'Nog geen bestand gekozen',
  check: 'Controleer het bestand',
  busy: 'Bezig…',
  checkNote: 'Controleren verandert nog niets. Je ziet eerst wat het bestand doet.',
  statuses: {
    checked: 'Gecontroleerd, nog niet ingelezen',
    committed: 'Ingelezen',
    undone: 'Ongedaan gemaakt',
    refused: 'Niet te lezen',
  },
  counts: {
    added: 'Nieuw',
    changed: 'Gewijzigd',
    unchanged: 'Ongewijzigd',
    rejected: 'Afgewezen',
    elsewhere: 'Elders',
  },
  elsewhereNote: 'Elders: regels over andere gemeenten. Die blijven weg.',
  withdrawn: (count: number) => `${count} cijfers van nu staan niet in dit bestand. Ze blijven staan.`,
  skipped: (names: string) => `Niet in de lijst met indicatoren, dus overgeslagen: ${names}`,
  sameAs: (name: string, on: string) => `Dit bestand is al ingelezen: ${name}, ${on}.`,
  rejections: 'Afgewezen regels',
  firstOf: (shown: number, all: number) => `De eerste ${shown} van ${all}`,
  row: 'Regel',
  column: 'Kolom',
  value: 'Waarde',
  reason: 'Reden',
  cure: 'Wat helpt',
  csv: 'Download alle afgewezen regels (csv)',
  many: (rejected: number, rows: number) => `${rejected} van ${rows} regels zijn afgewezen.`,
  accept: 'Ik heb de afgewezen regels gezien. De rest mag erin.',
  commit: 'Lees in',
  undo: 'Maak ongedaan',
  undoNamed: (name: string) => `Maak ongedaan: ${name}`,
  earlier: 'Eerdere ladingen',
  noEarlier: 'Nog niets ingelezen',
  noEarlierDetail: 'Kies hierboven een bestand.',
  by: (name: string, on: string) => `${on} door ${name}`,
  numbers: (added: number, changed: number, rejected: number) =>
    `${added} nieuw, ${changed} gewijzigd, ${rejected} afgewezen`,
  notAllowed: 'Je mag ladingen bekijken, maar niet zelf inlezen.',
  steps: [
    { label: 'Bestand', detail: 'kiezen en controleren' },
    { label: 'Kolommen', detail: 'wat hoort waar' },
    { label: 'Controle', detail: 'proefrun, nog niets gewijzigd' },
    { label: 'Klaar', detail: 'terugdraaien kan' },
  ],
  chooseHeading: 'Kies een bestand met cijfers of gebieden',
  recognised: (what: string) => `We herkennen dit bestand: ${what}.`,
  notRecognised: 'We herkennen dit bestand niet. Kies zelf wat elke kolom is.',
  layouts: {
    'kwb-wide-csv': 'CBS, Kerncijfers wijken en buurten',
    'police-csv': 'politie, geregistreerde misdrijven',
    'rivm-csv': 'RIVM, gezondheidsmonitor',
    'leefbaarometer-csv': 'Leefbaarometer',
    'wide-csv': 'eigen tabel, een kolom per indicator',
    'long-csv': 'eigen tabel, een regel per cijfer',
    geojson: 'gebieden met hun grenzen',
  },
  rowsRead: (rows: number) => `${rows} regels gelezen`,
  checkHeading: 'Kijk wat er verandert',
  otherFile: 'Ander bestand',
  written: {
    delimiters: {
      ';': 'Scheiding: puntkomma',
      ',': 'Scheiding: komma',
      '\t': 'Scheiding: tab',
      '|': 'Scheiding: streep',
    },
    encodings: {
      'utf-8': 'Tekens: UTF-8',
      'utf-8-bom': 'Tekens: UTF-8',
      'windows-1252': 'Tekens: Windows-1252',
    },
  },
  columnsHeading: 'Wat hoort waar?',
  columnsNote:
    'We onthouden je keuzes na het inlezen. Een bestand met dezelfde kolommen lezen we dan net zo.',
  columnInFile: 'Kolom in het bestand',
  readAs: 'Wordt gelezen als',
  readAsOf: (column: string) => `${column} wordt gelezen als`,
  doubtColumn: 'Controle',
  nameless: (position: number) => `kolom ${position}, zonder naam`,
  marks: { known: 'Herkend', chosen: 'Door jou', doubt: 'Kijk na', skipped: 'Overgeslagen' },
  roles: {
    ignore: 'Niet inlezen',
    place: 'Plek: code van een gebied of nummer van een complex',
    kind: 'Soort gebied',
    period: 'Periode',
    indicator: 'Naam van de indicator',
    value: 'Waarde',
    n: 'Aantal waarnemingen',
    keep: 'Alleen regels met één tekst',
  },
  asFigures: 'Cijfers van een indicator',
  keepText: (column: string) => `Lees alleen regels waar in ${column} staat`,
  moreColumns: (count: number) => `Toon nog ${count} kolommen`,
  wholeFile: 'Voor het hele bestand',
  places: {
    label: 'Wat staat in de kolom met de plek?',
    area: 'Codes van gebieden',
    complex: 'Nummers van complexen',
    either: 'Allebei',
  },
  decimal: { label: 'Decimaal teken', ',': 'Komma: 1,5', '.': 'Punt: 1.5' },
  thousands: {
    label: 'Teken voor duizend',
    none: 'Geen',
    '.': 'Punt: 1.000',
    ',': 'Komma: 1,000',
    ' ': 'Spatie: 1 000',
  },
  columnPeriod: 'Periode van het bestand',
  columnPeriodHint: 'Bijvoorbeeld 2026, 2026-Q3 of 2026-09',
  fileIndicator: 'Indicator van het bestand',
  noIndicator: 'Nog niet gekozen',
  twice: (what: string) => `Je koos twee keer: ${what}. Kies bij een van de twee iets anders.`,
  periodWrong: 'Deze periode bestaat niet. Schrijf 2026, 2026-Q3 of 2026-09.',
  keepEmpty: 'Vul in welke tekst in de kolom moet staan.',
  checkAgain: 'Controleer opnieuw',
  toCheck: 'Naar de controle',
  toColumns: 'Kolommen bekijken',
  nothingRead: 'Van dit bestand is niets gelezen. Er is niets gewijzigd.',
  lookAt: 'Kijk dit na',
  leftColumns: (count: number) =>
    count === 1
      ? 'Eén kolom kennen we niet. Die lezen we niet in.'
      : `${count} kolommen kennen we niet. Die lezen we niet in.`,
  mayNotCommit: 'Je mag een bestand controleren, maar niet inlezen. Vraag een collega die dat mag.',
  doneHeading: (count: number) =>
    count === 1 ? 'Eén cijfer staat in de monitor.' : `${count} cijfers staan in de monitor.`,
  doneAreas: 'De gebieden staan klaar.',
  undoneHeading: 'Deze lading is ongedaan gemaakt. Alles is weer zoals het was.',
  undoNote: 'Terugdraaien kan in één keer. Alles wordt dan weer zoals het was.',
  another: 'Nog een bestand',
  rejectedLeft: (count: number) =>
    count === 1 ? 'Eén afgewezen waarde ging niet mee.' : `${count} afgewezen waarden gingen niet mee.`,
  /** What the check doubts, and why a whole file is refused: what is so, and what to do. */
  told: {
    'file.empty': () => 'Het bestand is leeg. Kies een bestand met regels.',
    'file.encoding-unknown': () => 'We kennen de tekens in dit bestand niet. Bewaar het als CSV met UTF-8.',
    'file.encoding-assumed': ({ encoding = '' }: Said) =>
      `Het bestand zegt niet welke tekens het gebruikt. We lezen ${encoding}. Kijk of letters als é kloppen.`,
    'file.is-workbook': () => 'Dit is een werkmap van Excel. Bewaar het blad als CSV en kies dat bestand.',
    'file.is-archive': () => 'Dit bestand is ingepakt. Pak het uit en kies het bestand dat erin zit.',
    'file.no-header': () =>
      'De eerste regel heeft geen gewone namen van kolommen. Zet ze erin en kies opnieuw.',
    'file.header-twice': ({ line = '' }: Said) =>
      `De kop staat er nog een keer in, op regel ${line}. Haal die regel weg.`,
    'file.no-place-column': () => 'We vinden geen kolom met de plek. Kies bij een kolom “Plek”.',
    'file.no-value-column': () =>
      'We vinden geen kolom met cijfers. Kies bij een kolom een indicator of “Waarde”.',
    'file.no-indicator': () =>
      'We weten niet van welke indicator de waarden zijn. Kies de kolom met de naam, of één indicator.',
    'file.wide-and-long': () =>
      'Je koos een kolom met waarden én een kolom van een indicator. Kies een van de twee.',
    'file.indicator-twice': ({ indicator = '' }: Said) =>
      `Twee kolommen zijn dezelfde indicator: ${indicator}. Kies bij een van de twee iets anders.`,
    'file.no-period': () =>
      'We weten niet over welke periode dit gaat. Vul de periode in of kies de kolom ermee.',
    'file.column-twice': ({ column = '' }: Said) =>
      `Twee kolommen heten ${column}. Sla ze over of geef er in het bestand een een andere naam.`,
    'file.column-missing': ({ column = '' }: Said) =>
      `De kolom ${column} staat niet in het bestand. Kies een andere kolom of een ander bestand.`,
    'file.quote-misplaced': ({ line = '1' }: Said) =>
      `Op regel ${line} of erna staat een aanhalingsteken verkeerd. Haal het weg en kies het bestand opnieuw.`,
    'file.quote-unclosed': ({ line = '1' }: Said) =>
      `Een aanhalingsteken op regel ${line} gaat open en niet dicht. Herstel het en kies het bestand opnieuw.`,
    'file.row-too-long': ({ line = '1' }: Said) =>
      `Regel ${line} is te lang. Kijk of daar een regeleinde mist.`,
    'file.too-many-places': () =>
      'Er staan te veel verschillende plekken in. Kijk of de kolom met de plek klopt.',
    'file.too-many-indicators': () =>
      'Er staan te veel verschillende indicatoren in. Kijk of de kolom met de indicator klopt.',
    'file.not-geojson': () => 'Dit is geen GeoJSON met gebieden. Kies een ander bestand.',
    'file.json-broken': () => 'Het bestand is niet heel. Haal het opnieuw op en kies het nog een keer.',
    'file.feature-too-large': () =>
      'Een gebied in het bestand is te groot om te lezen. Kies een bestand met minder punten.',
    'file.crs-unknown': ({ name = '' }: Said) =>
      `De coördinaten (${name}) kennen we niet. Bewaar het bestand in RD of WGS84.`,
    'file.crs-contradicts': () =>
      'De coördinaten passen niet bij wat het bestand erover zegt. Bewaar het opnieuw in RD of WGS84.',
    'period.from-name': ({ period = '' }: Said) =>
      `De periode ${period} komt uit de naam van het bestand. Kijk of dat klopt.`,
    'column.unmapped': () => 'Deze kolom kennen we niet. We lezen hem niet in, tenzij je iets kiest.',
    'column.missing': ({ column = '' }: Said) => `De kolom ${column} was er vorige keer wel en nu niet.`,
    'column.unnamed': ({ position = '' }: Said) =>
      `Kolom ${position} heeft geen naam. Geef hem in het bestand een naam als je hem nodig hebt.`,
    'column.all-zero': () => 'In de eerste regels is alles nul. Kijk of het echt nul is, of onbekend.',
    'number.mixed': ({ comma = '', dot = '' }: Said) =>
      `Er staan getallen in met een komma (${comma}) en met een punt (${dot}). Kies het decimale teken.`,
    'number.ambiguous': ({ example = '' }: Said) =>
      `Het getal ${example} kun je op twee manieren lezen. Kies het decimale teken en dat voor duizend.`,
    'number.unknown-words': ({ example = '' }: Said) =>
      `Hier staat een woord in plaats van een getal: “${example}”. Zulke cellen wijzen we af.`,
    'code.leading-zero-lost': ({ found = '', suggestion = '' }: Said) =>
      `Een code mist de nul vooraan: ${found} moet ${suggestion} zijn. Herstel het in het bestand.`,
    'crs.by-magnitude': () => 'Het bestand noemt geen soort coördinaten. We leiden het af uit de getallen.',
    'import.indicator-unknown': ({ indicators = '' }: Said) =>
      `Deze indicatoren staan niet in onze lijst: ${indicators}. Kies bij een kolom een indicator die er wel in staat.`,
    'import.nothing-to-commit': () =>
      'In dit bestand staan geen cijfers die we kunnen inlezen. Kijk naar de kolommen en de afgewezen regels.',
    'import.many-rejected': ({ most = '' }: Said) =>
      `Meer dan ${most} waarden zijn afgewezen. Kijk of elke kolom goed gekozen is.`,
    other: ({ code = '' }: Said) => `De controle twijfelt (${code}). Kijk de kolommen na.`,
  },
};
