import { TestBed } from '@angular/core/testing';
import type { Cycles } from '@jaarring/contracts';
import { noor, signInAs, stage } from '../../test/screen.ts';
import { CycleChoice, phaseState } from './cycle-choice.ts';

test('a phase is done when every area is past it, and runs as soon as one is in it', () => {
  expect(phaseState('atelier', ['measures', 'budget'])).toBe('done');
  expect(phaseState('atelier', ['atelier', 'measures'])).toBe('running');
  expect(phaseState('atelier', ['monitor', 'measures'])).toBe('running');
  expect(phaseState('atelier', ['monitor', 'monitor'])).toBe('next');
  expect(phaseState('evaluation', ['closed', 'closed'])).toBe('done');
  expect(phaseState('monitor', [])).toBe('next');
});

const row = (planYear: number, status: 'open' | 'closed'): Cycles['cycles'][number] => ({
  id: `0190a000-0000-7000-8000-00000000${planYear}`,
  planYear,
  status,
  evaluationOpensOn: `${planYear + 1}-11-02`,
  version: 1,
  dates: [],
  areas: [],
});
const answer: Cycles = {
  cycles: [row(2027, 'open'), row(2026, 'open'), row(2024, 'closed')],
  years: { decides: 2027, executes: 2026, evaluates: 2025 },
  earlier: [],
  nextPlanYear: 2028,
};

test('without a choice the reader sees the cycle that decides today; a closed one can only be read', async () => {
  const server = await stage([{ path: '**', children: [] }]);
  await signInAs(server, noor);
  const choice = TestBed.inject(CycleChoice);
  TestBed.tick();
  server.expectOne('/api/cycles').flush(answer);
  await new Promise((resolve) => setTimeout(resolve));
  expect([choice.year(), choice.readOnly()]).toEqual([2027, false]);
  await choice.choose(2024);
  expect([choice.year(), choice.readOnly()]).toEqual([2024, true]);
});

test('an act on something of a cycle lands in its area and the phase of that area', async () => {
  const server = await stage();
  await signInAs(server, noor);
  const choice = TestBed.inject(CycleChoice);
  const [first] = answer.cycles;
  expect(choice.placeIn(first!.id, 'a')).toBeNull();
  TestBed.tick();
  const areas = [{ workAreaId: 'a', workArea: 'Vliethorst', phase: 'budget' as const }];
  server.expectOne('/api/cycles').flush({ ...answer, cycles: [{ ...first, areas }] });
  await new Promise((resolve) => setTimeout(resolve));
  expect(choice.placeIn(first!.id, 'a')).toEqual({ workAreaId: 'a', phase: 'budget' });
  expect(choice.placeIn(first!.id, 'b')).toBeNull();
});
