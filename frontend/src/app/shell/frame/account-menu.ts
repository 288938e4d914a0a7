import { Component, inject } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Router, RouterLink } from '@angular/router';
import { LanguageChoice, languages, type Language } from '../../texts/texts.ts';
import { Icon } from '../../ui/icon.ts';
import { openKeys } from '../keys/open-keys.ts';
import { Session } from '../session.ts';
import { UNSENT } from '../unsent.ts';
import { ThemeChoice, type Theme } from '../../ui/theme-choice.ts';

/** Who is signed in, how the screen looks and speaks, and the way out. */
@Component({
  selector: 'jr-account-menu',
  imports: [Icon, MatMenuModule, RouterLink],
  templateUrl: './account-menu.html',
  styleUrl: './account-menu.scss',
})
export class AccountMenu {
  private readonly choice = inject(LanguageChoice);
  private readonly router = inject(Router);
  private readonly snackBar = inject(MatSnackBar);
  private readonly unsent = inject(UNSENT);
  protected readonly session = inject(Session);
  protected readonly theme = inject(ThemeChoice);
  protected readonly t = this.choice.texts;
  protected readonly language = this.choice.language;
  protected readonly languages = languages;
  protected readonly themes: readonly Theme[] = ['system', 'light', 'dark'];
  protected readonly showKeys = openKeys();

  protected speak(language: Language): void {
    void this.choice.choose(language);
  }

  /** Refused while work of this person stands only on this device: nobody else could send it. */
  protected async signOut(): Promise<void> {
    const left = this.session.can('fieldLog.write') ? await this.unsent() : 0;
    if (left > 0) {
      const { shell, common } = this.t();
      this.snackBar.open(shell.account.unsent(left), common.close, { politeness: 'assertive' });
      await this.router.navigateByUrl('/log');
      return;
    }
    await this.session.signOut();
    await this.router.navigateByUrl('/inloggen');
  }
}
