import { addDays, dayAt } from '../day.ts';
import { happened } from '../event.ts';
import type { DomainEvent } from '../event.ts';
import { Refusal } from '../refusal.ts';
import type { FieldLogKind } from './kinds.ts';
import { fieldLogKinds, isFieldLogCode } from './kinds.ts';
import { personalData } from './privacy.ts';
import type { FieldLog } from './rows.ts';

/** Shortest and longest entry that counts as field work. Unit: minutes; the longest is one day. */
export const FIELD_LOG_MINUTES = { min: 1, max: 1440 } as const;

/** How far the clock of a phone may run ahead of ours. Unit: minutes. */
export const CLOCK_AHEAD_MINUTES = 10;

/** How long ago field work may have been when it arrives; memory is no register. Unit: days. */
export const FIELD_LOG_DAYS_BACK = 31;

/** Longest note. Unit: characters. */
export const NOTE_LENGTH = 280;

const MS_PER_MINUTE = 60_000;

/** Logs field work that can be believed. Hits of the privacy check are counted in the event, never quoted. */
export function logFieldWork(log: FieldLog, now: Date): DomainEvent {
  refuseUnbelievable(log, now);
  return happened('field-log.logged', log.id, {
    complexId: log.complexId,
    kind: log.kind,
    minutes: log.minutes,
    measureId: log.measureId,
    privacyHits: personalData(log.note ?? '').map(({ kind }) => kind),
  });
}

/** Refuses an entry with an unknown kind, an impossible time, or a note that is missing or too long. */
export function refuseUnbelievable({ kind, minutes, happenedAt, note }: FieldLog, now: Date): void {
  if (!isFieldLogCode(kind)) throw new Refusal('field-log.unknown-kind', { kind });
  const { min, max } = FIELD_LOG_MINUTES;
  if (!Number.isInteger(minutes) || minutes < min || minutes > max)
    throw new Refusal('field-log.minutes', { minutes, min, max });
  if (happenedAt.getTime() > now.getTime() + CLOCK_AHEAD_MINUTES * MS_PER_MINUTE)
    throw new Refusal('field-log.in-future', { happenedAt: happenedAt.toISOString() });
  const oldest = addDays(dayAt(now), -FIELD_LOG_DAYS_BACK);
  if (dayAt(happenedAt) < oldest)
    throw new Refusal('field-log.too-old', { happenedOn: dayAt(happenedAt), oldest });
  const { noteRequired }: FieldLogKind = fieldLogKinds[kind];
  if (noteRequired && (note ?? '').trim().length < 3) throw new Refusal('field-log.note-required', { kind });
  if (note !== null && note.length > NOTE_LENGTH)
    throw new Refusal('field-log.note-too-long', { length: note.length, max: NOTE_LENGTH });
}

/** Tells whether the same entry came in again: what the person typed is equal in every field. */
export function isSameLog(one: FieldLog, other: FieldLog): boolean {
  return (
    one.complexId === other.complexId &&
    one.kind === other.kind &&
    one.happenedAt.getTime() === other.happenedAt.getTime() &&
    one.minutes === other.minutes &&
    one.result === other.result &&
    one.note === other.note &&
    one.measureId === other.measureId &&
    one.loggedBy === other.loggedBy
  );
}

/** Withdraws one's own entry, with the reason; it stays in the register and counts no more. */
export function withdrawFieldLog(log: FieldLog, accountId: string, because: string, now: Date): DomainEvent {
  if (log.loggedBy !== accountId) throw new Refusal('field-log.not-yours', { id: log.id });
  if (log.withdrawnAt !== null)
    throw new Refusal('field-log.already-withdrawn', { withdrawnAt: log.withdrawnAt.toISOString() });
  if (because.trim().length < 3) throw new Refusal('field-log.reason-missing', { id: log.id });
  log.withdrawnAt = now;
  log.withdrawnBecause = because;
  return happened('field-log.withdrawn', log.id, { because });
}
