import { outcomes } from '@jaarring/domain';
import { decisionLetter, type DecisionNews, togetherLetter } from './decision-letter.ts';

const news: DecisionNews = {
  proposer: 'Noor Verhagen',
  number: 'M27-001',
  title: 'Afsluitbare entree',
  complex: 'Schepenflat',
  outcome: 'approved',
  reason: '',
  condition: null,
  conditionOwner: null,
  conditionDueOn: null,
  deferredUntil: null,
  decidedBy: 'Marleen Oostrum',
  onBehalfOf: null,
  decidedAs: 'director',
  decidedOn: '2026-09-22',
};
const link = 'https://jaarring.example/maatregelen/1';

test.each(outcomes)(
  'the letter about a measure that is %s names it and says what can be done now',
  (outcome) => {
    const { subject, text } = decisionLetter({ ...news, outcome }, link);
    expect(subject).toMatch(
      /^Besluit over M27-001 Afsluitbare entree: (akkoord|terug|aangehouden|afgewezen)/,
    );
    expect(text).toContain('Marleen Oostrum, directeur-bestuurder, op di 22 sep 2026');
    expect(text).toContain(link);
    expect(text).not.toMatch(/undefined|null/);
  },
);

test('a deputy signs with both names', () => {
  const { text } = decisionLetter(
    { ...news, decidedBy: 'Ruud Tammens', onBehalfOf: 'Marleen Oostrum' },
    link,
  );
  expect(text).toContain('Ruud Tammens, namens Marleen Oostrum (directeur-bestuurder), op di 22 sep 2026');
});

test('of many at once a deputy signs with both names too', () => {
  const signed = { ...news, decidedBy: 'Ruud Tammens', onBehalfOf: 'Marleen Oostrum' };
  const { text } = togetherLetter([signed, { ...signed, number: 'M27-002' }], link);
  expect(text).toContain(
    'Besloten door: Ruud Tammens, namens Marleen Oostrum (directeur-bestuurder), op di 22 sep 2026',
  );
});

test('a condition comes with who sees to it and by when, and a deferral with its day', () => {
  const conditional = decisionLetter(
    {
      ...news,
      outcome: 'conditional',
      reason: 'Mits de bewoners het willen.',
      condition: 'Eerst de bewoners horen',
      conditionOwner: 'Samira El Idrissi',
      conditionDueOn: '2026-11-01',
    },
    link,
  );
  expect(conditional.text).toContain(
    'Voorwaarde: Eerst de bewoners horen (Samira El Idrissi, uiterlijk zo 1 nov 2026)\n' +
      'Toelichting: Mits de bewoners het willen.',
  );
  const deferred = decisionLetter({ ...news, outcome: 'deferred', deferredUntil: '2026-12-01' }, link);
  expect(deferred.text).toContain('Besluit: aangehouden tot di 1 dec 2026');
});

test('a letter about many counts them by outcome and says of each what came of it', () => {
  const all = outcomes.map((outcome, index): DecisionNews => ({
    ...news,
    outcome,
    number: `M27-00${index}`,
    condition: outcome === 'conditional' ? 'Eerst de bewoners horen' : null,
    deferredUntil: outcome === 'deferred' ? '2026-12-01' : null,
  }));
  const { subject, text } = togetherLetter(all, link);
  expect(subject).toBe(
    'Besluit over 5 maatregelen: 1 akkoord, 1 akkoord onder voorwaarde, 1 terug met een vraag, 1 aangehouden, 1 afgewezen',
  );
  expect(text).toContain('M27-003 Afsluitbare entree, Schepenflat: aangehouden tot di 1 dec 2026');
  expect(text).toContain('  Voorwaarde: Eerst de bewoners horen');
  expect(text).toContain('Besloten door: Marleen Oostrum, directeur-bestuurder, op di 22 sep 2026');
  expect(text).toContain(link);
  expect(text).not.toMatch(/undefined|null/);
});
