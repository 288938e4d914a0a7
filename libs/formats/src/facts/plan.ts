import { FileRefusal, type FileFault } from '../fault.ts';
import type { ColumnRole, Mapping } from '../mapping.ts';

/** A mapping laid on the header of one file: where in a row each thing stands; -1 is nowhere. */
export type Plan = {
  header: string[];
  place: number;
  kind: number;
  period: number;
  indicator: number;
  value: number;
  n: number;
  keep: { at: number; equals: string }[];
  facts: { at: number; indicator: string }[];
};

type Single = 'place' | 'kind' | 'period' | 'indicator' | 'value' | 'n';

/** Lays the mapping on the header, or refuses the file when they do not fit. */
export function planOf(mapping: Mapping, header: string[]): Plan {
  const used = mapping.columns.filter((column) => column.role.as !== 'ignore');
  const at = (as: Single): number => {
    const column = used.find((each) => each.role.as === as);
    return column ? header.indexOf(column.header) : -1;
  };
  for (const column of used) demandOnce(header, column.header);
  const plan: Plan = {
    header,
    place: at('place'),
    kind: at('kind'),
    period: at('period'),
    indicator: at('indicator'),
    value: at('value'),
    n: at('n'),
    keep: used.flatMap(({ header: name, role }) =>
      role.as === 'keep' ? [{ at: header.indexOf(name), equals: role.equals }] : [],
    ),
    facts: used.flatMap(({ header: name, role }) =>
      role.as === 'fact' ? [{ at: header.indexOf(name), indicator: role.indicator }] : [],
    ),
  };
  demandWhole(plan, mapping);
  return plan;
}

/** Gives the translation of indicator names, when the mapping has one. */
export function indicatorNames(mapping: Mapping): Record<string, string> | undefined {
  const role = mapping.columns.map((column) => column.role).find(isIndicator);
  return role?.names;
}

function isIndicator(role: ColumnRole): role is Extract<ColumnRole, { as: 'indicator' }> {
  return role.as === 'indicator';
}

function demandOnce(header: string[], column: string): void {
  const times = header.filter((each) => each === column).length;
  if (times === 0) throw new FileRefusal('file.column-missing', { column });
  if (times > 1) throw new FileRefusal('file.column-twice', { column });
}

function demandWhole(plan: Plan, mapping: Mapping): void {
  const demands: [boolean, FileFault][] = [
    [plan.place >= 0, 'file.no-place-column'],
    [plan.period >= 0 || mapping.period !== null, 'file.no-period'],
    [plan.facts.length > 0 || plan.value >= 0, 'file.no-value-column'],
    [plan.facts.length === 0 || plan.value < 0, 'file.wide-and-long'],
    [plan.value < 0 || plan.indicator >= 0 || mapping.indicator !== null, 'file.no-indicator'],
  ];
  for (const [isMet, fault] of demands) if (!isMet) throw new FileRefusal(fault);
  const indicators = plan.facts.map((fact) => fact.indicator);
  const twice = indicators.find((indicator, at) => indicators.indexOf(indicator) !== at);
  if (twice !== undefined) throw new FileRefusal('file.indicator-twice', { indicator: twice });
}
