import type { MeasureStatus, PinKind } from '@jaarring/domain';
import type { IconName } from './icon.ts';
import type { Tone } from './status.ts';

/** How something looks wherever it is told; colour, icon and word say the same. */
export interface Look {
  readonly tone: Tone;
  readonly icon: IconName;
}

/** Each state of a measure. */
export const looksOfMeasure: Record<MeasureStatus, Look> = {
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

/** Each kind of pin. */
export const pinIcons: Record<PinKind, IconName> = {
  problem: 'warning',
  strength: 'favorite',
  solution: 'lightbulb',
};
