/** A programme: a theme under which money is set apart. */
export type Programme = { id: string; name: string; version: number };

/** The most that a programme may cost in a work area in one year. */
export type Ceiling = {
  id: string;
  year: number;
  programmeId: string;
  workAreaId: string;
  amountCents: number;
  version: number;
};

/** The states of a budget line, in their order; a line can be withdrawn until it is released. */
export const budgetLineStatuses = ['requested', 'approved', 'released', 'withdrawn'] as const;

/** A state of a budget line. */
export type BudgetLineStatus = (typeof budgetLineStatuses)[number];

/** Money for a decided measure in one year, under a ceiling. */
export type BudgetLine = {
  id: string;
  measureId: string;
  ceilingId: string;
  year: number;
  amountCents: number;
  status: BudgetLineStatus;
  version: number;
};
