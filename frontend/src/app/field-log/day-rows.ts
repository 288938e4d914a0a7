import type { FieldLogs } from '@jaarring/contracts';
import { dayAt } from '@jaarring/domain';
import type { Waiting } from './outbox-store.ts';

/** One line of the day, wherever it is. `version` is there once the server told it; then it can be withdrawn. */
export type DayRow = {
  id: string;
  kind: string;
  complexId: string;
  place: string;
  happenedAt: string;
  minutes: number;
  note: string | null;
  state: 'device' | 'sent' | 'attention' | 'withdrawn';
  version: number | null;
  because: string | null;
};

/** A line for what the server has. */
export function rowOfLog(log: FieldLogs['fieldLogs'][number]): DayRow {
  const { id, kind, complexId, complex, happenedAt, minutes, note, version } = log;
  const state = log.withdrawnAt ? 'withdrawn' : 'sent';
  const because = log.withdrawnBecause;
  return { id, kind, complexId, place: complex, happenedAt, minutes, note, state, version, because };
}

/** A line for what is on the device, or just left it. */
export function rowOfWaiting({ id, entry, place, refused }: Waiting, isSent = false): DayRow {
  const { kind, complexId, happenedAt, minutes, note } = entry;
  const state = isSent ? 'sent' : refused === null ? 'device' : 'attention';
  return { id, kind, complexId, place, happenedAt, minutes, note, state, version: null, because: null };
}

/** Tells whether an instant lies in a day. */
export const isOn = (day: string, instant: string): boolean => dayAt(new Date(instant)) === day;

/** What the day comes to: entries, complexes and minutes; what was withdrawn does not count. */
export function sumOf(rows: readonly DayRow[]): { logs: number; complexes: number; minutes: number } {
  const counted = rows.filter(({ state }) => state !== 'withdrawn');
  return {
    logs: counted.length,
    complexes: new Set(counted.map(({ complexId }) => complexId)).size,
    minutes: counted.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}
