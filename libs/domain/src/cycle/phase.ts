/** The five phases of a cycle in their order, and what comes after. Gate n closes phase n. */
export const phases = ['monitor', 'atelier', 'measures', 'budget', 'evaluation', 'closed'] as const;

/** A phase of a cycle in one work area. Execution is not a phase: it is a state of measures. */
export type Phase = (typeof phases)[number];

/** The number of a gate. */
export type Gate = 1 | 2 | 3 | 4 | 5;

/** The gates in their order. */
export const gates: readonly Gate[] = [1, 2, 3, 4, 5];

/** The gate that closes a phase; a closed cycle has none left. */
export function gateOf(phase: Phase): Gate | null {
  return gates[phases.indexOf(phase)] ?? null;
}

/** The phase that a gate closes. */
export function phaseOf(gate: Gate): Phase {
  return phases[gate - 1]!;
}

/** Tells whether a phase lies before another. */
export function isBefore(one: Phase, other: Phase): boolean {
  return phases.indexOf(one) < phases.indexOf(other);
}
