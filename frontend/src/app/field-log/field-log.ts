import { Component, computed, inject, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map } from 'rxjs';
import { askBeforeClosing, type HoldsText } from '../shell/leave/leave.ts';
import { headed } from '../shell/page-heading.ts';
import { texts } from '../texts/texts.ts';
import { MyDay } from './my-day.ts';
import { NewLog } from './new-log.ts';

/** The log of a field worker: the address says whether it shows the day or the form. */
@Component({
  selector: 'jr-field-log',
  imports: [MyDay, NewLog],
  template: `
    @if (isNew()) {
      <jr-new-log />
    } @else {
      <jr-my-day />
    }
  `,
})
export class FieldLogPage implements HoldsText {
  private readonly router = inject(Router);
  private readonly t = texts();
  private readonly form = viewChild(NewLog);
  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => this.router.url),
    ),
    { initialValue: this.router.url },
  );
  protected readonly isNew = computed(() => this.url().split('?')[0] === '/log/nieuw');

  constructor() {
    headed(() => (this.isNew() ? this.t().fieldLog.add : this.t().fieldLog.myDay));
    askBeforeClosing(this);
  }

  unsaved(): boolean {
    return this.form()?.unsaved() ?? false;
  }
}
