import { inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { texts } from '../../texts/texts.ts';

/** Opens the search palette over any page. Its code is fetched the first time. */
export function openPalette(): () => void {
  const dialog = inject(MatDialog);
  const t = texts();
  return () => {
    if (dialog.getDialogById('zoeken')) return;
    void import('./palette.ts').then(({ Palette }) =>
      dialog.open(Palette, {
        id: 'zoeken',
        ariaLabel: t().shell.palette.title,
        position: { top: '64px' },
        width: '760px',
        maxWidth: 'calc(100vw - 32px)',
        autoFocus: 'input',
      }),
    );
  };
}
