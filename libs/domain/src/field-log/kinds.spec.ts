import { fieldLogKinds, fieldLogTiles, isFieldLogCode } from './kinds.ts';

test('every code lies behind exactly one of the eight tiles', () => {
  expect(Object.keys(fieldLogTiles)).toHaveLength(8);
  expect(Object.values(fieldLogTiles).flat().sort()).toEqual(Object.keys(fieldLogKinds).sort());
});

test('the closed list holds 28 codes, and only “anders” asks for a note', () => {
  expect(Object.keys(fieldLogKinds)).toHaveLength(28);
  const asks = Object.entries(fieldLogKinds).filter(([, kind]) => 'noteRequired' in kind);
  expect(asks.map(([code]) => code)).toEqual(['A28']);
  expect([isFieldLogCode('A01'), isFieldLogCode('A29'), isFieldLogCode('toString')]).toEqual([
    true,
    false,
    false,
  ]);
});

test.each(Object.entries(fieldLogKinds))('%s has a name and a believable default', (_, { name, minutes }) => {
  expect(name.length).toBeGreaterThan(3);
  expect(minutes).toBeGreaterThanOrEqual(5);
  expect(minutes).toBeLessThanOrEqual(180);
});
