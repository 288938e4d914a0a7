import { computed, effect, inject, Injectable, signal, type TemplateRef } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type ActivatedRouteSnapshot, type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { LanguageChoice, type Texts } from '../texts/texts.ts';

/** What a route gives as `data: { heading }`: its title in the language in use. */
export type Heading = (texts: Texts) => string;

/** The one h1 of the page and what stands beside it in the top bar. */
@Injectable({ providedIn: 'root' })
export class PageHeading {
  private readonly choice = inject(LanguageChoice);
  private readonly routeHeading = signal<Heading | null>(null);
  private readonly own = signal<string | null>(null);

  readonly text = computed(() => this.own() ?? this.routeHeading()?.(this.choice.texts()) ?? '');
  /** The state of the object on the page, put here by `*jrPageStatus`. */
  readonly status = signal<TemplateRef<unknown> | null>(null);

  /** For a page whose title is a name that has yet to be loaded. Holds until the next page. */
  say(text: string): void {
    this.own.set(text);
  }

  ofRoute(heading: Heading | null): void {
    this.own.set(null);
    this.routeHeading.set(heading);
  }
}

/** Says the title of the page around it in the top bar, as soon as it is known; null while it is not. */
export function headed(title: () => string | null | undefined): void {
  const heading = inject(PageHeading);
  // the top bar lies outside the page
  effect(() => {
    const text = title();
    if (text) heading.say(text);
  });
}

/** Keeps the browser's tab and the top bar in step with the route. */
@Injectable({ providedIn: 'root' })
export class HeadingOfRoute extends TitleStrategy {
  private readonly heading = inject(PageHeading);
  private readonly choice = inject(LanguageChoice);
  private readonly tab = inject(Title);

  override updateTitle({ root }: RouterStateSnapshot): void {
    const heading = deepest(root).data['heading'] as Heading | undefined;
    this.heading.ofRoute(heading ?? null);
    const texts = this.choice.texts();
    this.tab.setTitle(heading ? `${heading(texts)} · ${texts.shell.product}` : texts.shell.product);
  }
}

function deepest(route: ActivatedRouteSnapshot): ActivatedRouteSnapshot {
  return route.firstChild ? deepest(route.firstChild) : route;
}
