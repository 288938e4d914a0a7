import { Refusal } from '../refusal.ts';
import { isSameLog, logFieldWork, refuseUnbelievable, withdrawFieldLog } from './field-log.ts';
import { fieldLogKinds } from './kinds.ts';
import type { FieldLog } from './rows.ts';

const now = new Date('2026-09-22T07:41:00Z');
const round: FieldLog = {
  id: 'log',
  complexId: 'schepenflat',
  kind: 'A01',
  happenedAt: new Date('2026-09-22T06:40:00Z'),
  minutes: 20,
  result: null,
  note: null,
  measureId: null,
  loggedBy: 'kees',
  receivedAt: now,
  withdrawnAt: null,
  withdrawnBecause: null,
  version: 1,
};

test.each(Object.keys(fieldLogKinds))('%s is logged, with a note if it asks for one', (kind) => {
  const log = { ...round, kind, note: 'Sleutel gebracht' };
  expect(logFieldWork(log, now)).toMatchObject({ kind: 'field-log.logged', data: { kind, minutes: 20 } });
});

test.each<[string, Partial<FieldLog>, string]>([
  ['a kind nobody knows', { kind: 'A99' }, 'field-log.unknown-kind'],
  ['no minutes', { minutes: 0 }, 'field-log.minutes'],
  ['more than a day', { minutes: 1441 }, 'field-log.minutes'],
  ['half a minute', { minutes: 0.5 }, 'field-log.minutes'],
  ['a moment ahead of the clock', { happenedAt: new Date('2026-09-22T07:52:00Z') }, 'field-log.in-future'],
  ['32 days ago', { happenedAt: new Date('2026-08-21T10:00:00Z') }, 'field-log.too-old'],
  ['“anders” without a note', { kind: 'A28' }, 'field-log.note-required'],
  ['“anders” with blanks', { kind: 'A28', note: '    ' }, 'field-log.note-required'],
  ['a note of 281', { note: 'x'.repeat(281) }, 'field-log.note-too-long'],
])('%s is not believed', (_, change, code) => {
  expect(() => refuseUnbelievable({ ...round, ...change }, now)).toThrow(new Refusal(code as never));
});

test.each<[string, Partial<FieldLog>]>([
  ['one minute', { minutes: 1 }],
  ['a whole day', { minutes: 1440 }],
  ['a phone whose clock runs ten minutes ahead', { happenedAt: new Date('2026-09-22T07:51:00Z') }],
  ['31 days ago', { happenedAt: new Date('2026-08-22T10:00:00Z') }],
  ['a note of 280', { note: 'x'.repeat(280) }],
])('%s is believed', (_, change) => {
  expect(() => refuseUnbelievable({ ...round, ...change }, now)).not.toThrow();
});

test('the event tells which hits the privacy check had, without the text', () => {
  const { data } = logFieldWork({ ...round, note: 'Gesproken met mevrouw De Wit' }, now);
  expect(data['privacyHits']).toEqual(['name']);
  expect(JSON.stringify(data)).not.toContain('Wit');
});

test.each<[string, Partial<FieldLog>, boolean]>([
  ['the same', {}, true],
  ['received later', { receivedAt: new Date('2026-09-23T07:41:00Z'), version: 2 }, true],
  ['withdrawn since', { withdrawnAt: now, withdrawnBecause: 'dubbel' }, true],
  ['another complex', { complexId: 'kersenhof' }, false],
  ['another kind', { kind: 'A02' }, false],
  ['another moment', { happenedAt: new Date('2026-09-22T06:40:01Z') }, false],
  ['other minutes', { minutes: 21 }, false],
  ['another result', { result: 'solved' }, false],
  ['another note', { note: 'toch' }, false],
  ['another measure', { measureId: 'm' }, false],
  ['another person', { loggedBy: 'wendy' }, false],
])('an entry that is %s is the same: %#', (_, change, same) => {
  expect(isSameLog({ ...round, ...change }, round)).toBe(same);
});

test('a person withdraws an own entry once, with the reason', () => {
  const log = { ...round };
  expect(() => withdrawFieldLog(log, 'wendy', 'dubbel', now)).toThrow(new Refusal('field-log.not-yours'));
  expect(() => withdrawFieldLog(log, 'kees', '  ', now)).toThrow(new Refusal('field-log.reason-missing'));
  expect(withdrawFieldLog(log, 'kees', 'dubbel', now).kind).toBe('field-log.withdrawn');
  expect(log).toMatchObject({ withdrawnAt: now, withdrawnBecause: 'dubbel' });
  expect(() => withdrawFieldLog(log, 'kees', 'dubbel', now)).toThrow(
    new Refusal('field-log.already-withdrawn'),
  );
});
