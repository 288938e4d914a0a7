import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Dossier } from '@jaarring/contracts';
import { Session } from '../shell/session.ts';
import { number } from '../texts/notation.ts';
import { DayPipe, MoneyPipe } from '../texts/pipes.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { Icon } from '../ui/icon.ts';
import { Lever } from '../ui/lever.ts';
import { looksOfMeasure, pinIcons } from '../ui/looks.ts';
import { Status } from '../ui/status.ts';
import { lastYearOf } from './timeline-of-dossier.ts';

/** Beside the timeline: what was proposed, said, decided and concluded, each one click from its own page. */
@Component({
  selector: 'jr-dossier-side',
  imports: [DayPipe, Icon, Lever, MoneyPipe, RouterLink, Status],
  templateUrl: './dossier-side.html',
  styleUrl: './dossier-side.scss',
})
export class DossierSide {
  readonly dossier = input.required<Dossier>();

  private readonly session = inject(Session);
  private readonly choice = inject(LanguageChoice);
  protected readonly t = this.choice.texts;
  protected readonly pinIcons = pinIcons;
  protected readonly looks = looksOfMeasure;
  protected readonly activity = computed(() => {
    const { logs, minutes } = lastYearOf(this.dossier().activity, this.session.today());
    if (logs === 0) return null;
    const language = this.choice.language();
    return { logs: number(logs, 0, language), hours: number(minutes / 60, 1, language) };
  });
}
