import { inflateSync } from 'node:zlib';

/** A value of a PDF file. A name keeps its slash, a string its bytes as Latin text. */
export type PdfValue = number | boolean | null | string | PdfReference | PdfValue[] | PdfDictionary | PdfText;
export type PdfDictionary = { [key: string]: PdfValue };
export type PdfReference = { ref: number };
export type PdfText = { bytes: Buffer };

/** One object of a file: its value, and its stream when it has one, decompressed. */
export type PdfObject = { value: PdfValue; stream?: Buffer };

/** Reads values from the syntax of PDF, one after the other; anything else is an operator. */
export class PdfReader {
  at = 0;
  constructor(readonly text: string) {}

  /** The next value or operator; undefined at the end. */
  next(): PdfValue | { operator: string } | undefined {
    this.skip();
    const rest = this.text.slice(this.at, this.at + 40);
    if (rest === '') return undefined;
    if (rest.startsWith('<<')) return this.dictionary();
    if (rest.startsWith('<')) return this.hex();
    if (rest.startsWith('(')) return this.literal();
    if (rest.startsWith('[')) return this.list();
    const reference = /^(\d+) (\d+) R\b/.exec(rest);
    if (reference) {
      this.at += reference[0].length;
      return { ref: Number(reference[1]) };
    }
    const word = /^\/?[^\s<>[\]()/%]*/.exec(this.text.slice(this.at, this.at + 200))![0];
    this.at += Math.max(1, word.length);
    if (word.startsWith('/')) return word;
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return Number(word);
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : { operator: word };
  }

  private skip(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at++;
    if (this.text[this.at] !== '%') return;
    while (this.at < this.text.length && this.text[this.at] !== '\n') this.at++;
    this.skip();
  }

  private list(): PdfValue[] {
    this.at++;
    const found: PdfValue[] = [];
    for (;;) {
      this.skip();
      if (this.text[this.at] === ']') break;
      found.push(this.next() as PdfValue);
    }
    this.at++;
    return found;
  }

  private dictionary(): PdfDictionary {
    this.at += 2;
    const found: PdfDictionary = {};
    for (;;) {
      this.skip();
      if (this.text.startsWith('>>', this.at)) break;
      const key = this.next() as string;
      found[key.slice(1)] = this.next() as PdfValue;
    }
    this.at += 2;
    return found;
  }

  private hex(): PdfText {
    const end = this.text.indexOf('>', this.at);
    const digits = this.text.slice(this.at + 1, end).replace(/\s/g, '');
    this.at = end + 1;
    return { bytes: Buffer.from(digits.padEnd(digits.length + (digits.length % 2), '0'), 'hex') };
  }

  private literal(): PdfText {
    const signs: number[] = [];
    let depth = 0;
    for (; this.at < this.text.length; this.at++) {
      const sign = this.text[this.at]!;
      if (sign === '\\') signs.push(...this.escaped());
      else if (sign === '(' && depth++ === 0) continue;
      else if (sign === ')' && --depth === 0) break;
      else signs.push(sign.charCodeAt(0));
    }
    this.at++;
    return { bytes: Buffer.from(signs) };
  }

  private escaped(): number[] {
    const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at + 1, this.at + 4));
    if (octal) {
      this.at += octal[0].length;
      return [parseInt(octal[0], 8)];
    }
    const sign = this.text[++this.at]!;
    const known: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
    return sign === '\n' ? [] : [(known[sign] ?? sign).charCodeAt(0)];
  }
}

/** Every object of a file by its number, and the trailer. */
export function objectsOf(file: Buffer): { objects: Map<number, PdfObject>; trailer: PdfDictionary } {
  const text = file.toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const match of text.matchAll(/(?:^|[\r\n])(\d+) 0 obj\b/g)) {
    const reader = new PdfReader(text);
    reader.at = match.index + match[0].length;
    const value = reader.next() as PdfValue;
    objects.set(Number(match[1]), { value, ...streamAfter(file, text, reader.at, value) });
  }
  const reader = new PdfReader(text.slice(text.lastIndexOf('trailer') + 'trailer'.length));
  return { objects, trailer: reader.next() as PdfDictionary };
}

function streamAfter(file: Buffer, text: string, at: number, value: PdfValue): { stream?: Buffer } {
  const start = /^\s*stream\r?\n/.exec(text.slice(at, at + 20));
  if (!start) return {};
  const { Length: length, Filter: filter } = value as { Length: number; Filter?: string };
  const raw = file.subarray(at + start[0].length, at + start[0].length + length);
  return { stream: filter === '/FlateDecode' ? inflateSync(raw) : raw };
}

/** A string of a file as text: UTF-16 when it says so. */
export function textOf(value: PdfValue | undefined): string {
  if (typeof value !== 'object' || value === null || !('bytes' in value)) return '';
  const { bytes } = value as PdfText;
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
}
