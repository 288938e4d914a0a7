import { Refusal } from '../refusal.ts';
import {
  changeAgreement,
  changeLegalBasis,
  checkLinks,
  concludeAgreement,
  holdsIn,
  restsOn,
} from './agreement.ts';
import { starterLegalBases } from './legal-bases.ts';
import type { Agreement, LegalBasis } from './rows.ts';

const basis: LegalBasis = {
  id: 'lb3',
  code: 'LB3',
  name: 'Leefbaarheid',
  source: 'Woningwet, art. 45',
  validUntil: null,
  version: 1,
};
const entrances = (more: Partial<Agreement> = {}): Agreement => ({
  id: 'pa12',
  number: 'PA-12',
  municipalityCode: 'GM9901',
  parties: 'Gemeente Vliethorst en Huurdersbelang',
  planYear: 2027,
  article: 'artikel 4',
  text: 'Entrees in Schepenwijk worden aangepakt.',
  amountCents: 60_000_00,
  legalBasisId: 'lb3',
  validFrom: '2027-01-01',
  validUntil: '2027-12-31',
  version: 1,
  ...more,
});
const context = { basis, workAreas: [{ id: 'vliethorst', municipalityCode: 'GM9901' }] };
const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'allowed';
};

test.each<[string, Partial<Agreement>, object]>([
  ['allowed', {}, {}],
  ['allowed', { amountCents: null, validUntil: null }, {}],
  ['agreement.period-invalid', { validUntil: '2026-12-31' }, {}],
  ['budget.amount-invalid', { amountCents: 10.5 }, {}],
  ['agreement.without-area', {}, { workAreas: [] }],
  ['agreement.other-municipality', {}, { workAreas: [{ id: 'meer', municipalityCode: 'GM9902' }] }],
  ['agreement.basis-ended', {}, { basis: { ...basis, validUntil: '2026-12-31' } }],
  ['allowed', {}, { basis: { ...basis, validUntil: '2027-01-01' } }],
])('an agreement is %s with %o in %o', (code, more, other) => {
  expect(codeOf(() => concludeAgreement(entrances(more), { ...context, ...other }))).toBe(code);
});

test('an agreement keeps a rule that ended meanwhile, and a refused change leaves it as it was', () => {
  const agreement = entrances();
  const over = { ...context, basis: { ...basis, validUntil: '2026-12-31' } };
  const { id: _id, number: _number, municipalityCode: _code, version: _version, ...content } = agreement;
  expect(changeAgreement(agreement, { ...content, text: 'Ook de portieken.' }, over).kind).toBe(
    'agreement.changed',
  );
  expect(codeOf(() => changeAgreement(agreement, { ...content, validUntil: '2020-01-01' }, context))).toBe(
    'agreement.period-invalid',
  );
  expect(agreement).toMatchObject({ text: 'Ook de portieken.', validUntil: '2027-12-31' });
});

test.each([
  ['2027-03-01', '2027-12-31', true],
  ['2026-01-01', '2027-01-01', true],
  ['2027-12-31', '2028-12-31', true],
  ['2026-01-01', '2026-12-31', false],
  ['2028-01-01', '2028-12-31', false],
])('an agreement for 2027 holds from %s until %s: %s', (startsOn, endsOn, holds) => {
  expect(holdsIn(entrances(), { startsOn, endsOn })).toBe(holds);
});

test.each([
  ['PA-12', [entrances()], ''],
  ['PA-12, PA-13', [entrances(), entrances({ number: 'PA-13' })], 'Spoed na de brand'],
  ['Spoed na de brand', [entrances({ validUntil: '2027-01-15' })], ' Spoed na de brand '],
  ['', [entrances({ validUntil: '2027-01-15' })], 'n.v.t.'],
  ['', [], '         '],
])('a measure rests on: %s', (words, agreements, exception) => {
  const measure = { startsOn: '2027-03-01', endsOn: '2027-12-31' };
  expect(restsOn({ measure, agreements, exception })).toBe(words);
});

test('a link is refused outside the period or the area of the agreement', () => {
  const measure = { startsOn: '2027-03-01', endsOn: '2027-12-31', workAreaId: 'vliethorst' };
  const linked = (more: object) => [{ ...entrances(), workAreaIds: ['vliethorst'], ...more }];
  expect(codeOf(() => checkLinks(measure, linked({})))).toBe('allowed');
  expect(codeOf(() => checkLinks(measure, linked({ validFrom: '2028-01-01', validUntil: null })))).toBe(
    'agreement.not-in-period',
  );
  expect(codeOf(() => checkLinks(measure, linked({ workAreaIds: ['meerdrecht'] })))).toBe(
    'agreement.elsewhere',
  );
});

test('a rule gets a last day and other words, never another code', () => {
  const rule = { ...basis };
  changeLegalBasis(rule, { name: 'Leefbaarheid, oud', source: 'BTIV, art. 51', validUntil: '2026-12-31' });
  expect(rule).toEqual({
    ...basis,
    name: 'Leefbaarheid, oud',
    source: 'BTIV, art. 51',
    validUntil: '2026-12-31',
  });
});

test('a new corporation begins with rules that each say where they come from', () => {
  for (const { code, source } of starterLegalBases) {
    expect(code).toMatch(/^[A-Z0-9]{2,10}$/);
    expect(source).toMatch(/Woningwet|BTIV/);
  }
});
