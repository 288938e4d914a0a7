import { once } from 'node:events';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import { BODY, colours, type Ink, LEADING, Letters } from './letters.ts';

/** Where something stands: its left side and its width. Unit: points. */
export type Place = { x: number; width: number };

type Element = PDFKit.PDFStructureElement;

/** The standard of documents that everybody can read; the types of the library do not know it yet. */
const UA = 'PDF/UA' as unknown as PDFKit.Mixins.PDFSubsets;

const fonts = path.resolve(import.meta.dirname, '../../fonts');
const MM = 72 / 25.4;
/** The margin of every page. Source: the design of print, 15 mm. */
const MARGIN = 15 * MM;
/** What the foot of a page takes, and the air under a block. Unit: points. */
const FOOT = 20;
export const GAP = 4;

/**
 * A tagged page of A4 on which text flows from top to bottom. What is read is marked in the order of reading, what only
 * decorates (lines, the foot of the page) is marked as that, so that a screen reader hears the document and nothing else.
 */
export class Paper {
  readonly doc: PDFKit.PDFDocument;
  readonly letters: Letters;
  readonly left = MARGIN;
  readonly width: number;
  y = MARGIN;
  private readonly root: Element;
  private readonly pieces: Buffer[] = [];

  constructor(about: { title: string; corporation: string; madeAt: Date }) {
    this.doc = new PDFDocument({
      size: 'A4',
      // we break pages ourselves: text that runs into a margin would break them a second time
      margin: 0,
      pdfVersion: '1.7',
      subset: UA,
      tagged: true,
      lang: 'nl-NL',
      displayTitle: true,
      bufferPages: true,
      // no letter of the reader's own machine: only ours, which travel with the file
      font: null as unknown as string,
      info: {
        ...{ Title: about.title, Author: about.corporation, Creator: 'Jaarring' },
        ...{ CreationDate: about.madeAt, ModDate: about.madeAt },
      },
    });
    this.doc.on('data', (piece: Buffer) => this.pieces.push(piece));
    this.doc.registerFont('regular', path.join(fonts, 'instrument-sans-regular.ttf'));
    this.doc.registerFont('strong', path.join(fonts, 'instrument-sans-semibold.ttf'));
    this.letters = new Letters(this.doc);
    this.width = this.doc.page.width - 2 * MARGIN;
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** The whole width between the margins. */
  get page(): Place {
    return { x: this.left, width: this.width };
  }

  /** A heading of the document (1) or of a part (2). */
  heading(level: 1 | 2, text: string, at: Place = this.page): void {
    this.block(`H${level}`, text, { strong: true, size: level === 1 ? 20 : 10.5 }, at);
  }

  /** Paragraphs: one for each line that was typed. */
  paragraph(text: string, ink: Ink = {}, at: Place = this.page): void {
    for (const part of text.split(/\r?\n+/).filter((line) => line.trim() !== ''))
      this.block('P', part, ink, at);
  }

  /** A part of the document: its heading on the left, what it tells beside it. */
  section(title: string, draw: (at: Place) => void): void {
    this.keep(32);
    this.rule();
    const [page, top] = [this.pages(), this.y];
    this.heading(2, title, { x: this.left, width: 104 });
    const under = this.y;
    this.y = top;
    draw({ x: this.left + 112, width: this.width - 112 });
    if (this.pages() === page) this.y = Math.max(this.y, under);
    this.y += GAP;
  }

  /** A drawing, with the words for who does not see it. */
  figure(alt: string, { x, width }: Place, height: number, draw: (top: number) => void): void {
    this.keep(height);
    const top = this.y;
    const bbox: [number, number, number, number] = [x, top, x + width, top + height];
    this.add(this.doc.struct('Figure', { alt, bbox, placement: 'Block' } as object, () => draw(top)));
    this.y = top + height + GAP;
  }

  /** Puts something under the document in the order of reading. */
  add(element: Element): void {
    this.root.add(element);
    element.end();
  }

  /** A new element of the document that others go into; end it when it is whole. */
  open(tag: string): Element {
    const element = this.doc.struct(tag);
    this.root.add(element);
    return element;
  }

  /** Something for the eye only. */
  decoration(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  /** A thin line over the width of the page. */
  rule(color = colours.line, thickness = 0.5): void {
    this.decoration(() => this.line(this.page, this.y, color, thickness));
    this.y += GAP + thickness;
  }

  line({ x, width }: Place, y: number, color: string, thickness = 0.5): void {
    this.doc
      .lineWidth(thickness)
      .strokeColor(color)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke();
  }

  /** Goes to a next page when there is not this much room any more; true when it did. Unit: points. */
  keep(height: number): boolean {
    if (height <= this.doc.page.height - MARGIN - FOOT - this.y) return false;
    // also in the middle of a paragraph: its mark goes on on the next page
    this.doc.continueOnNewPage();
    this.y = MARGIN;
    return true;
  }

  /** Puts the foot on every page and hands the file over. */
  async finish(foot: string): Promise<Buffer> {
    const count = this.pages();
    for (let page = 0; page < count; page++) {
      this.doc.switchToPage(page);
      this.doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
      this.foot(foot, `${page + 1} van ${count}`);
      this.doc.endMarkedContent();
    }
    this.root.end();
    const ended = once(this.doc, 'end');
    this.doc.end();
    await ended;
    return Buffer.concat(this.pieces);
  }

  private foot(text: string, place: string): void {
    const ink = { size: 8, color: colours.muted };
    const y = this.doc.page.height - MARGIN - 8;
    this.line(this.page, y - 6, colours.line);
    this.letters.line(text, this.left, y, ink);
    this.letters.lineTo(this.left + this.width, place, y, ink);
  }

  private pages(): number {
    return this.doc.bufferedPageRange().count;
  }

  private block(tag: string, text: string, ink: Ink, { x, width }: Place): void {
    const height = (ink.size ?? BODY) * LEADING;
    const lines = this.letters.lines(text, width, ink);
    this.keep(height);
    const element = this.doc.struct(tag, {}, () => {
      for (const line of lines) {
        this.keep(height);
        this.letters.line(line, x, this.y, ink);
        this.y += height;
      }
    });
    this.add(element);
    this.y += 2;
  }
}
