import type { ApprovalView } from '@jaarring/contracts';
import { decidingRoles, decisionKinds, limitField, limitFieldParts, mandateSettings } from '@jaarring/domain';
import { day, money, number } from '../texts/notation.ts';
import type { Language, Texts } from '../texts/texts.ts';

type Changed = ApprovalView['changes'][number];
type Line = { field: string; before: string; after: string };

/** The order in which a mandate is read: from when, its settings, then its table row by row. */
const order: readonly string[] = [
  'validFrom',
  ...mandateSettings,
  ...decisionKinds.flatMap((kind) => decidingRoles.map((role) => limitField(kind, role))),
];

/** The differences between two contents of a mandate in words; why the drafter wants it stands elsewhere. */
export function differencesInWords(changes: readonly Changed[], texts: Texts, language: Language): Line[] {
  return changes
    .filter(({ field }) => order.includes(field))
    .sort((one, other) => order.indexOf(one.field) - order.indexOf(other.field))
    .map(({ field, before, after }) => ({
      field: nameOf(field, texts),
      before: inWords(field, before, texts, language),
      after: inWords(field, after, texts, language),
    }));
}

function nameOf(field: string, { mandate }: Texts): string {
  const parts = limitFieldParts(field);
  if (parts) return `${mandate.kinds[parts.kind]}, ${mandate.columns[parts.role]}`;
  const names: Readonly<Record<string, string>> = mandate.settings;
  return names[field] ?? field;
}

function inWords(field: string, value: unknown, { mandate }: Texts, language: Language): string {
  if (value === null || value === undefined) return mandate.absent;
  if (value === 'unlimited') return mandate.unlimited;
  if (typeof value === 'boolean') return value ? mandate.yes : mandate.no;
  if (typeof value === 'number') {
    const isMoney = field.startsWith('limit.') || field.endsWith('Cents');
    return isMoney ? money(value, language) : number(value, 0, language);
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  if (field === 'style') return mandate.styles[value as keyof typeof mandate.styles];
  return field === 'validFrom' ? day(value, language) : value;
}
