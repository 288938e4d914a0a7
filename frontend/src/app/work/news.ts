import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { News } from '@jaarring/contracts';
import { dayAt } from '@jaarring/domain';
import { day, money, number, time } from '../texts/notation.ts';
import { DayPipe } from '../texts/pipes.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { Icon, type IconName } from '../ui/icon.ts';
import { FourStates } from '../ui/state/four-states.ts';

type One = News['news'][number];

const icons: Record<One['kind'], IconName> = {
  decided: 'check_circle',
  advised: 'forum',
  gateClosed: 'lock',
  ceilingSet: 'euro',
  figuresLoaded: 'database',
  atelierClosed: 'groups',
  started: 'play_arrow',
  finished: 'check',
  stopped: 'block',
  logged: 'edit_location_alt',
};

/** Where a piece of news leads to. */
const pages: Record<string, (id: string) => string> = {
  approval: (id) => `/besluiten/${id}`,
  cycle: (year) => `/cyclus/${year}`,
  budget: (year) => `/begroting/${year}`,
  import: () => '/monitor/bronnen/inlezen',
  atelier: (id) => `/atelier/${id}`,
  measure: (id) => `/maatregelen/${id}`,
  'work-area': () => '/log',
};

/** What colleagues did since last Friday, in sentences that lead to what they are about. */
@Component({
  selector: 'jr-news',
  imports: [DayPipe, FourStates, Icon, RouterLink],
  templateUrl: './news.html',
  styleUrl: './news.scss',
})
export class NewsOfColleagues {
  private readonly language = inject(LanguageChoice);
  protected readonly t = this.language.texts;
  protected readonly icons = icons;
  protected readonly answer = httpResource<News>(() => '/api/news');
  protected readonly news = computed(() => (this.answer.hasValue() ? this.answer.value().news : []));

  protected pageOf({ to }: One): string {
    return pages[to.kind]?.(to.id) ?? '/werk';
  }

  protected sentenceOf(one: One): string {
    const { news } = this.t().work;
    const word = one.word ? news.words[one.word] : '';
    const count = one.count ?? 0;
    switch (one.kind) {
      case 'ceilingSet':
        return news.ceilingSet(one.title, String(count), money(one.cents ?? 0, this.language.language()));
      case 'figuresLoaded':
      case 'logged':
        return news[one.kind](one.title, number(count, 0, this.language.language()));
      case 'gateClosed':
        return news.gateClosed(one.title, count);
      case 'decided':
      case 'advised':
        return news[one.kind](one.title, word);
      default:
        return news[one.kind](one.title);
    }
  }

  protected momentOf({ at }: One): string {
    const language = this.language.language();
    return `${day(dayAt(new Date(at)), language, false).split(' ')[0]} ${time(at, language)}`;
  }
}
