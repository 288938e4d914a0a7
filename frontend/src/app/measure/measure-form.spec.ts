import { contentOf, emptyForm, formOf, neededIn, totalOf, yearsOf } from './measure-form.ts';

const owner = '0190a000-0000-7000-8000-00000000000a';
const filled = {
  ...emptyForm(2027, owner),
  complexId: '0190a000-0000-7000-8000-00000000000b',
  kindId: '0190a000-0000-7000-8000-00000000000c',
  title: 'Portiekgesprekken',
  indicatorId: '0190a000-0000-7000-8000-00000000000d',
};

test('a new form runs through the plan year and lacks kind, complex, name and indicator', () => {
  const form = emptyForm(2027, owner);
  expect([form.startsOn, form.endsOn]).toEqual(['2027-01-01', '2027-12-31']);
  expect(neededIn(form)).toEqual(['kindId', 'complexId', 'title', 'indicatorId']);
  expect(neededIn(filled)).toEqual([]);
});

test.each([
  ['', 0],
  ['-3,8', -3.8],
  ['−3,8', -3.8],
  ['+2', 2],
  ['0.5', 0.5],
])('the expected change %p is read as %p', (expectedChange, value) => {
  expect(contentOf({ ...filled, expectedChange }).expectedChange).toBe(value);
  expect(neededIn({ ...filled, expectedChange })).toEqual([]);
});

test.each(['veel', '3,8 meldingen', '1.000,5', '-'])('%p is no number and holds the form back', (typed) => {
  expect(neededIn({ ...filled, expectedChange: typed })).toEqual(['expectedChange']);
});

test.each([
  ['2027-01-01', '2029-06-30', [2027, 2028, 2029]],
  ['2027-05-01', '2027-05-02', [2027]],
  ['2028-01-01', '2027-01-01', []],
  ['', '2027-01-01', []],
  ['0002-01-01', '2027-01-01', []],
])('from %s until %s runs in %p', (startsOn, endsOn, years) => {
  expect(yearsOf({ ...filled, startsOn, endsOn })).toEqual(years);
});

test('an end before the start within one year is no period', () => {
  expect(neededIn({ ...filled, startsOn: '2027-05-01', endsOn: '2027-04-30' })).toEqual(['period']);
});

test('only the years of the period cost money; zero is an amount, an empty field is none', () => {
  const form = { ...filled, endsOn: '2028-12-31', costs: { 2026: 900, 2027: 0, 2028: null } };
  expect(contentOf(form).costs).toEqual([{ year: 2027, amountCents: 0 }]);
  expect(totalOf({ ...form, costs: { ...form.costs, 2028: 5_00 } })).toBe(5_00);
});

test('what is typed as an amount and is none holds the form back, in the years that count', () => {
  expect(neededIn({ ...filled, costs: { 2027: Number.NaN } })).toEqual(['costs']);
  expect(neededIn({ ...filled, costs: { 2031: Number.NaN } })).toEqual([]);
  expect(totalOf({ ...filled, costs: { 2027: Number.NaN } })).toBe(0);
});

test('a measure comes back from its form as it was', () => {
  const content = {
    ...contentOf({ ...filled, expectedChange: '-3,8', costs: { 2027: 12_00 } }),
    complexId: filled.complexId,
  };
  expect(contentOf(formOf(content as never))).toEqual({ ...content, complexId: undefined });
});
