import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { texts } from '../texts/texts.ts';
import { Icon } from './icon.ts';

/** A step of a task that has a fixed order. */
export interface Step {
  readonly label: string;
  readonly detail?: string;
  /** Where to go back to; only steps that are done lead anywhere. */
  readonly path?: string;
}

/** Where someone is in a task of several steps: a tick for what is done, orange for now. */
@Component({
  selector: 'jr-steps',
  imports: [Icon, RouterLink],
  templateUrl: './steps.html',
  styleUrl: './steps.scss',
  host: { '[attr.data-vertical]': 'vertical()' },
})
export class Steps {
  readonly steps = input.required<readonly Step[]>();
  /** Index of the step that is being taken; the number of steps when all are done. */
  readonly current = input.required<number>();
  readonly vertical = input(false);
  protected readonly t = texts();
  protected readonly shown = computed(() =>
    this.steps().map((step, index) => ({
      ...step,
      number: index + 1,
      state:
        index < this.current()
          ? ('done' as const)
          : index === this.current()
            ? ('current' as const)
            : ('next' as const),
    })),
  );
}
