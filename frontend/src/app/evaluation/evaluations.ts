import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Evaluations } from '@jaarring/contracts';
import { DayPipe } from '../texts/pipes.ts';
import { texts } from '../texts/texts.ts';
import { FourStates } from '../ui/state/four-states.ts';

/** What was concluded about measures, and which measures still wait for a conclusion. */
@Component({
  selector: 'jr-evaluations',
  imports: [DayPipe, FourStates, RouterLink],
  templateUrl: './evaluations.html',
})
export class EvaluationsPage {
  protected readonly t = texts();
  protected readonly list = httpResource<Evaluations>(() => '/api/evaluations');
  protected readonly waiting = computed(() => (this.list.hasValue() ? this.list.value().waiting : []));
  protected readonly done = computed(() => (this.list.hasValue() ? this.list.value().evaluations : []));
}
