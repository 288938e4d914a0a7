import { Refusal } from '../refusal.ts';
import { becomeStale, mayConfirmFromMail, movesNow, withdrawRequest } from './request.ts';
import { asks, hash, noor, openAdvice } from './request.world.ts';
import { approvalStatuses } from './rows.ts';
import { centralMandate } from './starter-mandate.ts';

test('asking says who decides and who advises', () => {
  const { request, advices, event } = asks();
  expect(request).toMatchObject({
    decides: 'director',
    status: 'open',
    requestedBy: 'noor',
    mandateId: 'v4',
  });
  expect(advices.map(({ role }) => role)).toEqual(['areaManager', 'controller']);
  expect(event.data).toMatchObject({ amountCents: 30_000_00, advisers: ['areaManager', 'controller'] });
  expect(asks(150_000_01).request.decides).toBe('supervisoryBoard');
});

test('a subject has one open request at a time', () => {
  const { request } = asks();
  expect(() => asks(1_00, noor, [request])).toThrow(new Refusal('approval.already-open'));
  for (const status of ['decided', 'stale', 'withdrawn'] as const) {
    expect(asks(1_00, noor, [{ ...request, status }]).request.status).toBe('open');
  }
  expect(asks(1_00, noor, [{ ...request, subjectId: 'm27-015' }]).request.status).toBe('open');
});

test.each(approvalStatuses)('only an open request becomes stale or is withdrawn: %s', (status) => {
  for (const [act, after] of [
    [becomeStale, 'stale'],
    [withdrawRequest, 'withdrawn'],
  ] as const) {
    const request = { ...asks().request, status };
    if (status === 'open') {
      act(request);
      expect(request.status).toBe(after);
    } else {
      expect(() => act(request)).toThrow(new Refusal('approval.not-open'));
    }
  }
});

test('a mail offers to approve only what is small, undisputed and unchanged', () => {
  const { request, advices } = asks(24_999_99);
  const current = { currentHash: hash, rules: centralMandate };
  expect(mayConfirmFromMail(request, advices, current)).toBe(true);
  expect(mayConfirmFromMail(request, advices, { ...current, currentHash: 'b'.repeat(64) })).toBe(false);
  expect(mayConfirmFromMail({ ...request, amountCents: 25_000_00 }, advices, current)).toBe(false);
  expect(mayConfirmFromMail({ ...request, status: 'decided' }, advices, current)).toBe(false);
  for (const verdict of [null, 'positiveIf', 'negative'] as const) {
    expect(mayConfirmFromMail(request, [{ ...advices[0]!, verdict }], current)).toBe(false);
  }
});

test('a request tells whose move it is', () => {
  const { request, advices } = asks();
  expect(movesNow(request, advices, '2026-09-25')).toEqual(['director']);
  Object.assign(advices[1]!, openAdvice);
  expect(movesNow(request, advices, '2026-09-25')).toEqual(['controller']);
  expect(movesNow(request, advices, '2026-10-07')).toEqual(['director']);
  expect(movesNow({ ...request, status: 'decided' }, advices, '2026-09-25')).toEqual([]);
});
