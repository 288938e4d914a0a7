import { common } from './en/common.ts';
import { sentences } from './en/sentences.ts';
import { shell } from './en/shell.ts';
import { ui } from './en/ui.ts';
import type { nl } from './nl.ts';

export const en: typeof nl = { common, sentences, shell, ui };
