import type { ApprovalView } from '@jaarring/contracts';
import { change as signed, day, money, number } from '../texts/notation.ts';
import type { Language, Texts } from '../texts/texts.ts';
import type { Change } from '../ui/diff.ts';

type Changed = ApprovalView['changes'][number];
type Costs = readonly { year: number; amountCents: number }[];

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What changed since the version asked before, as the reader sees it; costs one line per year. */
export function changesInWords(
  changes: readonly Changed[],
  texts: Texts,
  language: Language,
): readonly Change[] {
  const named: Readonly<Record<string, string>> = texts.approval.fields;
  return changes.flatMap((one) => {
    if (one.field === 'costs') return costsInWords(one, texts, language);
    const say = (value: unknown, isNew: boolean) => inWords(one.field, value, isNew, texts, language);
    return [
      { field: named[one.field] ?? one.field, before: say(one.before, false), after: say(one.after, true) },
    ];
  });
}

function costsInWords({ before, after }: Changed, texts: Texts, language: Language): Change[] {
  const [was, becomes] = [(before ?? []) as Costs, (after ?? []) as Costs];
  const amount = (costs: Costs, year: number) => {
    const found = costs.find((cost) => cost.year === year);
    return found ? money(found.amountCents, language) : null;
  };
  const years = [...new Set([...was, ...becomes].map(({ year }) => year))].sort((one, other) => one - other);
  return years
    .map((year) => ({
      field: texts.approval.costsIn(year),
      before: amount(was, year),
      after: amount(becomes, year),
    }))
    .filter((line) => line.before !== line.after);
}

function inWords(
  field: string,
  value: unknown,
  isNew: boolean,
  texts: Texts,
  language: Language,
): string | null {
  if (value === null || value === undefined || value === '') return null;
  // A choice is known by its id only; that it became another one is what there is to tell.
  if (field.endsWith('Id')) return isNew ? texts.approval.newChoice : texts.approval.formerChoice;
  if (typeof value === 'number') {
    if (field.endsWith('Cents')) return money(value, language);
    if (field === 'expectedChange') return signed(value, 1, language);
    return number(value, Number.isInteger(value) ? 0 : 1, language);
  }
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (typeof value !== 'string') return JSON.stringify(value);
  if (DATE.test(value)) return day(value, language);
  const levers: Readonly<Record<string, string>> = texts.common.levers;
  return field === 'lever' ? (levers[value] ?? value) : value;
}
