import { HttpErrorResponse } from '@angular/common/http';
import { afterNextRender, Component, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { Router } from '@angular/router';
import { LanguageChoice } from '../../texts/texts.ts';
import { Icon } from '../../ui/icon.ts';
import { Session } from '../session.ts';
import { DemoAccounts } from './demo-accounts.ts';

/** Signing in with an e-mail address and a password; afterwards back to the address someone came for. */
@Component({
  selector: 'jr-sign-in',
  imports: [DemoAccounts, FormField, Icon, MatButtonModule, MatFormFieldModule, MatInputModule],
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.scss',
})
export class SignIn {
  private readonly router = inject(Router);
  private readonly languages = inject(LanguageChoice);
  protected readonly session = inject(Session);
  protected readonly t = this.languages.texts;

  /** The address to go back to: `?terug=/besluiten/…`. */
  readonly terug = input<string>();
  /** Whom somebody chose to be, in the demo: `?wie=beleid@…`. */
  readonly wie = input<string>();

  private readonly password = viewChild.required<ElementRef<HTMLInputElement>>('password');
  private readonly email = viewChild.required<ElementRef<HTMLInputElement>>('email');
  private readonly entered = signal({ email: '', password: '' });
  protected readonly fields = form(this.entered);
  protected readonly passwordShown = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<'fillIn' | 'wrong' | 'wait' | 'unreachable' | null>(null);

  constructor() {
    afterNextRender(() => {
      const chosen = this.wie();
      if (chosen) this.beginAs(chosen);
      else this.email().nativeElement.focus();
    });
  }

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    const { email, password } = this.entered();
    if (!email.trim() || !password) return this.problem.set('fillIn');
    this.busy.set(true);
    try {
      await this.session.signIn(email.trim(), password);
      await this.router.navigateByUrl(ownAddress(this.terug()));
    } catch (error) {
      // Refused, slowed down or unreachable: each leaves the form as it is and says what to do.
      if (!(error instanceof HttpErrorResponse)) throw error;
      this.problem.set(problemOf(error.status));
      this.email().nativeElement.focus();
    } finally {
      this.busy.set(false);
    }
  }

  /** Fills in whom somebody wants to be in the demo; only the password is left to type. */
  protected beginAs(email: string): void {
    this.entered.update((entered) => ({ ...entered, email }));
    this.password().nativeElement.focus();
  }

  protected otherLanguage(): void {
    void this.languages.choose(this.languages.language() === 'nl' ? 'en' : 'nl');
  }
}

function problemOf(status: number): 'wrong' | 'wait' | 'unreachable' {
  if (status === 429) return 'wait';
  return status === 0 || status >= 500 ? 'unreachable' : 'wrong';
}

/** An address inside the product; anything else leads to the first page, never to another site. */
export function ownAddress(address: string | undefined): string {
  return address?.startsWith('/') && !address.startsWith('//') && !address.startsWith('/inloggen')
    ? address
    : '/';
}
