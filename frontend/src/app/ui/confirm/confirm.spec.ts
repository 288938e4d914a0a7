import { TestBed } from '@angular/core/testing';
import { stage } from '../../../test/screen.ts';
import { confirming } from './confirm.ts';

beforeEach(async () => {
  document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.remove());
  await stage();
});

/** Asks to close a gate and presses the button with this word. */
async function ask(answer: string): Promise<{ told: string; agreed: boolean }> {
  const agreed = TestBed.runInInjectionContext(confirming)({
    heading: 'Poort 3 sluiten?',
    consequences: [{ icon: 'lock', text: '23 besluiten staan daarna vast' }],
    act: 'Sluit poort 3',
    cancel: 'Nog niet',
  });
  const dialog = await shown();
  const told = dialog.textContent ?? '';
  [...dialog.querySelectorAll('button')].find((button) => button.textContent?.includes(answer))?.click();
  return { told, agreed: await agreed };
}

async function shown(): Promise<Element> {
  for (;;) {
    const dialog = document.querySelector('[role=alertdialog]');
    if (dialog?.querySelector('button')) return dialog;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test('the question names the consequences and the act', async () => {
  const { told, agreed } = await ask('Sluit poort 3');
  expect(told).toContain('23 besluiten staan daarna vast');
  expect(agreed).toBe(true);
});

test('the way back changes nothing', async () => {
  expect(await ask('Nog niet')).toMatchObject({ agreed: false });
});
