import { Refusal } from '../refusal.ts';
import { closeAtelier, openAtelier, refuseUnlessOpen } from './atelier.ts';
import type { OpeningFacts } from './atelier.ts';
import type { Atelier, AtelierKind } from './rows.ts';
import { atelierKinds, atelierStatuses } from './rows.ts';

const prepared = (change: Partial<Atelier> = {}): Atelier => ({
  id: 'atelier',
  cycleId: 'c27',
  workAreaId: 'vliethorst',
  kind: 'area',
  title: 'Gebiedsatelier Vliethorst',
  heldOn: '2026-05-21',
  status: 'draft',
  snapshotId: null,
  facilitatorId: 'fatma',
  exception: null,
  version: 1,
  ...change,
});
const held: OpeningFacts = { openAreaAteliers: [], closedAreaAteliers: 1 };

const verbs = {
  open: [(one: Atelier) => openAtelier(one, held), 'draft', 'open'],
  close: [closeAtelier, 'open', 'closed'],
  add: [refuseUnlessOpen, 'open', 'open'],
} as const;
const everyStateAndVerb = atelierStatuses.flatMap((status) =>
  (Object.keys(verbs) as (keyof typeof verbs)[]).map((verb) => [status, verb] as const),
);

test.each(everyStateAndVerb)('a workshop that is %s: %s', (status, verb) => {
  const [act, from, to] = verbs[verb];
  const atelier = prepared({ status });
  if (status === from) {
    act(atelier);
    expect(atelier.status).toBe(to);
  } else {
    const code =
      status === 'closed' ? 'atelier.closed' : verb === 'open' ? 'atelier.not-draft' : 'atelier.not-open';
    expect(() => act(atelier)).toThrow(new Refusal(code));
    expect(atelier.status).toBe(status);
  }
});

test.each<[AtelierKind, OpeningFacts, string | null, boolean]>([
  ...atelierKinds.map((kind): [AtelierKind, OpeningFacts, string | null, boolean] => [
    kind,
    held,
    null,
    true,
  ]),
  ['policy', { openAreaAteliers: ['Gebiedsatelier'], closedAreaAteliers: 1 }, null, false],
  ['policy', { openAreaAteliers: [], closedAreaAteliers: 0 }, null, false],
  ['policy', { openAreaAteliers: [], closedAreaAteliers: 0 }, 'De zaal was dicht.', true],
  ['policy', { openAreaAteliers: ['Gebiedsatelier'], closedAreaAteliers: 0 }, 'De zaal was dicht.', true],
  ['area', { openAreaAteliers: ['Ander gebiedsatelier'], closedAreaAteliers: 0 }, null, true],
  ['residents', { openAreaAteliers: [], closedAreaAteliers: 0 }, null, true],
])('PO2: a %s workshop over %j with the exception %j opens: %s', (kind, facts, exception, opens) => {
  const atelier = prepared({ kind, exception });
  if (opens) {
    expect(openAtelier(atelier, facts).kind).toBe('atelier.opened');
  } else {
    expect(() => openAtelier(atelier, facts)).toThrow(new Refusal('atelier.area-ateliers-open'));
    expect(atelier.status).toBe('draft');
  }
});
