import { Component, computed, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialogModule } from '@angular/material/dialog';
import { MatSlideToggleModule } from '@angular/material/slide-toggle';
import { texts } from '../../texts/texts.ts';
import { Keyboard } from './keyboard.ts';

const names: Record<string, string> = {
  ctrl: 'Ctrl',
  alt: 'Alt',
  escape: 'Esc',
  enter: 'Enter',
  delete: 'Del',
};

/** The keys that work now, on this page and everywhere, and the switch that turns single letters off. */
@Component({
  selector: 'jr-keys-dialog',
  imports: [MatButtonModule, MatDialogModule, MatSlideToggleModule],
  templateUrl: './keys-dialog.html',
  styleUrl: './keys-dialog.scss',
})
export class KeysDialog {
  protected readonly t = texts();
  protected readonly keyboard = inject(Keyboard);
  protected readonly groups = computed(() => {
    const all = this.keyboard.keys();
    const { keys } = this.t().shell;
    return [
      { title: keys.here, keys: all.filter((key) => !key.everywhere) },
      { title: keys.everywhere, keys: all.filter((key) => key.everywhere) },
    ].filter((group) => group.keys.length > 0);
  });

  protected parts(key: string): string[] {
    return key.split('+').map((part) => names[part.toLowerCase()] ?? part.toUpperCase());
  }
}
