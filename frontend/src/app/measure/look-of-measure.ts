import type { MeasureStatus } from '@jaarring/domain';
import type { IconName } from '../ui/icon.ts';
import type { Tone } from '../ui/status.ts';

/** How each state of a measure looks; colour, icon and word say the same. */
export const looksOfMeasure: Record<MeasureStatus, { tone: Tone; icon: IconName }> = {
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
