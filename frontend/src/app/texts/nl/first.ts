import { common } from './common.ts';
import { sentences } from './sentences.ts';
import { shell } from './shell.ts';
import { ui } from './ui.ts';

/** What is said before somebody is in: signing in, the frame and every refusal. The pages' own words come after. */
export const first = { common, sentences, shell, ui };
