import type { Tasks } from '@jaarring/contracts';
import { addDays, type TaskKind } from '@jaarring/domain';
import type { RingPhase } from '../shell/cycle-choice.ts';

/** A task as the list shows it. */
export type Task = Tasks['tasks'][number];

const yearOf = ({ planYear }: Task) => (planYear ? `/${planYear}` : '');

/** Where a task is done, by what it asks for. */
const pagesOfKind: Partial<Record<TaskKind, (task: Task) => string>> = {
  'prepare-atelier': () => '/atelier',
  'propose-measure': () => '/maatregelen',
  'request-budget': (task) => `/begroting${yearOf(task)}`,
  'approve-budget': (task) => `/begroting${yearOf(task)}`,
  'release-budget': (task) => `/begroting${yearOf(task)}`,
  evaluate: () => '/evaluatie',
  'match-bookings': (task) => (task.planYear ? `/begroting/${task.planYear}/boekingen` : '/begroting'),
  'revise-scenario': (task) => (task.planYear ? `/begroting/${task.planYear}/scenario` : '/begroting'),
};

/** Where the subject of every other task is worked on. */
const pagesOfSubject: Record<string, (task: Task) => string> = {
  approval: ({ subjectId }) => `/besluiten/${subjectId}`,
  measure: ({ subjectId }) => `/maatregelen/${subjectId}`,
  strategy: ({ subjectId }) => `/complexen/${subjectId}`,
  mandate: () => '/beheer/mandaten',
  atelier: ({ subjectId }) => `/atelier/${subjectId}`,
  'budget-change': ({ subjectId }) => `/begroting/wijzigingen/${subjectId}`,
  finding: () => '/atelier',
  cycle: (task) => `/cyclus${yearOf(task)}`,
};

/** The phase of the year that a task belongs to; a gate is that of the phase in which its area stands. */
export const phaseOfKind: Record<Exclude<TaskKind, 'close-gate'>, RingPhase> = {
  'answer-questions': 'monitor',
  'choose-snapshot': 'monitor',
  'review-figure': 'monitor',
  'prepare-atelier': 'atelier',
  'close-atelier': 'atelier',
  'destine-finding': 'atelier',
  promise: 'atelier',
  'propose-measure': 'measures',
  'revise-measure': 'measures',
  'revise-mandate': 'measures',
  'revise-budget-change': 'budget',
  'revise-scenario': 'budget',
  'match-bookings': 'budget',
  'review-strategy': 'monitor',
  'decide-strategy': 'measures',
  advise: 'measures',
  decide: 'measures',
  'meet-condition': 'measures',
  'request-budget': 'budget',
  'approve-budget': 'budget',
  'release-budget': 'budget',
  'start-measure': 'budget',
  evaluate: 'evaluation',
};

/** The page on which a task is done. */
export function pageOf(task: Task): string {
  return (pagesOfKind[task.kind] ?? pagesOfSubject[task.subjectKind])?.(task) ?? '/werk';
}

/** The work of a task in a cycle is that of its own area. */
export function areaOf(task: Task): { gebied: string } | null {
  return pageOf(task).startsWith('/cyclus') && task.workAreaId ? { gebied: task.workAreaId } : null;
}

/** Whether a task is late, due within a week, or later. */
export function groupOf({ isLate, dueOn }: Task, today: string): 'late' | 'week' | 'later' {
  if (isLate) return 'late';
  return dueOn <= addDays(today, 7) ? 'week' : 'later';
}
