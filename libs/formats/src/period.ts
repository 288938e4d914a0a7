const YEAR = /^(19|20)\d\d$/;
// StatLine writes a year as 2024JJ00, a quarter as 2024KW01 and a month as 2024MM01.
const STATLINE = /^((?:19|20)\d\d)(JJ|KW|MM)(\d\d)$/;
const PLAIN_MONTH = /^((?:19|20)\d\d)-?(\d\d)$/;
const PLAIN_QUARTER = /^((?:19|20)\d\d)-?[QK]([1-4])$/;

/** Reads a period as files write it; gives `2024`, `2024-Q1` or `2024-03`, or null when it is none of these. */
export function readPeriod(text: string): string | null {
  if (YEAR.test(text)) return text;
  const coded = STATLINE.exec(text);
  if (coded) return statlinePeriod(coded[1]!, coded[2]!, Number(coded[3]));
  const quarter = PLAIN_QUARTER.exec(text);
  if (quarter) return `${quarter[1]}-Q${quarter[2]}`;
  const month = PLAIN_MONTH.exec(text);
  return month ? monthOf(month[1]!, Number(month[2])) : null;
}

function statlinePeriod(year: string, kind: string, number: number): string | null {
  if (kind === 'JJ') return number === 0 ? year : null;
  if (kind === 'KW') return number >= 1 && number <= 4 ? `${year}-Q${number}` : null;
  return monthOf(year, number);
}

function monthOf(year: string, month: number): string | null {
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : null;
}
