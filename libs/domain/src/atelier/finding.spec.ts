import { Refusal } from '../refusal.ts';
import { destineFinding, rewordFinding, unreadyBoxes, writeFinding } from './finding.ts';
import type { Destiny } from './finding.ts';
import type { Atelier, Finding, Pin } from './rows.ts';

const atelier = { id: 'atelier', status: 'open' } as Atelier;
const paths = (change: Partial<Finding> = {}): Finding => ({
  id: 'finding',
  atelierId: 'atelier',
  cycleId: 'c27',
  workAreaId: 'vliethorst',
  title: 'Achterpaden zijn donker en glad',
  analysis: 'De lampen zijn van niemand.',
  success: 'Eind 2028 hoogstens 10 meldingen per 100 woningen.',
  ownerId: 'kees',
  destination: null,
  complexId: null,
  because: null,
  version: 1,
  ...change,
});
const here = { id: 'schepenflat', workAreaId: 'vliethorst' };
const elsewhere = { id: 'polderrand', workAreaId: 'rijnsloot' };

test('a finding stands on pins of its own workshop', () => {
  const pin = { id: 'p1', atelierId: 'atelier', number: 1 } as Pin;
  expect(writeFinding(paths(), atelier, [pin])).toMatchObject({ data: { pins: ['p1'] } });
  expect(() => writeFinding(paths(), atelier, [pin, { ...pin, atelierId: 'other' }])).toThrow(
    new Refusal('finding.pin-elsewhere'),
  );
  expect(() => writeFinding(paths(), { ...atelier, status: 'closed' }, [])).toThrow(
    new Refusal('atelier.closed'),
  );
});

test('a finding is reworded, and keeps its destination', () => {
  const finding = paths({ destination: 'area' });
  const words = { title: 'Achterpaden', analysis: 'x', success: 'y', ownerId: 'noor' };
  expect(rewordFinding(finding, words)).toMatchObject({ kind: 'finding.changed', data: { ownerId: 'noor' } });
  expect(finding).toMatchObject({ ...words, destination: 'area' });
});

const to = (destination: Destiny['destination'], because: string | null = null): Destiny => ({
  destination,
  complexId: null,
  because,
});

test.each<[string, Destiny, typeof here | null, string | null]>([
  ['a complex of its area', to('complex'), here, null],
  ['a complex that is not named', to('complex'), null, 'finding.complex-missing'],
  ['a complex of another area', to('complex'), elsewhere, 'finding.complex-elsewhere'],
  ['the area', to('area'), null, null],
  ['no action with the reason', to('noAction', 'werkt al'), null, null],
  ['no action without a reason', to('noAction'), null, 'finding.reason-missing'],
  ['no action with blanks', to('noAction', '   '), null, 'finding.reason-missing'],
])('GW13: a finding goes to %s', (_, destiny, complex, code) => {
  const finding = paths();
  if (code === null) {
    expect(destineFinding(finding, destiny, complex, []).kind).toBe('finding.destined');
    expect(finding).toMatchObject({ destination: destiny.destination, complexId: complex?.id ?? null });
  } else {
    expect(() => destineFinding(finding, destiny, complex, [])).toThrow(new Refusal(code as never));
    expect(finding.destination).toBeNull();
  }
});

test.each<[string, Partial<Finding>, Destiny, typeof here | null, boolean]>([
  ['keeps its complex', { destination: 'complex', complexId: here.id }, to('complex'), here, true],
  ['moves to the area', { destination: 'complex', complexId: here.id }, to('area'), null, false],
  ['becomes no action', { destination: 'area' }, to('noAction', 'toch niet'), null, false],
  ['gets its first destination', {}, to('complex'), here, true],
])('a finding with a measure %s', (_, was, destiny, complex, allowed) => {
  const act = () => destineFinding(paths(was), destiny, complex, ['M27-001']);
  if (allowed) expect(act().kind).toBe('finding.destined');
  else expect(act).toThrow(new Refusal('finding.has-measure'));
});

test.each<[string, Partial<Finding>, string[]]>([
  ['everything', { destination: 'area' }, []],
  ['no problem', { destination: 'area', analysis: ' ' }, ['analysis']],
  ['a success without a year', { destination: 'area', success: 'Iedereen kent een buur' }, ['success']],
  ['no destination', {}, ['destination']],
])('AP5: a canvas with %s lacks %j', (_, change, boxes) => {
  expect(unreadyBoxes(paths(change))).toEqual(boxes);
});
