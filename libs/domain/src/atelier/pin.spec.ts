import { Refusal } from '../refusal.ts';
import { hidePin, isSamePin, placePin } from './pin.ts';
import type { Atelier, Pin } from './rows.ts';

const atelier: Atelier = {
  id: 'atelier',
  cycleId: 'c27',
  workAreaId: 'vliethorst',
  kind: 'area',
  title: 'Gebiedsatelier Vliethorst',
  heldOn: '2026-05-21',
  status: 'open',
  snapshotId: null,
  facilitatorId: 'fatma',
  exception: null,
  version: 2,
};
const entrance: Pin = {
  id: 'pin',
  atelierId: 'atelier',
  number: 17,
  kind: 'problem',
  text: 'Sinds de conciërge weg is, is de entree van niemand.',
  organisation: 'Beheer',
  complexId: 'schepenflat',
  areaCode: null,
  indicatorId: null,
  placedBy: 'kees',
  placedAt: new Date('2026-05-21T12:00:00Z'),
  hidden: false,
  version: 1,
};
const here = { id: 'schepenflat', workAreaId: 'vliethorst' };

test('a pin is placed in an open workshop, on a complex or in an area', () => {
  expect(placePin(entrance, atelier, here)).toMatchObject({ kind: 'pin.placed', data: { number: 17 } });
  const inArea = { ...entrance, complexId: null, areaCode: 'BU99010101' };
  expect(placePin(inArea, atelier, null).kind).toBe('pin.placed');
});

test.each<[string, Partial<Pin>, Partial<Atelier>, string]>([
  ['text of two', { text: ' ja ' }, {}, 'pin.text-length'],
  ['text of 141', { text: 'x'.repeat(141) }, {}, 'pin.text-length'],
  ['no place', { complexId: null }, {}, 'pin.without-place'],
  ['no organisation', { organisation: ' ' }, {}, 'pin.organisation-missing'],
  ['a complex of another area', {}, { workAreaId: 'rijnsloot' }, 'pin.complex-elsewhere'],
  ['a workshop that is not open yet', {}, { status: 'draft' }, 'atelier.not-open'],
  ['a workshop that closed', {}, { status: 'closed' }, 'atelier.closed'],
])('a pin with %s is refused', (_, change, session, code) => {
  expect(() => placePin({ ...entrance, ...change }, { ...atelier, ...session }, here)).toThrow(
    new Refusal(code as never),
  );
});

test('what looks personal is told by its kind, never by its text', () => {
  const { data } = placePin({ ...entrance, text: 'Mevrouw De Wit is bang' }, atelier, here);
  expect(data['privacyHits']).toEqual(['name']);
  expect(JSON.stringify(data)).not.toContain('Wit');
});

test.each<[string, Partial<Pin>, boolean]>([
  ['numbered and hidden by us', { number: 3, hidden: true, version: 2 }, true],
  ['received later', { placedAt: new Date('2026-05-22T12:00:00Z') }, true],
  ['of another kind', { kind: 'strength' }, false],
  ['with another text', { text: 'Iets anders' }, false],
  ['of another organisation', { organisation: 'Gemeente' }, false],
  ['elsewhere', { complexId: null, areaCode: 'BU99010101' }, false],
  ['about another indicator', { indicatorId: 'overlast' }, false],
  ['by somebody else', { placedBy: 'wendy' }, false],
  ['in another workshop', { atelierId: 'other' }, false],
])('a pin %s is the same: %#', (_, change, same) => {
  expect(isSamePin({ ...entrance, ...change }, entrance)).toBe(same);
});

test('a pin is hidden once, with why', () => {
  const pin = { ...entrance };
  expect(hidePin(pin, 'Dubbel met speld 12')).toMatchObject({ kind: 'pin.hidden' });
  expect(pin.hidden).toBe(true);
  expect(hidePin(pin, 'Nog eens')).toBeNull();
});
