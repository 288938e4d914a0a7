import { addDays, fieldLogKinds, type FieldLogCode, happened } from '@jaarring/domain';
import { at, clock, weekday } from '../dutch-time.ts';
import { personId } from '../people.ts';
import { type Draw, drawFor } from '../random.ts';
import { seededId } from '../seeded-id.ts';
import type { Chronicle } from './chronicle.ts';
import type { DemoComplex } from './complexes.ts';
import type { Latent } from './latent.ts';
import { todayOfKees } from './log-stories.ts';
import { notes, perMonth, results } from './log-words.ts';
import type { Played } from './play-measure.ts';
import { absence, type FieldPerson, fieldPeople, unseen } from './staff.ts';

/** What the logs stand on. */
export type LogGround = {
  complexes: readonly DemoComplex[];
  latent: Latent;
  played: readonly Played[];
};

/** One piece of field work. */
export type Entry = {
  id: string;
  complex: DemoComplex;
  kind: FieldLogCode;
  day: string;
  time: string;
  minutes: number;
  result: string | null;
  note: string | null;
  measureId: string | null;
  by: string;
  received: string;
  withdrawn?: { at: string; because: string };
};

/** Years of field work that are kept in full. */
const YEARS = 3;

/** Less is done in July and August; the other months make up for it, to eleven months a year. */
const monthFactor = (month: string) => (month === '07' || month === '08' ? 0.63 : 0.974);

/** Monday to Friday. Source: domain research 2026 (Tuesday to Thursday are the busiest). */
const weekdays = [0, 0.9, 1.15, 1.15, 1.1, 0.7, 0];

/** Logs three years of field work of everybody in the field, up to this morning. */
export function logFieldWork(chronicle: Chronicle, ground: LogGround): void {
  const measures = runningBy(ground.played);
  for (const person of fieldPeople) {
    const draw = drawFor(chronicle.seed, `logs ${person.key}`);
    const round = roundOf(person, ground, chronicle.year);
    for (const month of monthsUpTo(chronicle.today)) {
      if (isAway(person, month, chronicle.year)) continue;
      const days = workdaysOf(month, chronicle.today);
      const count = draw.poisson(
        person.perMonth * monthFactor(month.slice(5)) * shareOfMonth(month, chronicle.today),
      );
      for (let index = 0; index < count && days.length > 0; index++)
        keep(chronicle, entryOf(draw, { person, round, days, month, index, measures }));
    }
  }
  for (const entry of todayOfKees(ground.complexes, chronicle.today)) keep(chronicle, entry);
}

function monthsUpTo(today: string): string[] {
  const last = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: YEARS * 12 + 1 }, (_, index) => last - YEARS * 12 + index).map(
    (month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
  );
}

/** The days before today; today itself has what the design shows. The first month counts from the same day. */
function workdaysOf(month: string, today: string): { day: string; weight: number }[] {
  const from = `${Number(today.slice(0, 4)) - YEARS}${today.slice(4)}`;
  return Array.from({ length: 31 }, (_, index) => addDays(`${month}-01`, index))
    .filter((day) => day.startsWith(month) && day < today && day >= from)
    .map((day) => ({ day, weight: weekdays[weekday(day)]! }))
    .filter(({ weight }) => weight > 0);
}

function shareOfMonth(month: string, today: string): number {
  if (month === today.slice(0, 7)) return (Number(today.slice(8)) - 1) / 30;
  return month.slice(5) === today.slice(5, 7) &&
    Number(month.slice(0, 4)) === Number(today.slice(0, 4)) - YEARS
    ? 1 - (Number(today.slice(8)) - 1) / 30
    : 1;
}

function isAway(person: FieldPerson, month: string, year: number): boolean {
  return (
    person.key === absence.key &&
    month >= `${year}-${absence.fromMonth}` &&
    month <= `${year}-${absence.untilMonth}`
  );
}

type Round = { complexes: readonly DemoComplex[]; weights: readonly number[] };

/** Where somebody comes: large complexes and busy neighbourhoods more often, the own district most. */
function roundOf(person: FieldPerson, { complexes, latent }: LogGround, year: number): Round {
  const own = complexes.filter(({ workArea }) => person.areas.includes(workArea));
  const weights = own.map(
    ({ dwellings, area }) =>
      dwellings ** 0.8 *
      Math.exp(0.6 * latent.of(area, year)) *
      (person.district && area.startsWith(person.district) ? 5 : 1),
  );
  return { complexes: own, weights };
}

type Running = ReadonlyMap<string, readonly { id: string; from: string; until: string }[]>;

function runningBy(played: readonly Played[]): Running {
  const known = new Map<string, { id: string; from: string; until: string }[]>();
  for (const { plan, measure } of played) {
    const { work } = plan;
    if (!work || work.state === 'notStarted' || !['running', 'done', 'stopped'].includes(measure.status))
      continue;
    const until =
      work.state === 'done' ? work.doneOn : work.state === 'stopped' ? work.stoppedOn : '9999-12-31';
    known.set(plan.complex, [
      ...(known.get(plan.complex) ?? []),
      { id: measure.id, from: work.startedOn, until },
    ]);
  }
  return known;
}

type Making = {
  person: FieldPerson;
  round: Round;
  days: readonly { day: string; weight: number }[];
  month: string;
  index: number;
  measures: Running;
};

const codes = Object.keys(perMonth) as FieldLogCode[];
const codeWeights = codes.map((code) => perMonth[code]);
/** Wijkbeheerders log what they see and clean, not talks. */
const caretakerWeights = codes.map((code) =>
  ['A01', 'A02', 'A11', 'A13', 'A15'].includes(code) ? perMonth[code] : 0,
);

function entryOf(draw: Draw, { person, round, days, month, index, measures }: Making): Entry {
  const { day } = days[draw.weighted(days.map(({ weight }) => weight))]!;
  const kind = codes[draw.weighted(person.isCaretaker ? caretakerWeights : codeWeights)]!;
  const complex = round.complexes[draw.weighted(round.weights)]!;
  const minute = draw.whole(8 * 60 + 30, 16 * 60 + 50);
  const [result] = results[draw.weighted(results.map(([, share]) => share))]!;
  const running = (measures.get(complex.number) ?? []).filter(
    ({ from, until }) => from <= day && day <= until,
  );
  // half of the complexes have something running; together one log in eleven names it
  const measureId = running.length > 0 && draw.chance(0.3) ? draw.pick(running).id : null;
  const isNoted = kind === 'A28' || draw.chance(0.22);
  const received = receivedAt(draw, day, minute);
  return {
    ...{ id: seededId(`field-log:${person.key}:${month}:${index}`), complex, kind, day, time: clock(minute) },
    minutes: Math.max(5, Math.round((fieldLogKinds[kind].minutes * draw.pick([0.5, 1, 1, 1, 1.5])) / 5) * 5),
    ...{ result, note: isNoted ? draw.pick(notes) : null, measureId, by: person.key, received },
    ...(draw.chance(0.015) && {
      withdrawn: { at: at(day, '17:05'), because: draw.pick(['Verkeerd complex gekozen', 'Dubbel gelogd']) },
    }),
  };
}

/** One in eight was typed without a signal and arrived at the end of the day. */
function receivedAt(draw: Draw, day: string, minute: number): string {
  const later = draw.chance(0.12) ? Math.min(17 * 60 - 1, minute + draw.whole(20, 300)) : minute;
  return at(day, `${clock(Math.max(minute, later))}:${String(draw.whole(1, 59)).padStart(2, '0')}`);
}

function keep(chronicle: Chronicle, entry: Entry): void {
  const { complex, by, id } = entry;
  if (complex.number === unseen.number && entry.day > addDays(chronicle.today, -unseen.days)) return;
  chronicle.add('field_log', {
    ...{ id, complex_id: complex.id, kind: entry.kind, happened_at: at(entry.day, entry.time) },
    ...{ minutes: entry.minutes, result: entry.result, note: entry.note, measure_id: entry.measureId },
    ...{ logged_by: personId(by), received_at: entry.received },
    ...{ withdrawn_at: entry.withdrawn?.at ?? null, withdrawn_because: entry.withdrawn?.because ?? null },
  });
  const { kind, minutes, measureId } = entry;
  const data = { complexId: complex.id, kind, minutes, measureId, privacyHits: [] };
  chronicle.happened(happened('field-log.logged', id, data), entry.received, by);
  if (entry.withdrawn)
    chronicle.happened(
      happened('field-log.withdrawn', id, { because: entry.withdrawn.because }),
      entry.withdrawn.at,
      by,
    );
}
