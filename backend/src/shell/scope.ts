import {
  actingFor,
  type Actor,
  type DomainEvent,
  permit,
  type PermissionName,
  type Phase,
  Refusal,
} from '@jaarring/domain';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { EntityManager } from 'typeorm';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { named } from './pool.ts';
import type { Place, Table } from './table.ts';

type Client = pg.Pool | pg.PoolClient | pg.Client;

/** Reads rows through row security, with statements that PostgreSQL keeps prepared. */
export class Reader {
  constructor(protected readonly client: Client) {}

  /** All rows of a statement. */
  async rows<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    const result = await this.client.query<Row & pg.QueryResultRow>(named(text, values));
    return result.rows;
  }

  /** The first row, or undefined. */
  async row<Row extends object>(text: string, values: unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(text, values))[0];
  }

  /** One row of a table by its id. */
  async find<T extends object>(table: Table<T>, id: string): Promise<T | undefined> {
    const columns = Object.entries<string>(table.columns).map(([field, column]) => `${column} as "${field}"`);
    return this.row<T>(`select ${columns.join(', ')} from ${table.name} where id = $1`, [id]);
  }

  /** The rows of a table that have these values, in the order of their keys. */
  async findAll<T extends object>(table: Table<T>, match: Partial<T> = {}): Promise<T[]> {
    const columns = Object.entries<string>(table.columns).map(([field, column]) => `${column} as "${field}"`);
    const wanted = Object.keys(match) as (keyof T & string)[];
    const where = wanted.map((field, index) => `${table.columns[field]} = $${index + 1}`);
    return this.rows<T>(
      `select ${columns.join(', ')} from ${table.name} ${where.length ? `where ${where.join(' and ')}` : ''}
       order by ${table.keys.map((key) => table.columns[key]).join(', ')}`,
      wanted.map((field) => match[field]),
    );
  }
}

/** Writes single rows through the ORM; every editable row carries its version. */
export class Writer extends Reader {
  constructor(
    client: Client,
    private readonly manager: EntityManager,
  ) {
    super(client);
  }

  async insert<T extends object>(table: Table<T>, row: T | T[]): Promise<void> {
    if (Array.isArray(row) && row.length === 0) return;
    await this.manager
      .createQueryBuilder()
      .insert()
      .into(table.schema)
      .values(row)
      .updateEntity(false)
      .execute();
  }

  /** Streams rows into a temporary table with COPY, which a fenced table does not allow; answers how many. */
  async copyIn(statement: string, rows: AsyncIterable<Uint8Array>): Promise<number> {
    const copy = (this.client as pg.PoolClient).query(copyFrom(statement));
    await pipeline(Readable.from(rows, { objectMode: true }), copy);
    return copy.rowCount;
  }

  /** Saves a changed row and raises its version; somebody else's change in between is refused as `stale`. */
  async save<T extends { version: number }>(table: Table<T>, row: T): Promise<void> {
    const { version, ...fields } = row;
    const keys = Object.fromEntries(table.keys.map((key) => [key, row[key]]));
    const changed = Object.fromEntries(
      Object.entries(fields).filter(([field]) => !table.keys.includes(field as never)),
    );
    const result = await this.manager
      .createQueryBuilder()
      .update(table.schema)
      .set({ ...changed, version: version + 1 } as never)
      .where({ ...keys, version })
      .execute();
    if (result.affected !== 1) throw new Refusal('stale', { table: table.name, version });
    row.version = version + 1;
  }
}

/**
 * The one door to the data: who acts, when, and the rows of that actor's corporation only.
 * It exists inside one transaction; nothing that takes long (network, mail, PDF, estimation) happens inside it.
 */
export class Scope<Db extends Reader = Writer> {
  readonly events: DomainEvent[] = [];
  readonly jobs: { job: string; subjectId: string; notBefore: Date }[] = [];
  private acts: Actor;

  constructor(
    actor: Actor,
    readonly now: Date,
    readonly today: string,
    readonly db: Db,
  ) {
    this.acts = actor;
  }

  /** Whoever acts. */
  get actor(): Actor {
    return this.acts;
  }

  /** From here on the actor does this as the deputy of somebody: with their function alone, and both names under it. */
  standInFor(principalId: string): void {
    this.acts = actingFor(this.acts, principalId);
  }

  /** Notes what happened; without it the unit of work rolls the writes back. */
  record(event: DomainEvent): void {
    this.events.push(event);
  }

  /** Asks for work after the commit; the payload is the corporation and this id, nothing else. */
  later(job: string, subjectId: string, notBefore: Date = this.now): void {
    this.jobs.push({ job, subjectId, notBefore });
  }

  /** Refuses unless the actor may do this here, in the phase of the cycle the subject belongs to. */
  async require(permission: PermissionName, place: Place): Promise<void> {
    const phase =
      place.cycleId && place.workAreaId ? await this.phaseOf(place.cycleId, place.workAreaId) : undefined;
    permit(this.actor, permission, { workAreaId: place.workAreaId, phase });
  }

  /** A row of the own corporation that the actor may use for this; a row that is not there is not found. */
  async load<T extends object>(table: Table<T>, id: string, permission: PermissionName): Promise<T> {
    const row = await this.db.find(table, id);
    if (!row) throw new Refusal('access.not-found', { kind: table.name });
    await this.require(permission, table.placeOf(row));
    return row;
  }

  /** Whoever writes holds the phase until the work is done: a gate that closes meanwhile waits, and then counts it too. */
  private async phaseOf(cycleId: string, workAreaId: string): Promise<Phase | undefined> {
    const hold = this.db instanceof Writer ? ' for share' : '';
    const found = await this.db.row<{ phase: Phase }>(
      `select phase from cycle_area where cycle_id = $1 and work_area_id = $2${hold}`,
      [cycleId, workAreaId],
    );
    return found?.phase;
  }
}

/** A scope that can only read. */
export type ReadScope = Scope<Reader>;
