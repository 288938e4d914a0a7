import { findAll, noor, show, signInAs, stage } from '../../test/screen.ts';
import { BudgetTabs } from './budget-tabs.ts';
import { board, controller } from './money-stage.world.ts';

test.each([
  ['a supervisor', board, ['scenario', 'uitgaven', 'wijzigingen', 'versies']],
  ['the controller', controller, ['scenario', 'uitgaven', 'boekingen', 'wijzigingen', 'versies']],
] as const)('%s sees the parts of the year as links', async (_, me, parts) => {
  await signInAs(await stage(), { ...noor, ...me });
  const fixture = await show(BudgetTabs, { year: 2027, part: 'actuals' });
  const [years, tabs] = findAll(fixture, 'nav');
  const hrefs = (nav: HTMLElement) => [...nav.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(hrefs(tabs!)).toEqual(['/begroting/2027', ...parts.map((part) => `/begroting/2027/${part}`)]);
  // the years beside it are one step away, in the same part
  expect(hrefs(years!)).toEqual([2026, 2027, 2028].map((year) => `/begroting/${year}/uitgaven`));
  expect(years!.querySelector('[aria-current=page]')!.textContent).toBe('2027');
  expect(tabs!.querySelector('[aria-current=page]')!.getAttribute('href')).toBe('/begroting/2027/uitgaven');
});
