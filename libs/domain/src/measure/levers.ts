/** The six levers a corporation can pull; every measure pulls one. */
export const levers = ['maintenance', 'allocation', 'socialManagement', 'rent', 'care', 'safety'] as const;

/** A lever. */
export type Lever = (typeof levers)[number];
