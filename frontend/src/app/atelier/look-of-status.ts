import type { AtelierStatus } from '@jaarring/domain';
import type { IconName } from '../ui/icon.ts';
import type { Tone } from '../ui/status.ts';

/** How the state of a workshop looks; the word stands beside it. */
export const toneOfStatus: Record<AtelierStatus, Tone> = { draft: 'plain', open: 'now', closed: 'ok' };

export const iconOfStatus: Record<AtelierStatus, IconName> = {
  draft: 'event_upcoming',
  open: 'forum',
  closed: 'check_circle',
};
