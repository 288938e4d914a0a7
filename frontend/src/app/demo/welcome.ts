import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { Demo, Tour } from '@jaarring/contracts';
import { Session } from '../shell/session.ts';
import { day, money, number } from '../texts/notation.ts';
import { NumberPipe } from '../texts/pipes.ts';
import { LanguageChoice } from '../texts/texts.ts';
import { Icon, type IconName } from '../ui/icon.ts';
import { FourStates } from '../ui/state/four-states.ts';

type Person = NonNullable<Demo['demo']>['people'][number];
type Stop = Tour['stops'][number];

/** Where each stop of the walk is, and the icon of its link in the chain. */
const stops: Record<Stop['stop'], { icon: IconName; page: (id: string) => string }> = {
  figure: { icon: 'bar_chart', page: (id) => `/complexen/${id}` },
  pin: { icon: 'push_pin', page: (id) => `/atelier/${id}` },
  measures: { icon: 'checklist', page: (id) => `/complexen/${id}` },
  decision: { icon: 'gavel', page: () => '/besluiten' },
  euro: { icon: 'euro', page: (year) => `/begroting/${year}` },
  visit: { icon: 'edit_location_alt', page: (id) => `/complexen/${id}` },
  effect: { icon: 'show_chart', page: (id) => `/evaluatie/${id}` },
};
const counted = ['dwellings', 'complexes', 'cycles', 'measures', 'logs', 'pins'] as const;

/** The first look at the demo: what is in it, whose part one can play, and a walk along the chain. */
@Component({
  selector: 'jr-welcome',
  imports: [FourStates, Icon, MatButtonModule, NumberPipe, RouterLink],
  templateUrl: './welcome.html',
  styleUrl: './welcome.scss',
})
export class WelcomePage {
  private readonly router = inject(Router);
  private readonly language = inject(LanguageChoice);
  protected readonly session = inject(Session);
  protected readonly t = this.language.texts;
  protected readonly counted = counted;
  protected readonly stops = stops;
  protected readonly tour = httpResource<Tour>(() => '/api/demo/tour');
  private readonly demo = httpResource<Demo>(() => '/api/demo');
  protected readonly made = computed(() => (this.demo.hasValue() ? this.demo.value().demo : null));

  private readonly here = computed(() => this.session.me()?.corporation.name);
  /** One person for each function of the corporation one is in. */
  protected readonly people = computed(() => {
    const own = (this.made()?.people ?? []).filter(({ corporation }) => corporation === this.here());
    return own.filter(({ role }, index) => own.findIndex((one) => one.role === role) === index);
  });
  protected readonly other = computed(
    () => this.made()?.people.find(({ corporation }) => corporation !== this.here())?.corporation ?? null,
  );
  protected readonly today = computed(() =>
    day(this.made()?.today ?? this.session.today(), this.language.language()),
  );

  protected firstNameOf({ name }: Person): string {
    return name.split(' ')[0]!;
  }

  protected detailOf({ stop, name, value }: Stop): string {
    const language = this.language.language();
    const decimals = Number.isInteger(value) ? 0 : 1;
    const shown = stop === 'euro' ? money(value ?? 0, language) : number(value ?? 0, decimals, language);
    return this.t().demo.details[stop](name ?? '', shown);
  }

  /** Signs out, and brings the address of the other to the form; the password is typed once more. */
  protected async beginAs({ email }: Person): Promise<void> {
    if (email === this.session.me()?.account.email) {
      await this.router.navigateByUrl('/');
      return;
    }
    await this.session.signOut();
    await this.router.navigate(['/inloggen'], { queryParams: { wie: email } });
  }
}
