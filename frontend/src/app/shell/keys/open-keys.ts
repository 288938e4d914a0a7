import { inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { texts } from '../../texts/texts.ts';
import { openPalette } from '../palette/open-palette.ts';
import { Undo } from '../undo/undo-bar.ts';
import { keys } from './keyboard.ts';

/** Opens the list of keys. Its code is fetched when someone asks for it. */
export function openKeys(): () => void {
  const dialog = inject(MatDialog);
  return () => {
    void import('./keys-dialog.ts').then(({ KeysDialog }) =>
      dialog.open(KeysDialog, { autoFocus: 'dialog' }),
    );
  };
}

/** The keys that work on every page: search, undo, this list. */
export function openKeysOn(): void {
  const t = texts();
  const search = openPalette();
  const undo = inject(Undo);
  keys([
    { key: 'ctrl+k', text: () => t().shell.keys.search, run: search, everywhere: true },
    { key: 'z', text: () => t().shell.undo, run: () => undo.last(), everywhere: true },
    { key: '?', text: () => t().shell.keys.list, run: openKeys(), everywhere: true },
  ]);
}
