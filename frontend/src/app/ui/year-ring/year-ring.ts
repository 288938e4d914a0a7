import { Component, computed, inject, input } from '@angular/core';
import { day } from '../../texts/notation.ts';
import { LanguageChoice } from '../../texts/texts.ts';
import type { GateState } from '../gate.ts';
import { houseRing } from '../house-ring.ts';
import type { PhaseState } from '../phase-arc.ts';
import {
  band,
  baseline,
  CENTRE,
  degreesOf,
  lanes,
  lengthOf,
  pointAt,
  radiiOf,
  type Stretch,
  touches,
} from './ring-geometry.ts';

/** A phase of a cycle on the ring. All open cycles lie on the same ring, each with its own year in its label. */
export interface RingArc extends Stretch {
  readonly planYear: number;
  readonly phase: 'monitor' | 'atelier' | 'measures' | 'budget' | 'evaluation';
  readonly state: PhaseState;
  /** How much of it is done, from 0 to 1; drawn while the phase runs. */
  readonly progress?: number;
}

/** A gate on its date. */
export interface RingGate {
  readonly number: number;
  readonly on: string;
  readonly state: GateState;
}

/** An earlier year; the busier it was, the thicker its ring. */
export interface RingYear {
  readonly year: number;
  /** Measures carried out, from 0 to 1 of the busiest year. */
  readonly effort: number;
}

/** About how wide a letter on the ring is, in the units of the drawing. */
const LETTER = 7.4;
let drawn = 0;

/** The year as a ring: phases clockwise from January, gates as diamonds, today as a hand, earlier years inside. */
@Component({
  selector: 'jr-year-ring',
  templateUrl: './year-ring.html',
  styleUrl: './year-ring.scss',
})
export class YearRing {
  readonly arcs = input.required<readonly RingArc[]>();
  readonly gates = input<readonly RingGate[]>([]);
  readonly years = input<readonly RingYear[]>([]);
  readonly today = input.required<string>();

  private readonly choice = inject(LanguageChoice);
  protected readonly centre = CENTRE;
  protected readonly id = `jaarring-${(drawn += 1)}`;
  protected readonly year = computed(() => Number(this.today().slice(0, 4)));

  private readonly shownArcs = computed(() => this.arcs().filter((arc) => touches(arc, this.year())));
  private readonly laneOf = computed(() => lanes(this.shownArcs()));

  protected readonly bands = computed(() =>
    this.shownArcs().map((arc, index) => this.draw(arc, this.laneOf()[index] ?? 0)),
  );

  protected readonly months = computed(() =>
    this.choice.texts().ui.months.map((word, month) => {
      const start = degreesOf(`${this.year()}-${String(month + 1).padStart(2, '0')}-01`, this.year());
      return {
        word,
        tick: [pointAt(start, 198), pointAt(start, 203)] as const,
        at: pointAt(start + 15, 212),
      };
    }),
  );

  protected readonly diamonds = computed(() =>
    this.gates()
      .filter(({ on }) => on.startsWith(String(this.year())))
      .map((gate) => ({ ...gate, at: pointAt(degreesOf(gate.on, this.year()), 198) })),
  );

  protected readonly hand = computed(() => {
    const degrees = degreesOf(this.today(), this.year());
    const inside = radiiOf(Math.max(0, ...this.laneOf())).inner;
    return { from: pointAt(degrees, inside - 6), to: pointAt(degrees, 203) };
  });

  protected readonly rings = computed(() => {
    const years = this.years();
    const room = radiiOf(Math.max(1, ...this.laneOf())).inner - 8;
    return years.map(({ year, effort }, index) => {
      const radius = room - (years.length - 1 - index) * 11;
      const roundness = 0.75 + 0.25 * ((index + 1) / years.length);
      // the oldest and the newest stand apart, however few rings lie between them
      const at = pointAt(index === 0 && years.length > 1 ? 62 : 34, radius);
      const named = index === 0 || index === years.length - 1;
      return { year, at, named, width: 3 + 7 * effort, path: houseRing(CENTRE, CENTRE, radius, roundness) };
    });
  });

  protected readonly label = computed(() => {
    const { ui, common } = this.choice.texts();
    const told = this.shownArcs().map(
      ({ phase, planYear, state }) => `${common.phases[phase]} ${planYear} ${ui.yearRing.states[state]}`,
    );
    return ui.yearRing.label(this.year(), told.join(', '), day(this.today(), this.choice.language()));
  });

  private draw(arc: RingArc, lane: number) {
    const from = degreesOf(arc.from, this.year()) + 0.6;
    const to = Math.max(from + 1, degreesOf(arc.to, this.year()) - 0.6);
    const { outer, inner } = radiiOf(lane);
    const done = arc.state === 'running' ? from + (to - from) * (arc.progress ?? 0) : from;
    const name = this.choice.texts().common.phases[arc.phase];
    const short = `’${String(arc.planYear).slice(2)}`;
    const full = `${name} ${short}${arc.state === 'done' ? ' ✓' : ''}`;
    const fits = (word: string, start: number, end: number) =>
      word.length * LETTER <= lengthOf(start, end, lane);
    // The word stands wholly in the done or wholly in the open part, so that it is read on one ground.
    const onDone = done - from >= to - done;
    const [start, end] = onDone && arc.state === 'running' ? [from, done] : [done, to];
    return {
      key: `${arc.planYear}-${arc.phase}`,
      state: arc.state,
      onDone: onDone && arc.state === 'running',
      shape: band(from, to, outer, inner),
      progress: done > from + 1 ? band(from, done, outer, inner) : null,
      line: baseline(start, end, lane),
      word: [full, name, short].find((word) => fits(word, start, end)) ?? '',
      title: full,
    };
  }
}
