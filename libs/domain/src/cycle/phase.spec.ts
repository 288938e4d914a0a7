import { gateOf, gates, isBefore, phaseOf, phases } from './phase.ts';

test.each(gates)('gate %i closes the phase with its number', (gate) => {
  expect(phaseOf(gate)).toBe(phases[gate - 1]);
  expect(gateOf(phaseOf(gate))).toBe(gate);
});

test('a closed cycle has no gate left', () => {
  expect(gateOf('closed')).toBeNull();
});

test('phases follow one another', () => {
  expect(isBefore('atelier', 'measures')).toBe(true);
  expect(isBefore('measures', 'measures')).toBe(false);
  expect(isBefore('closed', 'monitor')).toBe(false);
});
