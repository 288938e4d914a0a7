import { agreement } from './nl/agreement.ts';
import { approval } from './nl/approval.ts';
import { note } from './nl/note.ts';
import { together } from './nl/together.ts';
import { work } from './nl/work.ts';
import { atelier } from './nl/atelier.ts';
import { complex } from './nl/complex.ts';
import { cycle } from './nl/cycle.ts';
import { demo } from './nl/demo.ts';
import { evaluation } from './nl/evaluation.ts';
import { goal } from './nl/goal.ts';
import { strategy } from './nl/strategy.ts';
import { budget } from './nl/budget.ts';
import { mandate } from './nl/mandate.ts';
import { budgetChange } from './nl/budget-change.ts';
import { ledger } from './nl/ledger.ts';
import { scenario } from './nl/scenario.ts';
import { measure } from './nl/measure.ts';
import { figures } from './nl/figures.ts';
import { fieldLog } from './nl/field-log.ts';
import { first } from './nl/first.ts';
import { monitor } from './nl/monitor.ts';

/** Every word the screen says, in Dutch. This is the source; the other languages have its type. */
export const nl = {
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
