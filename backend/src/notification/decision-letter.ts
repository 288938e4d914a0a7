import type { Outcome, Role } from '@jaarring/domain';

/** What the letter about a final decision tells. Dates: YYYY-MM-DD in the Netherlands. */
export type DecisionNews = {
  proposer: string;
  number: string;
  title: string;
  complex: string;
  outcome: Outcome;
  reason: string;
  condition: string | null;
  conditionOwner: string | null;
  conditionDueOn: string | null;
  deferredUntil: string | null;
  decidedBy: string;
  onBehalfOf: string | null;
  decidedAs: Role;
  decidedOn: string;
};

const outcomeWords: Record<Outcome, string> = {
  approved: 'akkoord',
  conditional: 'akkoord onder voorwaarde',
  returned: 'terug met een vraag',
  deferred: 'aangehouden',
  rejected: 'afgewezen',
};

/** What the proposer can do now. */
const nextWords: Record<Outcome, string> = {
  approved: 'Je kunt nu het geld aanvragen.',
  conditional: 'Je kunt nu het geld aanvragen. De voorwaarde staat als taak klaar.',
  returned: 'Beantwoord de vraag in de maatregel en dien hem opnieuw in.',
  deferred: 'Je kunt de maatregel daarna opnieuw indienen.',
  rejected: 'De maatregel gaat niet door.',
};

/** The same about several at once. */
const nextOfMany: Record<Outcome, string> = {
  approved: 'je kunt nu het geld aanvragen.',
  conditional: 'je kunt nu het geld aanvragen. De voorwaarde staat als taak klaar.',
  returned: 'beantwoord de vraag in de maatregel en dien hem opnieuw in.',
  deferred: 'je kunt de maatregel daarna opnieuw indienen.',
  rejected: 'de maatregel gaat niet door.',
};

const functionWords: Partial<Record<Role, string>> = {
  teamLeader: 'teamleider',
  areaManager: 'gebiedsmanager',
  manager: 'manager',
  director: 'directeur-bestuurder',
  supervisoryBoard: 'raad van commissarissen',
};

/** The letter to whoever proposed a measure, once the decision about it stands: subject and plain text, in Dutch. */
export function decisionLetter(news: DecisionNews, link: string): { subject: string; text: string } {
  const measure = `${news.number} ${news.title}`;
  const facts = [
    `Maatregel: ${measure}`,
    `Complex: ${news.complex}`,
    `Besluit: ${outcomeWords[news.outcome]}${untilDay(news)}`,
    ...(news.condition ? [`Voorwaarde: ${news.condition}${whoAndWhen(news)}`] : []),
    ...(news.reason ? [`Toelichting: ${news.reason}`] : []),
    `Besloten door: ${news.decidedBy}, ${inWhoseName(news)}, op ${dutchDay(news.decidedOn)}`,
  ];
  const paragraphs = [
    `Beste ${news.proposer},`,
    'Er is een besluit over de maatregel die jij hebt voorgesteld.',
    facts.join('\n'),
    nextWords[news.outcome],
    `Bekijk de maatregel: ${link}`,
    'Jaarring stuurt deze mail vanzelf. Antwoorden hoeft niet.',
  ];
  return {
    subject: `Besluit over ${measure}: ${outcomeWords[news.outcome]}`,
    text: `${paragraphs.join('\n\n')}\n`,
  };
}

/** The letter about everything of one proposer that was decided together: subject and plain text, in Dutch. */
export function togetherLetter(
  all: readonly DecisionNews[],
  link: string,
): { subject: string; text: string } {
  const first = all[0]!;
  const { proposer, decidedBy, decidedOn } = first;
  const counts = Object.entries(outcomeWords).flatMap(([outcome, words]) => {
    const count = all.filter((news) => news.outcome === outcome).length;
    return count > 0 ? [{ outcome: outcome as Outcome, text: `${count} ${words}` }] : [];
  });
  const summary = counts.map(({ text }) => text).join(', ');
  const paragraphs = [
    `Beste ${proposer},`,
    `Er is een besluit over ${all.length} maatregelen die jij hebt voorgesteld: ${summary}.`,
    all.map(lineOf).join('\n\n'),
    `Besloten door: ${decidedBy}, ${inWhoseName(first)}, op ${dutchDay(decidedOn)}`,
    counts.map(({ outcome }) => `${capital(outcomeWords[outcome])}: ${nextOfMany[outcome]}`).join('\n'),
    `Bekijk de besluitenlijst: ${link}`,
    'Jaarring stuurt deze mail vanzelf. Antwoorden hoeft niet.',
  ];
  return {
    subject: `Besluit over ${all.length} maatregelen: ${summary}`,
    text: `${paragraphs.join('\n\n')}\n`,
  };
}

function lineOf(news: DecisionNews): string {
  return [
    `${news.number} ${news.title}, ${news.complex}: ${outcomeWords[news.outcome]}${untilDay(news)}`,
    ...(news.condition ? [`  Voorwaarde: ${news.condition}${whoAndWhen(news)}`] : []),
    ...(news.reason ? [`  Toelichting: ${news.reason}`] : []),
  ].join('\n');
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** A deputy signs with both names: the function is that of whoever is away. */
function inWhoseName({ onBehalfOf, decidedAs }: DecisionNews): string {
  const role = functionWords[decidedAs] ?? decidedAs;
  return onBehalfOf ? `namens ${onBehalfOf} (${role})` : role;
}

function untilDay({ deferredUntil }: DecisionNews): string {
  return deferredUntil ? ` tot ${dutchDay(deferredUntil)}` : '';
}

function whoAndWhen({ conditionOwner, conditionDueOn }: DecisionNews): string {
  const parts = [conditionOwner, conditionDueOn && `uiterlijk ${dutchDay(conditionDueOn)}`].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

/** `di 22 sep 2026`. */
function dutchDay(day: string): string {
  const words = new Intl.DateTimeFormat('nl-NL', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return words.format(new Date(`${day}T12:00:00Z`)).replace(/,/g, '');
}
