import type { sentences as dutch } from '../nl/sentences.ts';

export const sentences: typeof dutch = {};
