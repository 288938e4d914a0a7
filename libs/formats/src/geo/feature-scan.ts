import { byteOrderMark, inPieces, join, refuseBinary } from '../csv/pieces.ts';
import { FileRefusal } from '../fault.ts';

/** Largest feature or other member held in memory. Unit: bytes. A larger one is no boundary but a broken file. */
const LARGEST_MEMBER = 32 * 1024 * 1024;
const [QUOTE, BACKSLASH, OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST, COMMA] = [
  34, 92, 123, 125, 91, 93, 44,
];
const COLLECTION_DEPTH = 1;
const FEATURES_DEPTH = 2;

/** A part of a GeoJSON collection: one feature, or everything else in it (which holds `crs` and `type`). */
export type Part = { kind: 'feature'; text: string } | { kind: 'before' | 'after'; text: string };

/**
 * Cuts a feature collection into its features without holding the file: the text of the collection before the
 * features, then each feature, then the text after them.
 */
export async function* scanFeatures(input: AsyncIterable<Uint8Array>): AsyncGenerator<Part> {
  const cutter = new FeatureCutter();
  let rest: Uint8Array = new Uint8Array(0);
  let isFirst = true;
  for await (const piece of inPieces(input)) {
    refuseBinary(piece);
    const fresh = isFirst ? piece.subarray(byteOrderMark(piece)) : piece;
    isFirst = false;
    const bytes = join(rest.length > 0 ? [rest, fresh] : [fresh]);
    yield* cutter.cut(bytes, rest.length);
    rest = bytes.slice(cutter.kept);
    if (rest.length > LARGEST_MEMBER)
      throw new FileRefusal('file.feature-too-large', { most: LARGEST_MEMBER });
  }
  if (isFirst) throw new FileRefusal('file.empty');
  yield cutter.end(rest);
}

/** Follows depth and strings through the bytes; `kept` is where the unfinished part starts. */
class FeatureCutter {
  kept = 0;
  #depth = 0;
  #isInString = false;
  #isEscaped = false;
  #place: 'before' | 'features' | 'after' = 'before';
  readonly #decoder = new TextDecoder();

  *cut(bytes: Uint8Array, from: number): Generator<Part> {
    this.kept = 0;
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (this.#isInString) this.#inString(byte);
      else if (byte === QUOTE) this.#isInString = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        if (this.#opensFeatures(bytes, at)) yield this.#take('before', bytes, at);
        this.#depth++;
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        this.#depth--;
        if (this.#place !== 'features') continue;
        if (this.#depth === FEATURES_DEPTH) yield this.#take('feature', bytes, at + 1);
        else if (this.#depth === COLLECTION_DEPTH) this.#closeFeatures(bytes, at);
      }
    }
  }

  end(rest: Uint8Array): Part {
    const text = this.#decoder.decode(rest);
    if (this.#place === 'before')
      throw new FileRefusal(isJson(text) ? 'file.not-geojson' : 'file.json-broken');
    if (this.#depth !== 0 || this.#isInString) throw new FileRefusal('file.json-broken');
    return { kind: 'after', text };
  }

  #inString(byte: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (byte === BACKSLASH) this.#isEscaped = true;
    else if (byte === QUOTE) this.#isInString = false;
  }

  #opensFeatures(bytes: Uint8Array, at: number): boolean {
    if (this.#place !== 'before' || this.#depth !== COLLECTION_DEPTH || bytes[at] !== OPEN_LIST) return false;
    return /"features"\s*:\s*$/.test(this.#decoder.decode(bytes.subarray(Math.max(this.kept, at - 64), at)));
  }

  // Between features stand commas and white space only.
  #take(kind: 'before' | 'feature', bytes: Uint8Array, end: number): Part {
    const text = this.#decoder.decode(bytes.subarray(this.kept, end));
    this.kept = kind === 'before' ? end + 1 : end;
    this.#place = 'features';
    return { kind, text: kind === 'feature' ? withoutComma(text) : text };
  }

  #closeFeatures(bytes: Uint8Array, at: number): void {
    const between = this.#decoder.decode(bytes.subarray(this.kept, at)).trim();
    if (between !== '') throw new FileRefusal('file.json-broken');
    this.kept = at + 1;
    this.#place = 'after';
  }
}

function withoutComma(text: string): string {
  const trimmed = text.trimStart();
  return trimmed.charCodeAt(0) === COMMA ? trimmed.slice(1) : trimmed;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // A SyntaxError is the answer: the text is no JSON.
    return false;
  }
}
