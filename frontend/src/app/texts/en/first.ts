import type { first as dutch } from '../nl/first.ts';
import { common } from './common.ts';
import { sentences } from './sentences.ts';
import { shell } from './shell.ts';
import { ui } from './ui.ts';

export const first: typeof dutch = { common, sentences, shell, ui };
