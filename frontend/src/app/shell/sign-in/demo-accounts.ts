import { httpResource } from '@angular/common/http';
import { Component, computed, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { Demo } from '@jaarring/contracts';
import { texts } from '../../texts/texts.ts';

/** Whom one can be in a demo; on an ordinary corporation there is nothing to see. */
@Component({
  selector: 'jr-demo-accounts',
  imports: [MatButtonModule],
  template: `
    @if (accounts().length > 0) {
      <h2>{{ t().shell.signIn.demo }}</h2>
      <p class="jr-small jr-muted">{{ t().shell.signIn.demoPassword }}</p>
      <div class="accounts">
        @for (account of accounts(); track account.email) {
          <button matButton="outlined" type="button" (click)="choose.emit(account.email)">
            {{ account.label }}
          </button>
        }
      </div>
    }
  `,
  styleUrl: './demo-accounts.scss',
})
export class DemoAccounts {
  readonly choose = output<string>();
  protected readonly t = texts();
  private readonly answer = httpResource<Demo>(() => '/api/demo');
  /** One account for each function of the first corporation, called by what stands before the @. */
  protected readonly accounts = computed(() => {
    const people = (this.answer.hasValue() && this.answer.value().demo?.people) || [];
    const own = people.filter(({ corporation }) => corporation === people[0]?.corporation);
    return own
      .filter(({ role }, index) => own.findIndex((one) => one.role === role) === index)
      .map(({ email }) => ({ email, label: email.split('@')[0]! }));
  });
}
