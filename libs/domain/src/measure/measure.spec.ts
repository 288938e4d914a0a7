import { outcomes } from '../approval/rows.ts';
import type { Complex } from '../place/place.ts';
import { Refusal } from '../refusal.ts';
import type { RefusalCode } from '../refusal.ts';
import { fundedStatuses, isPossible, undecidedStatuses } from './life-cycle.ts';
import type { MeasureVerb } from './life-cycle.ts';
import {
  changeMeasure,
  finish,
  propose,
  settle,
  start,
  stop,
  submit,
  takeSettlingBack,
  totalCents,
  withdraw,
} from './measure.ts';
import type { MeasureContext } from './measure.ts';
import { measureStatuses } from './rows.ts';
import type { Measure, MeasureCost, MeasureStatus } from './rows.ts';

const schepenflat: Complex = {
  id: 'schepenflat',
  number: '1042',
  name: 'Schepenflat',
  kind: 'gallery',
  builtYear: 1971,
  workAreaId: 'vliethorst',
  validFrom: '2015-01-01',
  validUntil: null,
  longitude: null,
  latitude: null,
  version: 1,
};
const context: MeasureContext = {
  complex: schepenflat,
  kind: { id: 'onh03', lever: 'maintenance' },
  finding: { id: 'entree', cycleId: 'c27', workAreaId: 'vliethorst' },
};
const entrance = (change: Partial<Measure> = {}): Measure => ({
  id: 'm27-014',
  number: 'M27-014',
  cycleId: 'c27',
  workAreaId: 'vliethorst',
  complexId: 'schepenflat',
  findingId: 'entree',
  kindId: 'onh03',
  lever: 'maintenance',
  title: 'Afsluitbare entree en verlichting',
  why: 'De entree is van niemand.',
  ownerId: 'tom',
  proposedBy: 'noor',
  startsOn: '2027-01-15',
  endsOn: '2028-12-31',
  dose: '120 woningen',
  indicatorId: 'overlast',
  expectedChange: -3.8,
  lagMonths: 12,
  success: 'Hoogstens 10 meldingen per 100 woningen eind 2028',
  agreement: 'Prestatieafspraak Vliethorst 2027, artikel 4',
  status: 'draft',
  stopReason: null,
  version: 1,
  ...change,
});
const costs: MeasureCost[] = [
  { measureId: 'm27-014', year: 2027, amountCents: 84_000_00 },
  { measureId: 'm27-014', year: 2028, amountCents: 6_000_00 },
];
const rules = { agreementRequired: true };
const ready = { isDecisionFinal: true, hasReleasedBudget: true };

const acts: Record<MeasureVerb, (measure: Measure) => unknown> = {
  change: (measure) => changeMeasure(measure, { title: 'Entree op slot' }, { costs, context }),
  submit: (measure) => submit(measure, costs, rules),
  approved: (measure) => settle(measure, 'approved'),
  conditional: (measure) => settle(measure, 'conditional', 'Eerst een plan.'),
  deferred: (measure) => settle(measure, 'deferred', 'Na de zomer.'),
  returned: (measure) => settle(measure, 'returned', 'Wat kost het beheer?'),
  rejected: (measure) => settle(measure, 'rejected', 'Te duur.'),
  takeBack: takeSettlingBack,
  start: (measure) => start(measure, costs, ready),
  finish,
  stop: (measure) => stop(measure, 'Bewoners zien geen verschil.'),
  withdraw,
};
const verbs = Object.keys(acts) as MeasureVerb[];

const expected: Record<MeasureStatus, Partial<Record<MeasureVerb, MeasureStatus>>> = {
  draft: { change: 'draft', submit: 'submitted', withdraw: 'withdrawn' },
  submitted: {
    change: 'draft',
    withdraw: 'withdrawn',
    ...Object.fromEntries(outcomes.map((outcome) => [outcome, outcome])),
  },
  approved: { takeBack: 'submitted', start: 'running', stop: 'stopped' },
  conditional: { takeBack: 'submitted', start: 'running', stop: 'stopped' },
  deferred: { takeBack: 'submitted', submit: 'submitted', withdraw: 'withdrawn' },
  returned: { takeBack: 'submitted', change: 'returned', submit: 'submitted', withdraw: 'withdrawn' },
  rejected: { takeBack: 'submitted' },
  running: { finish: 'done', stop: 'stopped' },
  done: {},
  stopped: {},
  withdrawn: {},
};

const everyStatusAndVerb = measureStatuses.flatMap((status) => verbs.map((verb) => [status, verb] as const));
test.each(everyStatusAndVerb)('a measure that is %s meets %s', (status, verb) => {
  const measure = entrance({ status });
  const next = expected[status][verb];
  expect(isPossible(status, verb)).toBe(next !== undefined);
  if (next === undefined) {
    expect(() => acts[verb](measure)).toThrow(new Refusal('measure.wrong-status'));
    expect(measure).toEqual(entrance({ status }));
  } else {
    acts[verb](measure);
    expect(measure.status).toBe(next);
  }
});

test('a draft fits its complex, its kind and its finding', () => {
  expect(propose(entrance(), costs, context)).toMatchObject({
    kind: 'measure.proposed',
    data: { number: 'M27-014', totalCents: 90_000_00 },
  });
  expect(propose(entrance({ findingId: null }), costs, { ...context, finding: null }).kind).toBe(
    'measure.proposed',
  );
  expect(() => propose(entrance({ status: 'approved' }), costs, context)).toThrow('begins as a draft');
});

const misfits: [RefusalCode, Partial<Measure>, Partial<MeasureContext>, MeasureCost[]][] = [
  ['measure.period-invalid', { endsOn: '2027-01-14' }, {}, []],
  ['measure.complex-elsewhere', { workAreaId: 'rijnsloot' }, {}, costs],
  ['measure.complex-elsewhere', { complexId: 'het-lint' }, {}, costs],
  ['measure.complex-ended', {}, { complex: { ...schepenflat, validUntil: '2027-01-01' } }, costs],
  ['measure.lever-differs', { lever: 'safety' }, {}, costs],
  ['measure.lever-differs', { kindId: 'vei01' }, {}, costs],
  ['measure.finding-elsewhere', {}, { finding: null }, costs],
  ['measure.finding-elsewhere', {}, { finding: { ...context.finding!, cycleId: 'c26' } }, costs],
  ['measure.finding-elsewhere', {}, { finding: { ...context.finding!, workAreaId: 'rijnsloot' } }, costs],
  ['measure.cost-outside-period', {}, {}, [{ ...costs[0]!, year: 2026 }]],
  ['measure.cost-outside-period', {}, {}, [{ ...costs[0]!, year: 2029 }]],
  ['measure.cost-twice', {}, {}, [costs[0]!, costs[0]!]],
  ['budget.amount-invalid', {}, {}, [{ ...costs[0]!, amountCents: 0.5 }]],
  ['budget.amount-invalid', {}, {}, [{ ...costs[0]!, amountCents: -1 }]],
];
test.each(misfits)('%s: %j', (code, change, elsewhere, amounts) => {
  const measure = entrance(change);
  const around = { ...context, ...elsewhere };
  expect(() => propose(measure, amounts, around)).toThrow(new Refusal(code));
  expect(() => changeMeasure(measure, {}, { costs: amounts, context: around })).toThrow(new Refusal(code));
  expect(measure).toEqual(entrance(change));
});

test('a change of a submitted measure takes it off the table of the decider', () => {
  const measure = entrance({ status: 'submitted' });
  const { event, makesStale } = changeMeasure(measure, { title: 'Entree op slot' }, { costs, context });
  expect(makesStale).toBe(true);
  expect(event.data).toEqual({ fields: ['title'], makesStale: true });
  expect(measure).toMatchObject({ status: 'draft', title: 'Entree op slot' });
  expect(changeMeasure(measure, { dose: '8 entrees' }, { costs, context }).makesStale).toBe(false);
});

test('withdrawing says whether a decider had it before them', () => {
  expect(withdraw(entrance({ status: 'submitted' })).makesStale).toBe(true);
  expect(withdraw(entrance()).makesStale).toBe(false);
});

const incomplete: [RefusalCode, Partial<Measure>, MeasureCost[], string[] | null][] = [
  ['measure.no-expected-change', { expectedChange: 0 }, costs, null],
  ['measure.no-expected-change', { expectedChange: Number.NaN }, costs, null],
  ['measure.incomplete', { success: ' ' }, costs, ['success']],
  ['measure.incomplete', { dose: '', why: '' }, costs, ['dose', 'why']],
  ['measure.incomplete', { agreement: '' }, costs, ['agreement']],
  ['measure.incomplete', {}, [], ['costs']],
];
test.each(incomplete)('%s for %j', (code, change, amounts, missing) => {
  const measure = entrance(change);
  try {
    submit(measure, amounts, rules);
    throw new Error('it was submitted');
  } catch (refusal) {
    expect(refusal).toMatchObject({ code, ...(missing && { details: { missing } }) });
  }
  expect(measure.status).toBe('draft');
});

test('an agreement is asked only where the corporation says so', () => {
  const measure = entrance({ agreement: '' });
  expect(submit(measure, costs, { agreementRequired: false }).kind).toBe('measure.submitted');
});

test.each<[RefusalCode | null, boolean, boolean, number]>([
  [null, true, true, 1],
  ['measure.not-final', false, true, 1],
  ['measure.no-released-budget', true, false, 1],
  [null, true, false, 0],
])('start: %s with final %s, money %s', (code, isDecisionFinal, hasReleasedBudget, amountCents) => {
  const measure = entrance({ status: 'approved' });
  const price = [{ ...costs[0]!, amountCents }];
  const begin = () => start(measure, price, { isDecisionFinal, hasReleasedBudget });
  if (code === null) expect(begin().kind).toBe('measure.started');
  else expect(begin).toThrow(new Refusal(code));
  expect(measure.status).toBe(code === null ? 'running' : 'approved');
});

test('stopping needs a reason and keeps it', () => {
  const measure = entrance({ status: 'running' });
  expect(() => stop(measure, '  ')).toThrow(new Refusal('measure.reason-missing'));
  expect(measure.status).toBe('running');
  stop(measure, ' Bewoners zien geen verschil. ');
  expect(measure).toMatchObject({ status: 'stopped', stopReason: 'Bewoners zien geen verschil.' });
});

test('money counts all years', () => {
  expect(totalCents(costs)).toBe(90_000_00);
  expect(totalCents([])).toBe(0);
});

test('no state both waits for a decision and asks for money', () => {
  expect(undecidedStatuses.filter((status) => fundedStatuses.includes(status))).toEqual([]);
});
