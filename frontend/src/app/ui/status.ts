import { Component, computed, input } from '@angular/core';
import { Icon, type IconName } from './icon.ts';

/** The seven ways something can stand. Each has its own icon, so that colour never speaks alone. */
export type Tone = 'ok' | 'warn' | 'info' | 'error' | 'now' | 'offline' | 'plain';

const icons: Record<Tone, IconName> = {
  ok: 'check_circle',
  warn: 'warning',
  info: 'info',
  error: 'error',
  now: 'gavel',
  offline: 'cloud_off',
  plain: 'pending',
};

/** How something stands, in an icon and a word: `<jr-status tone="ok" icon="thumb_up">Gebied</jr-status>`. */
@Component({
  selector: 'jr-status',
  imports: [Icon],
  template: '<jr-icon [name]="shown()" size="small" /><ng-content />',
  styleUrl: './status.scss',
  host: { '[attr.data-tone]': 'tone()' },
})
export class Status {
  readonly tone = input<Tone>('plain');
  readonly icon = input<IconName>();
  protected readonly shown = computed(() => this.icon() ?? icons[this.tone()]);
}
