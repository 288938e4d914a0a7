import { Component, computed, input } from '@angular/core';
import { Icon, type IconName } from '../icon.ts';

/** How a state is laid out: in the middle, as a bar above the content, or beside a field. */
type Shape = 'middle' | 'bar';

interface Look {
  readonly shape: Shape;
  readonly icon?: IconName;
  /** The mark with dotted rings: a place where something is still to grow. */
  readonly mark?: boolean;
  readonly tone?: 'ok' | 'warn' | 'info' | 'error' | 'offline';
  readonly role: 'status' | 'alert' | null;
}

const looks = {
  empty: { shape: 'middle', mark: true, role: null },
  filtered: { shape: 'middle', icon: 'filter_alt_off', role: 'status' },
  failed: { shape: 'middle', icon: 'cloud_alert', tone: 'error', role: 'alert' },
  denied: { shape: 'middle', icon: 'lock_person', role: null },
  expired: { shape: 'middle', icon: 'timer_off', role: 'alert' },
  notFound: { shape: 'middle', mark: true, role: null },
  done: { shape: 'middle', icon: 'check_circle', tone: 'ok', role: 'status' },
  offline: { shape: 'bar', icon: 'cloud_off', tone: 'offline', role: 'status' },
  staleSource: { shape: 'bar', icon: 'history', tone: 'warn', role: null },
  warning: { shape: 'bar', icon: 'warning', tone: 'warn', role: 'status' },
  changed: { shape: 'bar', icon: 'sync_problem', tone: 'warn', role: 'status' },
  information: { shape: 'bar', icon: 'info', tone: 'info', role: null },
} as const satisfies Record<string, Look>;

/** The states that are told by a panel. Loading, too few figures and two versions have their own blocks beside this one. */
export type StateKind = keyof typeof looks;

/**
 * Says what is, whether the work is safe and what to do now. The heading and detail are inputs, the actions its content:
 * `<jr-state kind="empty" heading="…" detail="…"><button matButton="filled">…</button></jr-state>`.
 */
@Component({
  selector: 'jr-state',
  imports: [Icon],
  template: `
    @if (look().mark) {
      <span class="jr-logo" data-size="large" aria-hidden="true"></span>
    } @else if (look().icon) {
      <jr-icon class="sign" [name]="look().icon!" [size]="look().shape === 'middle' ? 'huge' : 'medium'" />
    }
    <div class="words">
      <p class="jr-strong">{{ heading() }}</p>
      @if (detail()) {
        <p>{{ detail() }}</p>
      }
    </div>
    <div class="actions"><ng-content /></div>
  `,
  styleUrl: './state.scss',
  host: {
    '[attr.role]': 'look().role',
    '[attr.data-shape]': 'look().shape',
    '[attr.data-tone]': 'look().tone',
    '[class.jr-notice]': "look().shape === 'bar'",
  },
})
export class State {
  readonly kind = input.required<StateKind>();
  readonly heading = input.required<string>();
  readonly detail = input('');
  protected readonly look = computed<Look>(() => looks[this.kind()]);
}
