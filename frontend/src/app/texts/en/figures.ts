import type { figures as dutch } from '../nl/figures.ts';

export const figures: typeof dutch = {
  order: 'Order',
};
