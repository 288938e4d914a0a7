import { roles } from '../access/account.ts';
import type { Role } from '../access/account.ts';
import { escalated, escalatesTo, escalationOf, isLate, isVisible } from './lateness.ts';

const advice = { dueOn: '2026-09-22', doneAt: null, notBefore: null };
const done = { ...advice, doneAt: new Date('2026-09-20T09:00:00Z') };
const on = (today: string) => ({ today, afterDays: 7 });

test.each([
  ['2026-09-22', false],
  ['2026-09-23', true],
])('on %s a task due on 22 September is late: %s', (today, expected) => {
  expect(isLate(advice, today)).toBe(expected);
  expect(isLate(done, today)).toBe(false);
});

test.each<[string | null, string, boolean]>([
  [null, '2026-09-22', true],
  ['2026-09-22', '2026-09-21', false],
  ['2026-09-22', '2026-09-22', true],
])('not before %s: on %s shown %s', (notBefore, today, expected) => {
  expect(isVisible({ notBefore }, today)).toBe(expected);
});

test.each(roles)('a late task of a %s goes to another function, and the ways up end somewhere', (role) => {
  const seen: Role[] = [role];
  for (let next = escalatesTo[role]; !seen.includes(next); next = escalatesTo[next]) seen.push(next);
  expect(seen.length).toBeGreaterThan(1);
  const owner = { role, isOwnerGone: false };
  expect(escalationOf(advice, owner, on('2026-09-28'))).toBeNull();
  expect(escalationOf(advice, owner, on('2026-09-29'))).toEqual({
    to: escalatesTo[role],
    because: 'late',
    onDay: '2026-09-29',
  });
  expect(escalationOf(done, owner, on('2026-12-01'))).toBeNull();
});

test('a task whose owner is gone goes up at once, even without a function', () => {
  const escalation = escalationOf(advice, { role: null, isOwnerGone: true }, on('2026-09-01'));
  expect(escalation).toEqual({ to: 'manager', because: 'ownerGone', onDay: '2026-09-01' });
  expect(escalated({ id: 'task', dueOn: '2026-09-22' }, escalation!)).toMatchObject({
    kind: 'task.escalated',
    data: { to: 'manager', because: 'ownerGone' },
  });
});

test('a task that is not shown yet does not go up', () => {
  const later = { ...advice, notBefore: '2026-10-01' };
  expect(escalationOf(later, { role: 'controller', isOwnerGone: true }, on('2026-09-30'))).toBeNull();
});
