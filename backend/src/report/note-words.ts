import type { NoteView } from '@jaarring/contracts';
import type { AdviceVerdict, Lever, Outcome, Role } from '@jaarring/domain';

// The words of documents that leave the product: Dutch, whoever asks for them.

export const outcomeWords: Record<Outcome, string> = {
  approved: 'Akkoord',
  conditional: 'Akkoord onder voorwaarde',
  returned: 'Terug met een vraag',
  deferred: 'Aangehouden',
  rejected: 'Afgewezen',
};

/** What whoever decides does: "De directeur-bestuurder …". */
const actWords: Record<Outcome, string> = {
  approved: 'stemt in met deze maatregel',
  conditional: 'stemt in met deze maatregel, onder een voorwaarde',
  returned: 'geeft deze maatregel terug met een vraag',
  deferred: 'houdt deze maatregel aan',
  rejected: 'wijst deze maatregel af',
};

export const functionWords: Record<Role, string> = {
  policyOfficer: 'beleidsmedewerker',
  director: 'directeur-bestuurder',
  manager: 'manager',
  areaManager: 'gebiedsmanager',
  controller: 'controller',
  fieldWorker: 'sociaal beheerder',
  teamLeader: 'teamleider',
  facilitator: 'begeleider',
  supervisoryBoard: 'raad van commissarissen',
  tenantOrganisation: 'huurdersorganisatie',
  administrator: 'functioneel beheerder',
};

export const leverWords: Record<Lever, string> = {
  maintenance: 'Onderhoud',
  allocation: 'Woonruimteverdeling',
  socialManagement: 'Sociaal beheer',
  rent: 'Huurprijs',
  care: 'Zorg en samenwerking',
  safety: 'Veiligheid',
};

export const verdictWords: Record<AdviceVerdict, string> = {
  positive: 'Positief',
  positiveIf: 'Positief, mits',
  negative: 'Negatief',
};

/** Integer cents as euros: `€ 127.600`, and with cents only when there are any. */
export function money(cents: number): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  const text = (Math.abs(cents) / 100).toLocaleString('nl-NL', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${cents < 0 ? '−' : ''}€\u00a0${text}`;
}

/** A figure with at most one decimal and a real minus sign. */
export function figure(value: number): string {
  const text = Math.abs(value).toLocaleString('nl-NL', { maximumFractionDigits: 1 });
  return Number(value.toFixed(1)) < 0 ? `−${text}` : text;
}

/** `di 22 sep 2026`, from a date. */
export function day(date: string): string {
  const parts = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  } as const;
  return new Date(`${date}T12:00:00Z`).toLocaleDateString('nl-NL', parts).replace(/[.,]/g, '');
}

/** `di 22 sep 2026, 09:12`, from an instant, on the clock in the Netherlands. */
export function moment(instant: string): string {
  const zone = { timeZone: 'Europe/Amsterdam' } as const;
  const date = new Date(instant);
  const days = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', ...zone } as const;
  const time = date.toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit', ...zone });
  return `${date.toLocaleDateString('nl-NL', days).replace(/[.,]/g, '')}, ${time}`;
}

/** How far the note is, in the words that stand on it. */
export function stateWords(note: Pick<NoteView, 'state' | 'finalFrom' | 'takenBackAt'>): string {
  if (note.state === 'takenBack') return `Vervallen: teruggenomen op ${moment(note.takenBackAt!)}`;
  if (note.state === 'concept') return `Concept: staat vast vanaf ${moment(note.finalFrom)}`;
  return 'Dit besluit staat vast';
}

/** The decision in sentences: who does what, for how much, and with which words of their own. */
export function decisionWords(note: NoteView): string[] {
  const who = `De ${functionWords[note.decidedAs]}`;
  const sum = note.amountCents > 0 ? `, samen ${money(note.amountCents)}` : '';
  return [
    `${who} ${actWords[note.outcome]}${sum}.`,
    ...(note.condition ? [`Voorwaarde: ${note.condition} ${conditionWords(note)}`.trim()] : []),
    ...(note.deferredUntil ? [`Komt terug op ${day(note.deferredUntil)}.`] : []),
    ...(note.reason ? [`Reden: ${note.reason}`] : []),
  ];
}

/** Who took it, for whom, and when. */
export function deciderWords({ decidedBy, onBehalfOf, decidedAt }: NoteView): string {
  return `Besloten door ${decidedBy}${onBehalfOf ? `, namens ${onBehalfOf}` : ''}, op ${moment(decidedAt)}.`;
}

/** Who sees to the condition, and by when. */
export function conditionWords({ conditionOwner, conditionDueOn }: NoteView): string {
  const due = conditionDueOn && `uiterlijk ${day(conditionDueOn)}`;
  const parts = [conditionOwner, due].filter(Boolean).join(', ');
  return parts === '' ? '' : `(${parts})`;
}

/** What is expected of the figure, and where it should then be; an estimate, and called one. */
export function effectWords(note: NoteView): string[] {
  const { expectedChange: change, figure: of } = note;
  if (change === null || change === 0 || of === null)
    return ['Er is geen verandering van een cijfer afgesproken.'];
  const less = change < 0 ? `${figure(-change)} minder` : `${figure(change)} meer`;
  const expected = `We verwachten ${less} (${of.indicator}, ${of.unit}).`;
  const last = of.points.at(-1);
  if (!last || !note.endsOn) return [`${expected} Dit is een inschatting.`];
  const goal = figure(last.value + change);
  return [
    `${expected} Van ${figure(last.value)} naar ${goal} op ${day(note.endsOn)}. Dit is een inschatting.`,
  ];
}

/** On which mandate the decision stands. */
export function mandateWords(note: NoteView): string {
  const version = `Mandaat van ${day(note.mandateFrom)}, functie ${functionWords[note.decidedAs]}.`;
  if (note.mandate === null) return version;
  const { countedCents, limitCents } = note.mandate;
  const limit = limitCents === null ? 'zonder grens' : `tot en met ${money(limitCents)}`;
  return `${version} Deze functie mag besluiten ${limit}; voor het mandaat telt ${money(countedCents)}.`;
}
