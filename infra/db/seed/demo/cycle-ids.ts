import { seededId } from '../seeded-id.ts';

/** The id of the cycle of a plan year. */
export const cycleId = (planYear: number) => seededId(`cycle:waardmeer:${planYear}`);

/** The id of the snapshot a cycle stands on. */
export const snapshotId = (planYear: number) => seededId(`snapshot:waardmeer:${planYear}`);
