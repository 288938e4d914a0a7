import type { DomainEvent } from '@jaarring/domain';
import type { Row } from '../insert.ts';
import { seededId } from '../seeded-id.ts';
import { personId } from '../people.ts';
import type { Event } from './events.ts';

/** Everything the demo writes, per table, in the order in which it came to be. Nothing here knows the database. */
export class Chronicle {
  readonly today: string;
  readonly seed: number;
  private readonly tables = new Map<string, Row[]>();
  private steps = 0;

  constructor(today: string, seed: number) {
    this.today = today;
    this.seed = seed;
  }

  /** The year of today: its measures are being carried out. */
  get year(): number {
    return Number(this.today.slice(0, 4));
  }

  add(table: string, ...rows: readonly Row[]): void {
    const known = this.tables.get(table);
    if (known) for (const row of rows) known.push(row);
    else this.tables.set(table, [...rows]);
  }

  rows(table: string): readonly Row[] {
    return this.tables.get(table) ?? [];
  }

  /** Keeps events made elsewhere. */
  keep(events: readonly Event[]): void {
    this.add('event', ...events);
  }

  /** Keeps what a rule says has happened, with the moment and the person. */
  happened(event: DomainEvent, when: string, by: string | null, onBehalfOf: string | null = null): void {
    this.steps++;
    this.add('event', {
      id: seededId(`event:${this.steps}:${event.kind}:${event.subjectId}`),
      occurred_at: when,
      actor_id: by && personId(by),
      on_behalf_of: onBehalfOf && personId(onBehalfOf),
      kind: event.kind,
      subject_kind: event.subjectKind,
      subject_id: event.subjectId,
      data: event.data,
    });
  }

  /** All rows as one text: equal texts mean equal worlds. */
  text(): string {
    return JSON.stringify([...this.tables].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  /** The names of the tables that got rows. */
  get names(): string[] {
    return [...this.tables.keys()];
  }
}
