import { parentCode, readAreaCode, areaKind, type AreaKind } from '../cbs/area-code.ts';
import { FileRefusal, reject, type Rejection } from '../fault.ts';
import * as columns from './area-properties.ts';
import { scanFeatures, type Part } from './feature-scan.ts';
import { isRecord, readGeometry, type Crs, type MultiPolygon } from './polygon.ts';

/** One area of one year's division, ready to be stored. */
export type Area = {
  /** Number of the feature in the file, the first being 1. */
  row: number;
  code: string;
  kind: AreaKind;
  name: string;
  year: number;
  parent: string | null;
  /** 1 same code and boundary as last year, 2 renumbered, 3 boundary moved; null when the file does not say. */
  change: 1 | 2 | 3 | null;
  /** How far the drawn line may be off, when the file says so. Unit: metres. */
  accuracyMetres: number | null;
  geometry: MultiPolygon;
  /** West, south, east, north. Unit: degrees. */
  box: [number, number, number, number];
};

/** Areas of a file with what was not accepted, and how many areas of water were dropped. */
export type AreaBatch = { areas: Area[]; rejected: Rejection[]; water: number };

/** What the file itself may not say. */
export type AreaOptions = { year?: number };

/** Areas per batch: a batch of detailed boundaries stays within some megabytes. */
const BATCH_AREAS = 200;
const KNOWN_CRS: readonly [RegExp, Crs][] = [
  [/EPSG:{1,2}28992$/i, 'rd'],
  [/(EPSG:{1,2}4326|EPSG:{1,2}4258|CRS:?84)$/i, 'wgs84'],
];

/** Streams the areas of a GeoJSON collection in WGS84; the reference system is stated or seen from the numbers. */
export async function* readAreas(
  input: AsyncIterable<Uint8Array>,
  options: AreaOptions = {},
): AsyncGenerator<AreaBatch> {
  const reader = new AreaReader(options);
  let batch = emptyBatch();
  for await (const part of scanFeatures(input)) {
    if (part.kind !== 'feature') reader.learn(part);
    else reader.read(part.text, batch);
    if (batch.areas.length + batch.rejected.length < BATCH_AREAS) continue;
    yield batch;
    batch = emptyBatch();
  }
  if (batch.areas.length + batch.rejected.length + batch.water > 0) yield batch;
}

function emptyBatch(): AreaBatch {
  return { areas: [], rejected: [], water: 0 };
}

/** Reads features one by one; knows what the collection said and which areas were there before. */
class AreaReader {
  readonly #options: AreaOptions;
  readonly #seen = new Map<string, number>();
  readonly #crsFound = new Set<Crs>();
  #crs: Crs | null = null;
  #row = 0;
  #before = '';

  constructor(options: AreaOptions) {
    this.#options = options;
  }

  /** Reads what stands around the features: the type and the reference system. */
  learn({ kind, text }: Part): void {
    if (kind === 'before') this.#before = text;
    const collection = parsed(kind === 'before' ? `${text}[]}` : `${this.#before}[]${text}`);
    if (kind === 'after' && (!isRecord(collection) || collection['type'] !== 'FeatureCollection'))
      throw new FileRefusal('file.not-geojson');
    const stated = isRecord(collection) ? statedCrs(collection['crs']) : null;
    if (kind === 'after' && stated && [...this.#crsFound].some((crs) => crs !== stated))
      throw new FileRefusal('file.crs-contradicts', { stated });
    this.#crs = stated;
  }

  read(text: string, batch: AreaBatch): void {
    const row = ++this.#row;
    const feature = parsed(text);
    if (!isRecord(feature) || feature['type'] !== 'Feature' || !isRecord(feature['properties']))
      return void batch.rejected.push(reject(row, '', text, 'area.not-a-feature'));
    const properties = columns.propertiesOf(feature['properties']);
    if (columns.isWater(properties)) return void batch.water++;
    const faults = new Faults(row);
    const area = this.#areaOf(row, properties, feature['geometry'], faults);
    batch.rejected.push(...faults.rejected);
    if (area) batch.areas.push(area);
  }

  #areaOf(row: number, properties: columns.Properties, shape: unknown, faults: Faults): Area | null {
    const { column, text } = columns.codeOf(properties);
    const reading = readAreaCode(text);
    if ('fault' in reading) return faults.add(column, text, reading.fault, reading.cure);
    const { code } = reading;
    const kind = areaKind(code);
    if (!kind) throw new Error(`an accepted code has a kind: ${code}`);
    const year = this.#yearOf(properties, code, faults);
    const name = columns.nameOf(properties, kind);
    if (name === '') faults.add('', code, 'area.name-missing');
    if (name.includes('\ufffd')) return faults.add('', name, 'text.encoding');
    const geometry = readGeometry(shape, this.#crs);
    if ('fault' in geometry) return faults.add('geometry', code, geometry.fault, geometry.cure);
    const firstRow = this.#seen.get(`${year} ${code}`);
    if (firstRow) return faults.add('', code, 'row.duplicate', { firstRow });
    if (year === null || name === '') return null;
    this.#seen.set(`${year} ${code}`, row);
    this.#crsFound.add(geometry.crs);
    const parent = parentOf(properties, code, faults);
    const [change, accuracyMetres] = [changeOf(properties, faults), columns.accuracyOf(properties)];
    return {
      row,
      code,
      kind,
      name,
      year,
      parent,
      change,
      accuracyMetres,
      geometry: geometry.geometry,
      box: geometry.box,
    };
  }

  // A year in the file wins only when it is the year that was asked for.
  #yearOf(properties: columns.Properties, code: string, faults: Faults): number | null {
    const stated = columns.yearOf(properties);
    const given = this.#options.year ?? stated;
    if (given === null) return faults.add('', code, 'area.year-missing');
    if (stated !== null && stated !== given)
      return faults.add('', code, 'area.year-differs', { stated, given });
    return given;
  }
}

/** Collects what is wrong with one feature. */
class Faults {
  readonly rejected: Rejection[] = [];
  readonly #row: number;

  constructor(row: number) {
    this.#row = row;
  }

  add(column: string, value: string, ...why: [Rejection['code'], Rejection['cure']?]): null {
    this.rejected.push(reject(this.#row, column, value, ...why));
    return null;
  }
}

// The code decides: the stated parent is wrong in some files, and is then named.
function parentOf(properties: columns.Properties, code: string, faults: Faults): string | null {
  const parent = parentCode(code);
  const strange = columns.strangeParent(properties, code);
  if (strange) faults.add(strange.column, strange.text, 'area.parent-differs', { suggestion: parent ?? '' });
  return parent;
}

function changeOf(properties: columns.Properties, faults: Faults): 1 | 2 | 3 | null {
  const { column, text } = columns.changeText(properties);
  if (text === '1' || text === '2' || text === '3') return Number(text) as 1 | 2 | 3;
  return text === '' || text === '.' ? null : faults.add(column, text, 'area.change-flag');
}

function statedCrs(crs: unknown): Crs | null {
  if (crs === undefined || crs === null) return null;
  const properties = isRecord(crs) ? crs['properties'] : undefined;
  const name = isRecord(properties) ? String(properties['name']) : '';
  const known = KNOWN_CRS.find(([shape]) => shape.test(name));
  if (!known) throw new FileRefusal('file.crs-unknown', { name: name.slice(0, 200) });
  return known[1];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // Only broken JSON is expected here, and it makes the rest of the file untrustworthy.
    if (error instanceof SyntaxError) throw new FileRefusal('file.json-broken');
    throw error;
  }
}
