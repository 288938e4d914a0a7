import { httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatDialogRef } from '@angular/material/dialog';
import { Router } from '@angular/router';
import type { Search } from '@jaarring/contracts';
import { texts } from '../../texts/texts.ts';
import { Icon } from '../../ui/icon.ts';
import { menuFor } from '../menu.ts';
import { Session } from '../session.ts';
import { ThemeChoice } from '../../ui/theme-choice.ts';
import { fitting, groupHits, type Hit, hitIcons, type HitKind, hitKinds, marked } from './hits.ts';

/** How many letters the server needs before it searches. */
const SHORTEST_QUERY = 2;

/** Finds a complex, neighbourhood, measure, person, document or action from anywhere. */
@Component({
  selector: 'jr-palette',
  imports: [Icon],
  templateUrl: './palette.html',
  styleUrl: './palette.scss',
})
export class Palette {
  private readonly router = inject(Router);
  private readonly theme = inject(ThemeChoice);
  private readonly session = inject(Session);
  private readonly dialog = inject<MatDialogRef<Palette>>(MatDialogRef);
  protected readonly t = texts();
  protected readonly icons = hitIcons;
  protected readonly marked = marked;

  protected readonly query = signal('');
  protected readonly kind = signal<HitKind | null>(null);
  private readonly actions = computed<readonly Hit[]>(() => {
    const { shell } = this.t();
    const pages = menuFor(this.session)
      .flat()
      .map(({ key, path, icon }): Hit => {
        return { kind: 'action', title: shell.palette.goTo(shell.menu[key]), detail: '', path, icon };
      });
    const dark = this.theme.isDark();
    const look: Hit = {
      kind: 'action',
      title: dark ? shell.palette.toLight : shell.palette.toDark,
      detail: shell.palette.thisDevice,
      icon: dark ? 'light_mode' : 'dark_mode',
      run: () => this.theme.choose(dark ? 'light' : 'dark'),
    };
    return [...pages, look];
  });

  private readonly answer = httpResource<Search>(() => {
    const q = this.query().trim();
    return q.length >= SHORTEST_QUERY ? { url: '/api/search', params: { q } } : undefined;
  });
  /** Keeps the last answer while the next one is on its way, so that the list does not jump. */
  private readonly found = linkedSignal<readonly Hit[] | undefined, readonly Hit[]>({
    source: () => (this.answer.hasValue() ? this.answer.value().hits : undefined),
    computation: (next, before) => next ?? (this.answer.isLoading() ? (before?.value ?? []) : []),
  });
  protected readonly failed = computed(() => this.answer.error() !== undefined);
  protected readonly hits = computed(() => [...this.found(), ...fitting(this.actions(), this.query())]);
  protected readonly groups = computed(() => groupHits(this.hits(), this.kind()));
  private readonly shown = computed(() => this.groups().flatMap((group) => group.hits));
  protected readonly total = computed(() => this.shown().length);
  protected readonly active = linkedSignal({ source: this.shown, computation: () => 0 });
  protected readonly tabs = computed(() =>
    hitKinds
      .map((kind) => ({ kind, count: this.hits().filter((hit) => hit.kind === kind).length }))
      .filter(({ count }) => count > 0),
  );

  protected press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.move(step);
    else if (event.key === 'Enter')
      this.choose(this.shown()[this.active()]?.hit, event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  }

  protected choose(hit: Hit | undefined, inNewTab: boolean): void {
    if (!hit) return;
    hit.run?.();
    if (hit.path && inNewTab) window.open(hit.path, '_blank', 'noopener');
    else if (hit.path) void this.router.navigateByUrl(hit.path);
    if (!inNewTab) this.dialog.close();
  }

  private move(step: number): void {
    const count = this.total();
    if (count > 0) this.active.update((index) => (index + step + count) % count);
    queueMicrotask(() =>
      document.getElementById(`hit-${this.active()}`)?.scrollIntoView({ block: 'nearest' }),
    );
  }
}
