import type { Actor, StandIn } from '../access/account.ts';
import { Refusal } from '../refusal.ts';
import type { RefusalCode } from '../refusal.ts';
import { decide } from './decide.ts';
import { takeBack } from './final.ts';
import { decidesFor, decidingRoles, decisionKinds, limitOf, mayDecideFor } from './mandate.ts';
import type { DecidingRole, DecisionKind, MandateRules } from './mandate.ts';
import { asks, by, dirk, factsOf, hash, minutesLater, person, says } from './request.world.ts';
import { centralMandate, delegatedMandate } from './starter-mandate.ts';

const standIn = (change: Partial<StandIn> = {}): StandIn => ({
  principalId: 'dirk',
  role: 'director',
  workAreaId: null,
  limitCents: null,
  ...change,
});
/** Ruud decides for somebody; his own function as field worker decides nothing. */
const ruud = (change: Partial<StandIn> = {}, more: Partial<Actor> = {}): Actor => ({
  ...person('ruud', 'fieldWorker'),
  standsIn: [standIn(change)],
  onBehalfOf: 'dirk',
  ...more,
});

test('a deputy decides in the function of the principal, and both names stand under it', () => {
  const { request, advices } = asks();
  const { decision } = decide(request, advices, says('approved'), by(ruud({ limitCents: 30_000_00 })));
  expect(decision).toMatchObject({ decidedBy: 'ruud', onBehalfOf: 'dirk', decidedAs: 'director' });
});

const refused: [RefusalCode, string, Actor, { proposedBy?: string[]; requester?: Actor }][] = [
  ['approval.own-request', 'what he asked himself', ruud(), { requester: person('ruud', 'policyOfficer') }],
  ['approval.own-request', 'what the principal asked', ruud(), { requester: dirk }],
  ['approval.own-request', 'what he proposed', ruud(), { proposedBy: ['ruud'] }],
  ['approval.own-request', 'what the principal proposed', ruud(), { proposedBy: ['dirk'] }],
  ['deputy.above-limit', 'one cent above his limit', ruud({ limitCents: 29_999_99 }), {}],
  ['approval.above-mandate', 'elsewhere', ruud({ workAreaId: 'rijnsloot' }), {}],
  ['approval.above-mandate', 'in too low a function', ruud({ role: 'manager' }), {}],
  ['approval.above-mandate', 'for somebody else', ruud({ principalId: 'els' }), {}],
  ['approval.above-mandate', 'without saying for whom', ruud({}, { onBehalfOf: null }), {}],
  [
    'approval.above-mandate',
    'for another in his own high function',
    { ...dirk, onBehalfOf: 'samira', standsIn: [] },
    {},
  ],
];
test.each(refused)('%s: a deputy decides %s', (code, _, actor, { proposedBy = [], requester }) => {
  const { request, advices } = asks(30_000_00, requester);
  const act = () => decide(request, advices, says('approved'), by(actor, { proposedBy }));
  expect(act).toThrow(new Refusal(code));
  expect(request.status).toBe('open');
});

/** Every function, kind, amount around every limit, area, and both versions of the mandate. */
type Case = {
  rules: MandateRules;
  kind: DecisionKind;
  cents: number;
  role: DecidingRole;
  area: string | null;
};
const cases: Case[] = [centralMandate, delegatedMandate].flatMap((rules) =>
  decisionKinds.flatMap((kind) =>
    amountsAround(rules, kind).flatMap((cents) =>
      decidingRoles.flatMap((role) =>
        [null, 'vliethorst', 'rijnsloot'].map((area) => ({ rules, kind, cents, role, area })),
      ),
    ),
  ),
);

/** One cent below, at and above every limit of a kind. */
function amountsAround(rules: MandateRules, kind: DecisionKind): number[] {
  const limits = decidingRoles
    .map((role) => limitOf(rules, kind, role))
    .filter((one) => typeof one === 'number');
  return [...new Set([1_00, ...limits.flatMap((limit) => [limit - 1, limit, limit + 1])])];
}

test('whoever decides, themselves or through a deputy, decides exactly what the table gives', () => {
  const seen = { yes: 0, no: 0 };
  for (const one of cases) {
    const decides = whoDecides(one);
    const isAllowed = decides !== null && mayDecideFor(one.role, decides) && one.area !== 'rijnsloot';
    expect({ ...one, outcome: outcomeFor(one, 'self') }).toEqual({
      ...one,
      outcome: isAllowed ? 'yes' : 'no',
    });
    for (const limit of ['none', 'at', 'below'] as const) {
      const expected = isAllowed && limit !== 'below' ? 'yes' : 'no';
      expect({ ...one, limit, outcome: outcomeFor(one, limit) }).toEqual({
        ...one,
        limit,
        outcome: expected,
      });
    }
    seen[isAllowed ? 'yes' : 'no'] += 1;
  }
  expect(seen.yes).toBeGreaterThan(100);
  expect(seen.no).toBeGreaterThan(100);
});

function whoDecides({ rules, kind, cents }: Case): DecidingRole | null {
  try {
    return decidesFor(rules, kind, cents);
  } catch {
    // nobody decides on this kind for this amount
    return null;
  }
}

function outcomeFor({ rules, kind, cents, role, area }: Case, how: 'self' | 'none' | 'at' | 'below') {
  const { request, advices } = asks();
  const limitCents = how === 'at' ? cents : how === 'below' ? cents - 1 : null;
  const actor: Actor =
    how === 'self'
      ? person('ruud', role, area)
      : ruud(
          { role, workAreaId: area, limitCents },
          { roles: [{ role: 'supervisoryBoard', workAreaId: null }] },
        );
  const facts = { ...factsOf(cents), kind };
  try {
    const change = { facts, mandate: { id: 'v', validFrom: '2026-01-01', rules } };
    const { decision } = decide(request, advices, says('approved', { reason: 'Zo.' }), by(actor, change));
    return decision.decidedAs === role ? 'yes' : decision.decidedAs;
  } catch (error) {
    if (error instanceof Refusal) return 'no';
    throw error;
  }
}

test('the deputy who decided takes it back, and nobody else', () => {
  const { request, advices } = asks();
  const { decision } = decide(request, advices, says('approved'), by(ruud()));
  const at = { currentHash: hash, now: minutesLater(10) };
  expect(() => takeBack(request, decision, { actor: dirk, ...at })).toThrow(
    new Refusal('approval.takeback-not-yours'),
  );
  expect(takeBack(request, decision, { actor: ruud(), ...at }).kind).toBe('approval.decision-taken-back');
});
