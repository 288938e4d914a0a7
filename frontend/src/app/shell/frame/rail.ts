import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { texts } from '../../texts/texts.ts';
import { Icon } from '../../ui/icon.ts';
import { PhaseArc } from '../../ui/phase-arc.ts';
import { CycleChoice, ringPhases } from '../cycle-choice.ts';
import { menuFor, type MenuItem } from '../menu.ts';
import { MenuCounts } from '../menu-counts.ts';
import { Session } from '../session.ts';

/** The main menu of a wide screen: the year is its backbone. */
@Component({
  selector: 'jr-rail',
  imports: [Icon, PhaseArc, RouterLink, RouterLinkActive],
  templateUrl: './rail.html',
  styleUrl: './rail.scss',
})
export class Rail {
  private readonly session = inject(Session);
  private readonly cycles = inject(CycleChoice);
  protected readonly t = texts();
  protected readonly counts = inject(MenuCounts).counts;
  protected readonly groups = computed(() => menuFor(this.session));

  protected phaseState(phase: number) {
    return this.cycles.stateOf(ringPhases[phase - 1] ?? 'monitor');
  }

  /** What the arc and the counter show, in words. */
  protected standing({ key, phase }: MenuItem): string {
    const { shell } = this.t();
    const count = this.counts()[key];
    const parts = [phase ? shell.phaseState[this.phaseState(phase)] : '', count ? shell.waiting(count) : ''];
    return parts.filter((part) => part !== '').join(', ');
  }
}
