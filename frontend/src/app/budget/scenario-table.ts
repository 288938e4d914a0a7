import type { Scenarios } from '@jaarring/contracts';
import { figuresOf, type ScenarioFigures, type ScenarioGround } from '@jaarring/domain';

type Candidate = Scenarios['candidates'][number];

/** A programme with the measures that its money could pay, and what was left of it before anything was chosen. */
export type ProgrammeChoice = { name: string | null; roomCents: number; candidates: Candidate[] };

/** What the server sent, as the rules want it: the figures on the screen are those of the server. */
export function groundFrom({ candidates, rooms, weakest, reached }: Scenarios): ScenarioGround {
  return {
    candidates: candidates.map(({ measureId, ...one }) => ({ ...one, id: measureId })),
    rooms: rooms.map(({ ceilingId, roomCents }) => ({ id: ceilingId, roomCents })),
    weakest: weakest.map(({ complexId }) => complexId),
    reached,
  };
}

/** The measures by programme, the most urgent first; those without a ceiling last. */
export function programmesOfChoice({ candidates, rooms }: Scenarios): ProgrammeChoice[] {
  const programmeOf = new Map(rooms.map(({ ceilingId, programme }) => [ceilingId, programme]));
  const names = [...new Set(rooms.map(({ programme }) => programme))];
  const inOrder = [...candidates].sort(
    (one, other) => other.urgency - one.urgency || one.number.localeCompare(other.number),
  );
  const under = (name: string | null) =>
    inOrder.filter(({ ceilingId }) => (ceilingId === null ? null : programmeOf.get(ceilingId)) === name);
  const groups = names.map((name) => ({
    name,
    roomCents: rooms
      .filter(({ programme }) => programme === name)
      .reduce((sum, one) => sum + one.roomCents, 0),
    candidates: under(name),
  }));
  const loose = under(null);
  return [
    ...groups.filter((group) => group.candidates.length > 0),
    ...(loose.length > 0 ? [{ name: null, roomCents: 0, candidates: loose }] : []),
  ];
}

/** A programme in a scenario: its ceilings, what stood under them, what is new and what is left. Unit: cents. */
export type ProgrammeBar = {
  name: string;
  ceilingCents: number;
  fixedCents: number;
  freshCents: number;
  leftCents: number;
};

/** One bar per programme, over all work areas. */
export function barsOf(chosen: ReadonlySet<string>, scenarios: Scenarios): ProgrammeBar[] {
  const { left } = figuresOf(chosen, groundFrom(scenarios));
  const names = [...new Set(scenarios.rooms.map(({ programme }) => programme))];
  return names.map((name) => {
    const own = scenarios.rooms.filter(({ programme }) => programme === name);
    const sumOf = (of: (room: (typeof own)[number]) => number) =>
      own.reduce((sum, room) => sum + of(room), 0);
    const ceilingCents = sumOf((room) => room.ceilingCents);
    const fixedCents = sumOf((room) => room.fixedCents);
    const freshCents = sumOf(({ ceilingId }) => left.find((one) => one.ceilingId === ceilingId)!.newCents);
    return { name, ceilingCents, fixedCents, freshCents, leftCents: ceilingCents - fixedCents - freshCents };
  });
}

/** The figures of a choice. */
export function figuresIn(chosen: ReadonlySet<string>, scenarios: Scenarios): ScenarioFigures {
  return figuresOf(chosen, groundFrom(scenarios));
}

/** What is left under all ceilings together; negative as soon as one of them is exceeded. Unit: cents. */
export function roomLeftOf({ left, overCents }: ScenarioFigures): number {
  if (overCents > 0) return -overCents;
  return left.reduce((sum, { leftCents }) => sum + leftCents, 0);
}
