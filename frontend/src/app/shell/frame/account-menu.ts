import { Component, inject } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { Router } from '@angular/router';
import { LanguageChoice, languages, type Language } from '../../texts/texts.ts';
import { Icon } from '../../ui/icon.ts';
import { openKeys } from '../keys/open-keys.ts';
import { Session } from '../session.ts';
import { ThemeChoice, type Theme } from '../../ui/theme-choice.ts';

/** Who is signed in, how the screen looks and speaks, and the way out. */
@Component({
  selector: 'jr-account-menu',
  imports: [Icon, MatMenuModule],
  templateUrl: './account-menu.html',
  styleUrl: './account-menu.scss',
})
export class AccountMenu {
  private readonly choice = inject(LanguageChoice);
  private readonly router = inject(Router);
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

  protected async signOut(): Promise<void> {
    await this.session.signOut();
    await this.router.navigateByUrl('/inloggen');
  }
}
