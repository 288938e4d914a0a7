import type { Course } from '@jaarring/domain';

/** De complexstrategie: wat we met een complex willen, op welke score, en wanneer we opnieuw kijken. */
export const strategy = {
  title: 'Strategie',
  failed: 'De strategie laadt niet',
  none: 'Er is nog geen strategie vastgesteld.',
  courses: {
    keep: 'Doorexploiteren',
    improve: 'Verbeteren',
    renovate: 'Renoveren',
    rebuild: 'Sloop en nieuwbouw',
    sell: 'Verkoop',
  } satisfies Record<Course, string>,
  statuses: { draft: 'concept', adopted: 'vastgesteld', dropped: 'niet vastgesteld' },
  score: (indicator: string, score: string, unit: string, period: string) =>
    `${indicator} was toen ${score} ${unit} (${period}).`,
  noScore: 'Er was toen geen cijfer.',
  decided: (name: string, day: string) => `Vastgesteld door ${name}, ${day}.`,
  drafted: (name: string, day: string) => `Concept van ${name}, ${day}.`,
  review: (day: string) => `Volgende herziening: ${day}.`,
  moved: (from: string, to: string) =>
    `De score ging van ${from} naar ${to}. Kijk opnieuw naar de strategie.`,
  history: 'Eerdere versies',
  table: { course: 'Koers', score: 'Score', date: 'Datum', who: 'Wie', reason: 'Reden' },
  draft: 'Maak een nieuwe versie',
  course: 'Koers',
  why: 'Waarom deze koers?',
  indicator: 'Score',
  threshold: 'Kijk opnieuw bij een verschil van',
  reviewOn: 'Volgende herziening',
  keep: 'Leg voor aan de directeur',
  reason: 'Reden van het besluit',
  adopt: 'Stel vast',
  drop: 'Niet vaststellen',
};
