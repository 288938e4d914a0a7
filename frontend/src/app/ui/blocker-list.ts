import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { texts } from '../texts/texts.ts';
import { Icon } from './icon.ts';

/** One condition of a step: it holds, it asks for a reason, or it stops the step. */
export interface Blocker {
  readonly text: string;
  readonly state: 'done' | 'warns' | 'blocks';
  /** How far it is: "12 van 23". */
  readonly count?: string;
  /** Where it can be solved. */
  readonly path?: string;
}

const icons = { done: 'check_circle', warns: 'warning', blocks: 'pending' } as const;

/** Why a step can or cannot be taken, line by line, each with the way to solve it. */
@Component({
  selector: 'jr-blocker-list',
  imports: [Icon, RouterLink],
  templateUrl: './blocker-list.html',
  styleUrl: './blocker-list.scss',
})
export class BlockerList {
  readonly blockers = input.required<readonly Blocker[]>();
  /** What to say when nothing is in the way: "Niets staat poort 3 in de weg." */
  readonly none = input('');
  protected readonly t = texts();
  protected readonly icons = icons;
  protected readonly sorted = computed(() => {
    const order = { blocks: 0, warns: 1, done: 2 };
    return [...this.blockers()].sort((one, other) => order[one.state] - order[other.state]);
  });
}
