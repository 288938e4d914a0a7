import { agreement } from './en/agreement.ts';
import { approval } from './en/approval.ts';
import { note } from './en/note.ts';
import { together } from './en/together.ts';
import { work } from './en/work.ts';
import { atelier } from './en/atelier.ts';
import { complex } from './en/complex.ts';
import { cycle } from './en/cycle.ts';
import { demo } from './en/demo.ts';
import { evaluation } from './en/evaluation.ts';
import { goal } from './en/goal.ts';
import { strategy } from './en/strategy.ts';
import { budget } from './en/budget.ts';
import { mandate } from './en/mandate.ts';
import { budgetChange } from './en/budget-change.ts';
import { ledger } from './en/ledger.ts';
import { scenario } from './en/scenario.ts';
import { measure } from './en/measure.ts';
import { figures } from './en/figures.ts';
import { fieldLog } from './en/field-log.ts';
import { first } from './en/first.ts';
import { monitor } from './en/monitor.ts';
import type { nl } from './nl.ts';

export const en: typeof nl = {
  ...first,
  agreement,
  goal,
  strategy,
  atelier,
  demo,
  cycle,
  fieldLog,
  figures,
  evaluation,
  mandate,
  measure,
  budget,
  budgetChange,
  ledger,
  scenario,
  monitor,
  work,
  approval,
  together,
  note,
  complex,
};
