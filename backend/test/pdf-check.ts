import {
  objectsOf,
  type PdfDictionary,
  type PdfObject,
  PdfReader,
  type PdfReference,
  type PdfText,
  type PdfValue,
  textOf,
} from './pdf-objects.ts';

/** The most that a document may weigh. Unit: bytes. */
const MOST_BYTES = 300_000;

/** What is read aloud: a tag with its words, in the order of the tags. */
export type Spoken = { tag: string; text: string };

/** What a document is made of, and everything that is wrong with it for who cannot see it. */
export type CheckedPdf = {
  problems: string[];
  title: string;
  pages: number;
  spoken: Spoken[];
  figures: string[];
};

type Marked = { page: number; order: number; tag: string; text: string };

/** Checks a made PDF by the rules that our documents promise: a title, a language, tags in the order of reading, letters inside. */
export function checkPdf(file: Buffer): CheckedPdf {
  return new PdfCheck(file).run(file.length);
}

class PdfCheck {
  private readonly problems: string[] = [];
  private readonly objects: Map<number, PdfObject>;
  private readonly root: PdfDictionary;
  private readonly info: PdfDictionary;
  private readonly pages: PdfDictionary[];
  private readonly signs = new Map<string, Map<string, string>>();
  private readonly marked = new Map<string, Marked>();
  private readonly spoken: Spoken[] = [];
  private readonly figures: string[] = [];
  private readonly walked: Marked[] = [];

  constructor(file: Buffer) {
    const { objects, trailer } = objectsOf(file);
    this.objects = objects;
    this.root = this.dictionary(trailer['Root']);
    this.info = this.dictionary(trailer['Info']);
    this.pages = this.pagesUnder(this.dictionary(this.root['Pages']));
  }

  run(size: number): CheckedPdf {
    this.claim(size <= MOST_BYTES, `it weighs ${size} bytes`);
    this.checkCatalog();
    this.checkFonts();
    this.pages.forEach((page, index) => this.readPage(page, index));
    this.walk(this.root['StructTreeRoot'], []);
    this.checkOrder();
    return {
      problems: this.problems,
      title: this.text(this.info['Title']),
      pages: this.pages.length,
      spoken: this.spoken,
      figures: this.figures,
    };
  }

  private claim(isSo: boolean, otherwise: string): void {
    if (!isSo) this.problems.push(otherwise);
  }

  private checkCatalog(): void {
    this.claim(this.text(this.info['Title']) !== '', 'it has no title');
    const preferences = this.dictionary(this.root['ViewerPreferences']);
    this.claim(preferences['DisplayDocTitle'] === true, 'the window does not show the title');
    this.claim(this.text(this.root['Lang']).startsWith('nl'), 'it does not say that it is Dutch');
    this.claim(this.dictionary(this.root['MarkInfo'])['Marked'] === true, 'it is not marked');
    this.claim(this.root['StructTreeRoot'] !== undefined, 'it has no tags');
    const metadata = this.object(this.root['Metadata'])?.stream?.toString('utf8') ?? '';
    this.claim(/pdfuaid:part>\s*1/.test(metadata), 'its metadata does not claim PDF/UA');
  }

  private checkFonts(): void {
    const fonts = [...this.objects.values()].filter(({ value }) => isKind(value, '/Font'));
    this.claim(fonts.length > 0, 'it has no letters');
    for (const { value } of fonts) {
      const font = value as PdfDictionary;
      const name = nameIn(font['BaseFont']);
      if (font['Subtype'] === '/Type0') {
        this.claim(font['ToUnicode'] !== undefined, `${name} does not say which signs it draws`);
        continue;
      }
      const descriptor = this.dictionary(font['FontDescriptor']);
      const inside = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor[key] !== undefined);
      this.claim(inside, `${name} is not inside`);
    }
  }

  private pagesUnder(node: PdfDictionary): PdfDictionary[] {
    if (node['Type'] === '/Page') return [node];
    return (node['Kids'] as PdfValue[]).flatMap((kid) => this.pagesUnder(this.dictionary(kid)));
  }

  /** Reads what a page draws: which words stand in which mark, and that nothing is drawn outside any mark. */
  private readPage(page: PdfDictionary, index: number): void {
    const content = [page['Contents']!].flat().map((ref) => this.object(ref)!.stream!.toString('latin1'));
    const reader = new PdfReader(content.join('\n'));
    const fonts = this.dictionary(this.dictionary(page['Resources'])['Font']);
    const open: (Marked | null)[] = [];
    let operands: PdfValue[] = [];
    let font = new Map<string, string>();
    for (let token = reader.next(); token !== undefined; token = reader.next()) {
      if (typeof token !== 'object' || token === null || !('operator' in token)) {
        operands.push(token);
        continue;
      }
      const operator = token.operator as string;
      if (operator === 'BDC' || operator === 'BMC') open.push(this.mark(operands, index));
      if (operator === 'EMC') open.pop();
      if (operator === 'Tf') font = this.signsOf(fonts[nameIn(operands[0]).slice(1)]);
      if (operator === 'Tj' || operator === 'TJ') {
        this.claim(open.length > 0, `text on page ${index + 1} stands outside every mark`);
        const words = wordsIn(operands, font);
        for (const one of open) if (one) one.text += words;
      }
      if (['S', 'f', 'B', 'f*', 'B*', 'Do'].includes(operator))
        this.claim(open.length > 0, `a drawing on page ${index + 1} stands outside every mark`);
      operands = [];
    }
    this.claim(open.length === 0, `a mark on page ${index + 1} is not closed`);
  }

  private mark([tag, options]: PdfValue[], page: number): Marked | null {
    const id = ((options ?? {}) as PdfDictionary)['MCID'];
    if (typeof id !== 'number') {
      this.claim(tag === '/Artifact', `a mark ${nameIn(tag)} on page ${page + 1} belongs to nothing`);
      return null;
    }
    const made = { page, order: this.marked.size, tag: nameIn(tag).slice(1), text: '' };
    this.marked.set(`${page} ${id}`, made);
    return made;
  }

  /** Which sign each code of a font stands for. */
  private signsOf(font: PdfValue | undefined): Map<string, string> {
    const key = JSON.stringify(font);
    const known = this.signs.get(key);
    if (known) return known;
    const map = this.object(this.dictionary(font)['ToUnicode'])?.stream?.toString('latin1') ?? '';
    const signs = new Map<string, string>();
    this.signs.set(key, signs);
    for (const [, from, , list] of map.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*\[([^\]]*)\]/gi)) {
      const start = parseInt(from!, 16);
      [...list!.matchAll(/<([0-9a-f\s]*)>/gi)].forEach(([, unit], index) =>
        signs.set(
          (start + index).toString(16).padStart(4, '0'),
          Buffer.from(unit!.replace(/\s/g, ''), 'hex').swap16().toString('utf16le'),
        ),
      );
    }
    return signs;
  }

  /** Walks the tags in the order of reading. */
  private walk(ref: PdfValue | undefined, above: readonly string[]): void {
    const element = this.dictionary(ref);
    const tag = nameIn(element['S']).slice(1);
    const inside = [...above, tag];
    this.checkElement(element, tag, above);
    const from = this.walked.length;
    for (const kid of [element['K'] ?? []].flat()) {
      if (typeof kid === 'number') this.hear(element['Pg'], kid);
      else if (this.dictionary(kid)['Type'] === '/MCR')
        this.hear(this.dictionary(kid)['Pg'], this.dictionary(kid)['MCID'] as number);
      else this.walk(kid, inside);
    }
    const own = this.walked.slice(from).map(({ text }) => text);
    if (/^(H\d|P|TH|TD|Figure)$/.test(tag)) this.spoken.push({ tag, text: own.join(' ') });
  }

  private checkElement(element: PdfDictionary, tag: string, above: readonly string[]): void {
    if (tag === 'Figure') {
      const alt = this.text(element['Alt']);
      this.claim(alt.length > 10, 'a figure has no words for who does not see it');
      this.figures.push(alt);
    }
    if (tag === 'Table') this.claim(this.holds(element, 'TH'), 'a table has no header cell');
    if (tag === 'TR') this.claim(above.at(-1) === 'Table', 'a row stands outside a table');
    if (tag === 'TH' || tag === 'TD') this.claim(above.at(-1) === 'TR', 'a cell stands outside a row');
    if (tag === 'TH')
      this.claim(this.dictionary(element['A'])['Scope'] !== undefined, 'a header cell does not say of what');
  }

  private holds(element: PdfDictionary, tag: string): boolean {
    const kids = [element['K'] ?? []].flat().filter((kid) => typeof kid !== 'number');
    return kids.some((kid) => {
      const child = this.dictionary(kid);
      return child['S'] === `/${tag}` || this.holds(child, tag);
    });
  }

  private hear(page: PdfValue | undefined, id: number): void {
    const found = this.marked.get(`${this.pages.indexOf(this.dictionary(page))} ${id}`);
    this.claim(found !== undefined, `the tags name a mark ${id} that no page has`);
    if (found) this.walked.push(found);
  }

  private checkOrder(): void {
    this.claim(this.walked.length === this.marked.size, 'not every mark is in the order of reading');
    const isOrdered = this.walked.every(
      ({ order }, index) => index === 0 || order > this.walked[index - 1]!.order,
    );
    this.claim(isOrdered, 'the order of reading is not the order on the page');
    const levels = this.spoken.filter(({ tag }) => /^H\d$/.test(tag)).map(({ tag }) => Number(tag[1]));
    this.claim(levels[0] === 1, 'it does not begin with a heading of the first level');
    const isStepwise = levels.every((level, index) => index === 0 || level <= levels[index - 1]! + 1);
    this.claim(isStepwise, 'a level of headings is skipped');
  }

  private text(value: PdfValue | undefined): string {
    return textOf(isReference(value) ? this.object(value)?.value : value);
  }

  private object(ref: PdfValue | undefined): PdfObject | undefined {
    return isReference(ref) ? this.objects.get(ref.ref) : undefined;
  }

  private dictionary(value: PdfValue | undefined): PdfDictionary {
    const found = isReference(value) ? this.objects.get(value.ref)?.value : value;
    return typeof found === 'object' && found !== null && !Array.isArray(found)
      ? (found as PdfDictionary)
      : {};
  }
}

/** A name as it stands in the file, with its slash; nothing where another value stands. */
function nameIn(value: PdfValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function isReference(value: PdfValue | undefined): value is PdfReference {
  return typeof value === 'object' && value !== null && 'ref' in value;
}

function isKind(value: PdfValue, kind: string): boolean {
  return typeof value === 'object' && value !== null && (value as PdfDictionary)['Type'] === kind;
}

function wordsIn(operands: readonly PdfValue[], font: ReadonlyMap<string, string>): string {
  return operands
    .flat()
    .filter((one): one is PdfText => typeof one === 'object' && one !== null && 'bytes' in one)
    .map(({ bytes }) => bytes.toString('hex').replace(/.{4}/g, (code) => font.get(code) ?? '\ufffd'))
    .join('');
}
