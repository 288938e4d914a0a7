import { Refusal, refusals } from './refusal.ts';
import type { RefusalCode } from './refusal.ts';

const codes = Object.keys(refusals) as RefusalCode[];

test.each(codes)(
  '%s reads as feature and what is wrong, and travels as a client or server status',
  (code) => {
    expect(code).toMatch(/^(stale|[a-z][a-z-]*\.[a-z][a-z-]*)$/);
    expect([400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503]).toContain(new Refusal(code).status);
  },
);

test('a refusal names what stands in the way', () => {
  const refusal = new Refusal('budget.over-ceiling', { ceilingCents: 100_00, wantedCents: 120_00 });
  expect(refusal).toBeInstanceOf(Error);
  expect(refusal).toMatchObject({
    code: 'budget.over-ceiling',
    message: 'budget.over-ceiling',
    status: 409,
    details: { ceilingCents: 100_00, wantedCents: 120_00 },
  });
});
