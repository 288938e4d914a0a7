import { createHash } from 'node:crypto';
import type { ImportQuery } from '@jaarring/contracts';
import { type ImportMapping, Refusal } from '@jaarring/domain';
import { type Doubt, type Mapping, OWN_FILE_SYMBOLS, type Recognition } from '@jaarring/formats';
import type { ReadScope } from '../shell/scope.ts';
import type { CatalogueEntry, Ground } from './ground.ts';

/** How a file will be read, which of its indicators are not in the catalogue, and what is doubtful. */
export type Proposal = { mapping: Mapping; skipped: string[]; doubts: Doubt[] };

/** Widest table and longest column name that are still a file of figures. */
const MOST_COLUMNS = 2_000;
const LONGEST_HEADER = 500;

/** Published figures: their makers protect small numbers themselves, and they tell of far more places than ours. */
const PUBLISHED_LAYOUTS: readonly string[] = ['kwb-wide-csv', 'police-csv', 'rivm-csv', 'leefbaarometer-csv'];

export function isPublished(layout: string): boolean {
  return PUBLISHED_LAYOUTS.includes(layout);
}

/** The key under which a mapping is remembered: the names of the columns, in any order. */
export function mappingKey(headers: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([...headers].sort()))
    .digest('hex')
    .slice(0, 32);
}

/** The mapping that the last committed file with these columns was read by. */
export async function rememberedMapping(
  scope: ReadScope,
  headers: readonly string[],
): Promise<Mapping | null> {
  const found = await scope.db.row<{ mapping: Mapping }>(
    'select mapping from import_mapping where source = $1',
    [mappingKey(headers)],
  );
  return found?.mapping ?? null;
}

/** Remembers a mapping that proved good. */
export function asRemembered(mapping: Mapping): ImportMapping {
  return { source: mappingKey(mapping.columns.map(({ header }) => header)), mapping };
}

/**
 * Proposes how to read a file: as the last one with these columns, else as it was recognised, with the columns that
 * bear the code or name of an indicator of ours. The period is never remembered: it is this file's own.
 */
export function proposeMapping(
  recognition: Recognition,
  query: ImportQuery,
  ground: Ground,
  remembered: Mapping | null,
): Proposal {
  refuseOddHeader(recognition.header);
  const recognised = recognition.mapping ?? bareMapping(recognition);
  const { places, thousands, indicator, missing, columns, decimal } = remembered ?? recognised;
  const mapping = { ...recognised, places, thousands, indicator, missing, columns, decimal };
  mapping.period = mapping.columns.some(({ role }) => role.as === 'period')
    ? null
    : (query.period ?? recognised.period);
  const skipped: string[] = [];
  mapping.columns = mapping.columns.map(({ header, role }) => {
    if (role.as === 'ignore' && !remembered) {
      const own = ourIndicator(header, mapping, ground);
      return own ? { header, role: { as: 'fact', indicator: own.code } } : { header, role };
    }
    if (role.as !== 'fact' || ground.catalogue.has(role.indicator)) return { header, role };
    skipped.push(role.indicator);
    return { header, role: { as: 'ignore' } };
  });
  return { mapping, skipped, doubts: recognition.doubts.filter((doubt) => stillDoubtful(doubt, mapping)) };
}

/** Refuses a mapping that names indicators the catalogue has not. */
export function refuseUnknownIndicators(mapping: Mapping, { catalogue }: Ground): void {
  const named = mapping.columns.flatMap(({ role }) => {
    if (role.as === 'fact') return [role.indicator];
    return role.as === 'indicator' ? Object.values(role.names ?? {}) : [];
  });
  const unknown = [...named, ...(mapping.indicator ? [mapping.indicator] : [])].filter(
    (code) => !catalogue.has(code),
  );
  if (unknown.length > 0)
    throw new Refusal('import.indicator-unknown', { indicators: [...new Set(unknown)] });
}

/** A header nobody could have meant: it is no table, whatever its first bytes look like. */
function refuseOddHeader(header: readonly string[]): void {
  const isOdd =
    header.length > MOST_COLUMNS ||
    header.some((name) => name.length > LONGEST_HEADER || name.includes('\0'));
  if (isOdd) throw new Refusal('import.unreadable', { code: 'file.no-header' });
}

function ourIndicator(header: string, mapping: Mapping, { catalogue }: Ground): CatalogueEntry | undefined {
  if (mapping.columns.some(({ role }) => role.as === 'value')) return undefined;
  const found = catalogue.get(header.trim().toLowerCase());
  const isTaken = mapping.columns.some(({ role }) => role.as === 'fact' && role.indicator === found?.code);
  const fits = mapping.places === 'either' || mapping.places === found?.placeKind;
  return fits && !isTaken ? found : undefined;
}

/** A file whose columns nobody recognised: everything is left out until a person says what is what. */
function bareMapping({ encoding, delimiter, decimal, header, doubts }: Recognition): Mapping {
  const because = doubts[0] ? { code: doubts[0].code, ...doubts[0].params } : {};
  if (!encoding || !delimiter || header.length < 2) throw new Refusal('import.unreadable', because);
  return {
    version: 1,
    encoding,
    delimiter,
    decimal: decimal ?? ',',
    thousands: null,
    places: 'either',
    period: null,
    indicator: null,
    missing: OWN_FILE_SYMBOLS,
    columns: header.map((name) => ({ header: name, role: { as: 'ignore' } })),
  };
}

function stillDoubtful({ code, params }: Doubt, mapping: Mapping): boolean {
  if (code === 'file.no-period' || code === 'period.from-name')
    return (
      !mapping.columns.some(({ role }) => role.as === 'period') &&
      mapping.period === (params['period'] ?? null)
    );
  if (code === 'column.unmapped')
    return mapping.columns.some(({ header, role }) => header === params['column'] && role.as === 'ignore');
  return true;
}
