/** The kinds of personal data that a text can seem to hold. */
export const personalDataKinds = ['name', 'phone', 'email', 'bsn', 'address', 'health', 'crime'] as const;

/** A kind of personal data. */
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** A piece of a text that looks like personal data: where it starts and ends. The check asks, it never blocks. */
export type PersonalDataHit = { kind: PersonalDataKind; start: number; end: number };

// The edges of a word: letters and digits of any alphabet, because names are not ASCII.
const BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;

// The words between a title and a name, and the titles themselves, with a small or a capital first letter.
const particles = String.raw`(?:(?:[Vv]an|[Dd]en|[Dd]er|[Dd]e|[Tt]en|[Tt]er|[Tt]e|[Ee]l|[Aa]l|[Ii]n|[Oo]p|[Ll]a|[Ll]e|[Vv]on|[’'][ts])\s+){0,3}`;
const spelledTitle =
  '(?:[Dd]e [Hh]eer|[Hh]eer|[Mm]evrouw|[Mm]eneer|[Mm]ijnheer|[Jj]uffrouw|[Ff]amilie|[Bb]uurman|[Bb]uurvrouw)';
const shortTitle = String.raw`(?:dhr|mevr|mw|mnr|hr|fam)\.?`;

const healthWords = [
  'adhd',
  'alcoholist\\p{L}*',
  'alzheimer',
  'autis\\p{L}+',
  'borderline',
  'dement\\p{L}*',
  'depress\\p{L}+',
  'diagnose\\p{L}*',
  'ggz',
  'hiv',
  'kanker',
  'medicatie',
  'psychiatr\\p{L}+',
  'psychose\\p{L}*',
  'psychotisch\\p{L}*',
  'schizo\\p{L}+',
  'su[iï]cid\\p{L}+',
  'verslaafd\\p{L}*',
  'verslaving\\p{L}*',
  'verward\\p{L}*',
  'zwanger\\p{L}*',
];
const crimeWords = [
  'aangehouden',
  'arrest\\p{L}*',
  'crimine\\p{L}+',
  'dealer\\p{L}*',
  'dealt',
  'detentie',
  'gearresteerd\\p{L}*',
  'gevangenis',
  'hennep\\p{L}*',
  'huiselijk geweld',
  'inbreker\\p{L}*',
  'mishandel\\p{L}+',
  'reclassering',
  'strafblad',
  'verdachte\\p{L}*',
  'veroordeeld\\p{L}*',
  'wietplantage',
  'zeden\\p{L}+',
];
const anyOf = (words: readonly string[]) => `${BEFORE}(?:${words.join('|')})${AFTER}`;

/** How each kind of personal data looks. A written-out title needs a capital behind it, an abbreviated one does not. */
const looks: readonly [PersonalDataKind, RegExp, ((found: string) => boolean)?][] = [
  ['name', new RegExp(`${BEFORE}${spelledTitle}\\s+${particles}\\p{Lu}[\\p{L}’'-]+`, 'gu')],
  ['name', new RegExp(`${BEFORE}${shortTitle}\\s+${particles}\\p{L}[\\p{L}’'-]+`, 'giu')],
  ['email', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  ['phone', /(?<![\d+])(?:\+31|0031|0)(?:[\s.()-]{0,2}\d){9}(?!\d)/g],
  ['bsn', /(?<!\d)\d{3}[ .-]?\d{3}[ .-]?\d{3}(?!\d)/g, isCitizenNumber],
  [
    'address',
    /(?<![\p{L}\p{N}])[1-9]\d{3}(?:\s?[A-Z]{2}|[a-z]{2})(?![\p{L}\p{N}])(?:\s*(?:nr\.?\s*)?\d{1,5}(?![\p{L}\p{N}]))?/gu,
  ],
  [
    'address',
    new RegExp(`${BEFORE}(?:nr\\.?|nummer|huisnr\\.?|huisnummer)\\s*\\d{1,5}\\s?[a-z]?${AFTER}`, 'giu'),
  ],
  ['health', new RegExp(anyOf(healthWords), 'giu')],
  ['crime', new RegExp(anyOf(crimeWords), 'giu')],
];

/** Finds what looks like personal data, in the order of the text; a piece is named once. */
export function personalData(text: string): PersonalDataHit[] {
  const hits = looks.flatMap(([kind, pattern, isSo]) =>
    [...text.matchAll(pattern)]
      .filter(([found]) => isSo?.(found) ?? true)
      .map((match) => ({ kind, start: match.index, end: match.index + match[0].length })),
  );
  hits.sort((one, other) => one.start - other.start || other.end - one.end);
  return hits.filter((hit, index) => !hits.slice(0, index).some((wider) => wider.end >= hit.end));
}

/** The eleven test of the citizen service number: the digits weigh 9 to 2, the last one minus 1. */
function isCitizenNumber(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].map(Number);
  const sum = digits.reduce((total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index), 0);
  return sum !== 0 && sum % 11 === 0;
}
