import type { Mapping } from '../mapping.ts';
import { DESCRIPTIVE_NAMES, plainName } from './column-names.ts';
import { recogniseEncoding } from './encoding.ts';
import type { Doubt, Recognition } from './recognition.ts';
import { suggestMapping } from './suggest.ts';
import { readTable } from './table.ts';

/** How much of a file `recognise` likes to see. Unit: bytes. Some hundred rows of the widest file we know. */
export const HEAD_BYTES = 128 * 1024;

const NOTHING: Recognition = {
  layout: 'unknown',
  source: null,
  encoding: null,
  delimiter: null,
  decimal: null,
  header: [],
  mapping: null,
  doubts: [],
};

/** Says what a file is from its name and first bytes, with a proposal for reading it and what is doubtful. */
export function recognise(name: string, head: Uint8Array): Recognition {
  const { encoding, doubts } = recogniseEncoding(name, head);
  if (!encoding) return { ...NOTHING, doubts };
  if (looksLikeJson(head)) return { ...NOTHING, encoding, ...geoJson(head, doubts) };
  const table = readTable(head, encoding);
  const { layout, source, mapping, doubts: more } = suggestMapping(name, table, encoding);
  return {
    layout,
    source,
    encoding,
    delimiter: table.delimiter,
    decimal: mapping?.decimal ?? null,
    header: table.header,
    mapping,
    doubts: [...doubts, ...table.doubts, ...more],
  };
}

/** Compares a remembered mapping with the header of a new file: which columns went, which are new. */
export function compareMapping(mapping: Mapping, header: readonly string[]): Doubt[] {
  const known = new Set(mapping.columns.map((column) => column.header));
  const missing = mapping.columns.filter(
    ({ header: name, role }) => role.as !== 'ignore' && !header.includes(name),
  );
  const added = header.filter(
    (name) => name !== '' && !known.has(name) && !DESCRIPTIVE_NAMES.has(plainName(name)),
  );
  return [
    ...missing.map(({ header: column }): Doubt => ({ code: 'column.missing', params: { column } })),
    ...added.map((column): Doubt => ({ code: 'column.unmapped', params: { column } })),
  ];
}

function looksLikeJson(head: Uint8Array): boolean {
  return /^\ufeff?\s*[{[]/.test(new TextDecoder().decode(head.subarray(0, 64)));
}

function geoJson(head: Uint8Array, doubts: Doubt[]): Pick<Recognition, 'layout' | 'doubts'> {
  const text = new TextDecoder().decode(head);
  if (!/"type"\s*:\s*"FeatureCollection"/.test(text)) return { layout: 'unknown', doubts };
  const isStated = /"crs"\s*:/.test(text);
  return {
    layout: 'geojson',
    doubts: isStated ? doubts : [...doubts, { code: 'crs.by-magnitude', params: {} }],
  };
}
