import type { Dossier } from '@jaarring/contracts';
import { measureStatuses, type MeasureStatus } from '@jaarring/domain';
import type { IconName } from '../ui/icon.ts';
import type { Tone } from '../ui/status.ts';

/** How a status, an outcome or a verdict looks in the dossier. */
export interface Look {
  readonly tone: Tone;
  readonly icon: IconName;
}

const measures: Record<MeasureStatus, Look> = {
  draft: { tone: 'plain', icon: 'edit_note' },
  submitted: { tone: 'now', icon: 'gavel' },
  approved: { tone: 'ok', icon: 'check_circle' },
  conditional: { tone: 'ok', icon: 'rule' },
  deferred: { tone: 'info', icon: 'pause' },
  returned: { tone: 'warn', icon: 'reply' },
  rejected: { tone: 'error', icon: 'block' },
  running: { tone: 'info', icon: 'play_circle' },
  done: { tone: 'ok', icon: 'task_alt' },
  stopped: { tone: 'error', icon: 'stop' },
  withdrawn: { tone: 'plain', icon: 'undo' },
};

/** The look of a measure's status; one that this screen does not know yet is plain. */
export function lookOfStatus(code: string): Look {
  const status = measureStatuses.find((one) => one === code);
  return status ? measures[status] : { tone: 'plain', icon: 'pending' };
}

/** The icon of a pin's kind, the same as on the board of the workshop. */
export const pinIcons: Record<Dossier['pins'][number]['kind'], IconName> = {
  problem: 'warning',
  strength: 'favorite',
  solution: 'lightbulb',
};
