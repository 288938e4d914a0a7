import type pg from 'pg';
import type { Chronicle } from './demo/chronicle.ts';
import { insert } from './insert.ts';

/** The tables of a corporation in an order that every reference allows. */
const order = [
  'indicator',
  'complex',
  'complex_dwellings',
  'goal',
  'goal_indicator',
  'measure_kind',
  'legal_basis',
  'agreement',
  'agreement_area',
  'mandate_version',
  'deputy',
  'programme',
  'ceiling',
  'import_batch',
  'import_rejection',
  'observation',
  'observation_before',
  'complex_strategy',
  'snapshot',
  'snapshot_value',
  'cycle',
  'cycle_area',
  'cycle_date',
  'cycle_answer',
  'gate_closing',
  'atelier',
  'remark',
  'pin',
  'finding',
  'finding_pin',
  'measure',
  'measure_cost',
  'measure_agreement',
  'approval_request',
  'advice',
  'decision',
  'budget_line',
  'field_log',
  'evaluation',
  'task',
  'event',
] as const;

/** Tables that belong to nobody and are written before any corporation. */
const shared = ['area', 'area_succession'];

/** Writes the areas, which all corporations share. */
export async function writeShared(client: pg.Client, chronicle: Chronicle): Promise<void> {
  for (const table of shared) await insert(client, table, chronicle.rows(table));
}

/** Writes everything of the corporation that was entered; a table that is not in the order is a bug. */
export async function writeCorporation(client: pg.Client, chronicle: Chronicle): Promise<void> {
  const known: readonly string[] = [...shared, ...order];
  const forgotten = chronicle.names.filter((name) => !known.includes(name));
  if (forgotten.length > 0) throw new Error(`Nobody writes ${forgotten.join(', ')}.`);
  for (const table of order) await insert(client, table, chronicle.rows(table));
}
