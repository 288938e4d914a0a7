import type { BudgetView } from '@jaarring/contracts';
import { sumCents } from '@jaarring/domain';

export type CeilingView = BudgetView['ceilings'][number];
type Line = BudgetView['lines'][number];

/** A programme with the lines it pays and the room that is left in all work areas together. */
export type ProgrammeGroup = { id: string; name: string; roomCents: number; lines: Line[] };

/** A work area with its ceilings and the room that is left in all programmes together. */
export type AreaGroup = { id: string; name: string; roomCents: number; ceilings: CeilingView[] };

/** The lines by programme; a programme without a ceiling has nothing to divide and is left out. */
export function programmesOf({ programmes, ceilings, lines }: BudgetView): ProgrammeGroup[] {
  return programmes.flatMap(({ id, name }) => {
    const own = ceilings.filter(({ programmeId }) => programmeId === id);
    if (own.length === 0) return [];
    const ids = new Set(own.map((ceiling) => ceiling.id));
    return [{ id, name, roomCents: roomOf(own), lines: lines.filter((line) => ids.has(line.ceilingId)) }];
  });
}

/** The ceilings by work area, in the order in which the server names them. */
export function areasOf({ ceilings }: BudgetView): AreaGroup[] {
  const names = new Map(ceilings.map(({ workAreaId, workArea }) => [workAreaId, workArea]));
  return [...names].map(([id, name]) => {
    const own = ceilings.filter(({ workAreaId }) => workAreaId === id);
    return { id, name, roomCents: roomOf(own), ceilings: own };
  });
}

function roomOf(ceilings: readonly CeilingView[]): number {
  return sumCents(ceilings.map(({ roomCents }) => roomCents));
}
