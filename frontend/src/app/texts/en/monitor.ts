import type { monitor as dutch, Said } from '../nl/monitor.ts';

/** The monitor: the figures of a period, and the files they come from. */
export const monitor: typeof dutch = {
  title: 'Monitor',
  importTitle: 'Load figures',
  toImport: 'Load figures',
  backToMonitor: 'To the monitor',
  indicator: 'Indicator',
  period: 'Period',
  noIndicators: 'No indicators yet',
  noIndicatorsDetail: 'The administrator adds indicators. After that you can load figures.',
  noPeriods: 'No figures have been loaded for this indicator yet.',
  noFigures: 'No figures',
  noFiguresDetail: 'There are no figures in this period. Choose another period.',
  owner: (name: string) => `Owner: ${name}`,
  source: (name: string) => `Source: ${name}`,
  directions: { higher: 'higher is better', lower: 'lower is better', none: 'neither way is better' },
  place: 'Place',
  code: 'Code',
  together: (places: string) => `Together: ${places}`,
  togetherNote: (dwellings: number) => `small complexes, ${dwellings} homes`,
  unknown: 'no figure',
  missing: {
    secret_or_unknown: 'secret or unknown',
    not_published: 'not published',
    not_asked: 'not asked',
    not_applicable: 'not applicable',
  },
  file: 'File',
  choose: 'Choose a file',
  filePeriod: 'Period',
  filePeriodHint: 'Only when it is not in the file: 2026, 2026-Q3 or 2026-09',
  year: 'Year of the division',
  yearHint: 'Only for a file with areas',
  noFile: 'No file chosen yet',
  check: 'Check the file',
  busy: 'Busy…',
  checkNote: 'Checking changes nothing yet. You first see what the file does.',
  statuses: {
    checked: 'Checked, not loaded yet',
    committed: 'Loaded',
    undone: 'Undone',
    refused: 'Not readable',
  },
  counts: {
    added: 'New',
    changed: 'Changed',
    unchanged: 'Unchanged',
    rejected: 'Rejected',
    elsewhere: 'Elsewhere',
  },
  elsewhereNote: 'Elsewhere: rows about other municipalities. They are left out.',
  withdrawn: (count: number) => `${count} figures of today are not in this file. They stay.`,
  skipped: (names: string) => `Not in the list of indicators, so skipped: ${names}`,
  sameAs: (name: string, on: string) => `This file was loaded before: ${name}, ${on}.`,
  rejections: 'Rejected rows',
  firstOf: (shown: number, all: number) => `The first ${shown} of ${all}`,
  row: 'Row',
  column: 'Column',
  value: 'Value',
  reason: 'Reason',
  cure: 'What helps',
  csv: 'Download all rejected rows (csv)',
  many: (rejected: number, rows: number) => `${rejected} of ${rows} rows were rejected.`,
  accept: 'I have seen the rejected rows. The rest may go in.',
  commit: 'Load',
  undo: 'Undo',
  undoNamed: (name: string) => `Undo: ${name}`,
  earlier: 'Earlier loads',
  noEarlier: 'Nothing loaded yet',
  noEarlierDetail: 'Choose a file above.',
  by: (name: string, on: string) => `${on} by ${name}`,
  numbers: (added: number, changed: number, rejected: number) =>
    `${added} new, ${changed} changed, ${rejected} rejected`,
  notAllowed: 'You may see the loads, but not load yourself.',
  steps: [
    { label: 'File', detail: 'choose and check' },
    { label: 'Columns', detail: 'what belongs where' },
    { label: 'Check', detail: 'trial run, nothing changed yet' },
    { label: 'Done', detail: 'can be undone' },
  ],
  chooseHeading: 'Choose a file with figures or areas',
  recognised: (what: string) => `We recognise this file: ${what}.`,
  notRecognised: 'We do not recognise this file. Choose what each column is.',
  layouts: {
    'kwb-wide-csv': 'CBS, key figures of districts and neighbourhoods',
    'police-csv': 'police, registered crime',
    'rivm-csv': 'RIVM, health monitor',
    'leefbaarometer-csv': 'Leefbaarometer',
    'wide-csv': 'own table, one column per indicator',
    'long-csv': 'own table, one row per figure',
    geojson: 'areas with their borders',
  },
  rowsRead: (rows: number) => `${rows} rows read`,
  checkHeading: 'See what changes',
  otherFile: 'Other file',
  written: {
    delimiters: {
      ';': 'Separator: semicolon',
      ',': 'Separator: comma',
      '\t': 'Separator: tab',
      '|': 'Separator: bar',
    },
    encodings: {
      'utf-8': 'Characters: UTF-8',
      'utf-8-bom': 'Characters: UTF-8',
      'windows-1252': 'Characters: Windows-1252',
    },
  },
  columnsHeading: 'What belongs where?',
  columnsNote:
    'We remember your choices after loading. A file with the same columns is then read the same way.',
  columnInFile: 'Column in the file',
  readAs: 'Is read as',
  readAsOf: (column: string) => `${column} is read as`,
  doubtColumn: 'Check',
  nameless: (position: number) => `column ${position}, without a name`,
  marks: { known: 'Recognised', chosen: 'By you', doubt: 'Look at this', skipped: 'Skipped' },
  roles: {
    ignore: 'Do not load',
    place: 'Place: code of an area or number of a complex',
    kind: 'Kind of area',
    period: 'Period',
    indicator: 'Name of the indicator',
    value: 'Value',
    n: 'Number of observations',
    keep: 'Only rows with one text',
  },
  asFigures: 'Figures of an indicator',
  keepText: (column: string) => `Read only rows where ${column} says`,
  moreColumns: (count: number) => `Show ${count} more columns`,
  wholeFile: 'For the whole file',
  places: {
    label: 'What is in the column with the place?',
    area: 'Codes of areas',
    complex: 'Numbers of complexes',
    either: 'Both',
  },
  decimal: { label: 'Decimal mark', ',': 'Comma: 1,5', '.': 'Dot: 1.5' },
  thousands: {
    label: 'Thousands mark',
    none: 'None',
    '.': 'Dot: 1.000',
    ',': 'Comma: 1,000',
    ' ': 'Space: 1 000',
  },
  columnPeriod: 'Period of the file',
  columnPeriodHint: 'For example 2026, 2026-Q3 or 2026-09',
  fileIndicator: 'Indicator of the file',
  noIndicator: 'Not chosen yet',
  twice: (what: string) => `You chose this twice: ${what}. Choose something else for one of them.`,
  periodWrong: 'This period does not exist. Write 2026, 2026-Q3 or 2026-09.',
  keepEmpty: 'Fill in which text must be in the column.',
  checkAgain: 'Check again',
  toCheck: 'To the check',
  toColumns: 'See the columns',
  nothingRead: 'Nothing of this file was read. Nothing has changed.',
  lookAt: 'Look at this',
  leftColumns: (count: number) =>
    count === 1
      ? 'We do not know one column. It is not loaded.'
      : `We do not know ${count} columns. They are not loaded.`,
  mayNotCommit: 'You may check a file, but not load it. Ask a colleague who may.',
  doneHeading: (count: number) =>
    count === 1 ? 'One figure is in the monitor.' : `${count} figures are in the monitor.`,
  doneAreas: 'The areas are in place.',
  undoneHeading: 'This load was undone. All is as it was.',
  undoNote: 'A load can be undone at once. All then becomes what it was.',
  another: 'Another file',
  rejectedLeft: (count: number) =>
    count === 1 ? 'One rejected value was left out.' : `${count} rejected values were left out.`,
  told: {
    'file.empty': () => 'The file is empty. Choose a file with rows.',
    'file.encoding-unknown': () => 'We do not know the characters in this file. Save it as CSV with UTF-8.',
    'file.encoding-assumed': ({ encoding = '' }: Said) =>
      `The file does not say which characters it uses. We read ${encoding}. See whether letters like é are right.`,
    'file.is-workbook': () => 'This is an Excel workbook. Save the sheet as CSV and choose that file.',
    'file.is-archive': () => 'This file is packed. Unpack it and choose the file inside.',
    'file.no-header': () =>
      'The first row has no ordinary names of columns. Put them in and choose the file again.',
    'file.header-twice': ({ line = '' }: Said) =>
      `The header is there again, on line ${line}. Take that line out.`,
    'file.no-place-column': () => 'We find no column with the place. Choose “Place” for a column.',
    'file.no-value-column': () =>
      'We find no column with figures. Choose an indicator or “Value” for a column.',
    'file.no-indicator': () =>
      'We do not know of which indicator the values are. Choose the column with its name, or one indicator.',
    'file.wide-and-long': () =>
      'You chose a column with values and a column of an indicator. Choose one of the two.',
    'file.indicator-twice': ({ indicator = '' }: Said) =>
      `Two columns are the same indicator: ${indicator}. Choose something else for one of them.`,
    'file.no-period': () =>
      'We do not know which period this is about. Fill in the period or choose its column.',
    'file.column-twice': ({ column = '' }: Said) =>
      `Two columns are called ${column}. Skip them, or give one another name in the file.`,
    'file.column-missing': ({ column = '' }: Said) =>
      `The column ${column} is not in the file. Choose another column or another file.`,
    'file.quote-misplaced': ({ line = '1' }: Said) =>
      `On line ${line} or after it a quotation mark is in the wrong place. Take it out and choose the file again.`,
    'file.quote-unclosed': ({ line = '1' }: Said) =>
      `A quotation mark on line ${line} opens and does not close. Repair it and choose the file again.`,
    'file.row-too-long': ({ line = '1' }: Said) =>
      `Line ${line} is too long. See whether a line end is missing.`,
    'file.too-many-places': () =>
      'There are too many different places. See whether the column with the place is right.',
    'file.too-many-indicators': () =>
      'There are too many different indicators. See whether the column with the indicator is right.',
    'file.not-geojson': () => 'This is no GeoJSON with areas. Choose another file.',
    'file.json-broken': () => 'The file is not whole. Fetch it again and choose it once more.',
    'file.feature-too-large': () =>
      'An area in the file is too large to read. Choose a file with fewer points.',
    'file.crs-unknown': ({ name = '' }: Said) =>
      `We do not know these coordinates (${name}). Save the file in RD or WGS84.`,
    'file.crs-contradicts': () =>
      'The coordinates differ from what the file says of them. Save it again in RD or WGS84.',
    'period.from-name': ({ period = '' }: Said) =>
      `The period ${period} comes from the name of the file. See whether it is right.`,
    'column.unmapped': () => 'We do not know this column. It is not loaded unless you choose something.',
    'column.missing': ({ column = '' }: Said) => `The column ${column} was there last time and is not now.`,
    'column.unnamed': ({ position = '' }: Said) =>
      `Column ${position} has no name. Give it one in the file if you need it.`,
    'column.all-zero': () => 'In the first rows all is zero. See whether it is really zero, or unknown.',
    'number.mixed': ({ comma = '', dot = '' }: Said) =>
      `There are numbers with a comma (${comma}) and with a dot (${dot}). Choose the decimal mark.`,
    'number.ambiguous': ({ example = '' }: Said) =>
      `The number ${example} can be read in two ways. Choose the decimal mark and the one for thousands.`,
    'number.unknown-words': ({ example = '' }: Said) =>
      `Here is a word in place of a number: “${example}”. Such cells are rejected.`,
    'code.leading-zero-lost': ({ found = '', suggestion = '' }: Said) =>
      `A code misses the zero in front: ${found} must be ${suggestion}. Repair it in the file.`,
    'crs.by-magnitude': () => 'The file does not name its coordinates. We infer them from the numbers.',
    'import.indicator-unknown': ({ indicators = '' }: Said) =>
      `These indicators are not in our list: ${indicators}. Choose one that is, for a column.`,
    'import.nothing-to-commit': () =>
      'This file has no figures that can be loaded. Look at the columns and the rejected rows.',
    'import.many-rejected': ({ most = '' }: Said) =>
      `More than ${most} values were rejected. See whether each column is chosen well.`,
    other: ({ code = '' }: Said) => `The check has a doubt (${code}). Look at the columns.`,
  },
};
