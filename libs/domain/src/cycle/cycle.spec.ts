import { Refusal } from '../refusal.ts';
import {
  blockers,
  closeCycle,
  closeGate,
  evaluationNotOpenYet,
  factNames,
  factsFor,
  nextPlanYear,
  openCycle,
  steps,
  warnings,
} from './cycle.ts';
import type { Facts } from './cycle.ts';
import { gateOf, gates, phases } from './phase.ts';
import type { Gate, Phase } from './phase.ts';
import type { CycleArea, GateClosing } from './rows.ts';

const allClear = Object.fromEntries(factNames.map((fact) => [fact, { count: 0 }])) as Facts;
const vliethorst = (phase: Phase): CycleArea => ({
  id: 'area',
  cycleId: 'cycle',
  workAreaId: 'vliethorst',
  phase,
  snapshotId: null,
  version: 1,
});
const by = (gate: Gate, note = ''): GateClosing => ({
  id: 'closing',
  cycleId: 'cycle',
  workAreaId: 'vliethorst',
  gate,
  closedBy: 'dirk',
  closedAt: new Date('2026-10-02T12:00:00Z'),
  note,
});

test('the steps lead through every phase in order', () => {
  expect(steps.map(({ from }) => from)).toEqual(phases.slice(0, 5));
  expect(steps.map(({ to }) => to)).toEqual(phases.slice(1));
  expect(steps.map(({ gate }) => gate)).toEqual(gates);
});

const everyPhaseAndGate = phases.flatMap((phase) => gates.map((gate) => [phase, gate] as const));
test.each(everyPhaseAndGate)('in phase %s gate %i closes only when it is its own', (phase, gate) => {
  const area = vliethorst(phase);
  if (gateOf(phase) !== gate) {
    expect(() => closeGate(area, by(gate), allClear)).toThrow(new Refusal('cycle.wrong-gate'));
    expect(area.phase).toBe(phase);
    return;
  }
  expect(closeGate(area, by(gate), allClear)).toMatchObject({
    kind: 'cycle.gate-closed',
    subjectId: 'cycle',
  });
  expect(area.phase).toBe(phases[phases.indexOf(phase) + 1]);
});

const everyStepAndFact = steps.flatMap((step) => factNames.map((fact) => [step.gate, fact, step] as const));
test.each(everyStepAndFact)('gate %i and one %s', (gate, fact, step) => {
  const facts: Facts = { ...allClear, [fact]: { count: 1, names: ['Rijnsloot'] } };
  const area = vliethorst(step.from);
  if (step.needsZero.includes(fact)) {
    expect(blockers(step.from, facts)).toEqual([{ fact, count: 1, names: ['Rijnsloot'] }]);
    expect(() => closeGate(area, by(gate, 'We weten het.'), facts)).toThrow(
      new Refusal('cycle.gate-blocked'),
    );
    expect(area.phase).toBe(step.from);
  } else if (step.warns?.includes(fact)) {
    expect(warnings(step.from, facts)).toEqual([{ fact, count: 1, names: ['Rijnsloot'] }]);
    expect(() => closeGate(area, by(gate, '  '), facts)).toThrow(new Refusal('cycle.warning-needs-note'));
    expect(area.phase).toBe(step.from);
    closeGate(area, by(gate, 'We weten het.'), facts);
    expect(area.phase).toBe(step.to);
  } else {
    closeGate(area, by(gate), facts);
    expect(area.phase).toBe(step.to);
  }
});

test('a finding without destination warns at gate 2 and blocks at gate 3', () => {
  const facts: Facts = { ...allClear, findingsWithoutDestination: { count: 2, names: ['Entree', 'Stilte'] } };
  expect(blockers('atelier', facts)).toEqual([]);
  expect(warnings('atelier', facts)).toHaveLength(1);
  expect(blockers('measures', facts)).toHaveLength(1);
});

test.each([3, 4, 5] as const)('gate %i never closes over a decision that is not final', (gate) => {
  expect(steps.find((step) => step.gate === gate)!.needsZero).toContain('decisionsNotFinal');
});

test('the refusal names what stands in the way', () => {
  const facts: Facts = { ...allClear, unansweredQuestions: { count: 1, names: ['Rijnsloot, vraag 3'] } };
  try {
    closeGate(vliethorst('monitor'), by(1), facts);
    throw new Error('the gate closed');
  } catch (refusal) {
    expect(refusal).toMatchObject({
      code: 'cycle.gate-blocked',
      details: {
        gate: 1,
        blockers: [{ fact: 'unansweredQuestions', count: 1, names: ['Rijnsloot, vraag 3'] }],
      },
    });
  }
});

test('a fact that nobody counted stops everything', () => {
  expect(() => blockers('monitor', {})).toThrow('was not counted');
  expect(factsFor('closed')).toEqual([]);
  expect(factsFor('atelier')).toEqual(['noAtelier', 'openAteliers', 'findingsWithoutDestination']);
});

test('a cycle opens with every work area in the monitor phase', () => {
  const { cycle, areas, event } = openCycle('c27', 2027, [{ id: 'a', workAreaId: 'vliethorst' }]);
  expect(cycle).toMatchObject({ planYear: 2027, status: 'open', evaluationOpensOn: '2028-01-01' });
  expect(areas).toEqual([{ ...vliethorst('monitor'), id: 'a', cycleId: 'c27' }]);
  expect(event.kind).toBe('cycle.opened');
  expect(() => openCycle('c27', 2027, [])).toThrow(new Refusal('cycle.without-areas'));
  expect(() => openCycle('c27', 2027.5, areas)).toThrow(new Refusal('cycle.year-invalid'));
});

test.each([
  ['2027-12-31', 1],
  ['2028-01-01', 0],
])('on %s the evaluation of 2027 is closed %i times', (today, count) => {
  const { cycle } = openCycle('c27', 2027, [{ id: 'a', workAreaId: 'vliethorst' }]);
  expect(evaluationNotOpenYet(cycle, today).count).toBe(count);
});

test('a cycle closes with its last area', () => {
  const { cycle, areas } = openCycle('c27', 2027, [
    { id: 'a', workAreaId: 'vliethorst' },
    { id: 'b', workAreaId: 'rijnsloot' },
  ]);
  areas[0]!.phase = 'closed';
  expect(closeCycle(cycle, areas)).toBeNull();
  areas[1]!.phase = 'closed';
  expect(closeCycle(cycle, areas)?.kind).toBe('cycle.closed');
  expect(cycle.status).toBe('closed');
  expect(closeCycle(cycle, areas)).toBeNull();
});

test('the next plan year follows the last', () => {
  expect(nextPlanYear([2025, 2027, 2026], '2026-09-22')).toBe(2028);
  expect(nextPlanYear([], '2026-09-22')).toBe(2027);
});
