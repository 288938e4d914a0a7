/** How text looks. Size: points. */
export type Ink = { strong?: boolean; size?: number; color?: string; tabular?: boolean };

/** Size of running text, and how far its lines lie apart. Unit: points; times the size. */
export const BODY = 9;
export const LEADING = 1.36;

/** The colours of paper: dark enough to be read when printed in black and white. */
export const colours = {
  ink: '#14201b',
  muted: '#515c56',
  line: '#c4ccc7',
  brand: '#14513f',
  data: '#0f4c6b',
};

/** Sets lines of text in our own letter, which goes into the file. */
export class Letters {
  /** What was measured before: a table measures every cell more than once. */
  private readonly widths = new Map<string, number>();

  constructor(private readonly doc: PDFKit.PDFDocument) {}

  /** One line of text at a place. */
  line(text: string, x: number, y: number, ink: Ink = {}): void {
    this.dress(ink);
    this.doc.text(this.visible(text), x, y, { lineBreak: false, ...featuresOf(ink) });
  }

  /** The same, ending at a place. */
  lineTo(end: number, text: string, y: number, ink: Ink = {}): void {
    this.line(text, end - this.widthOf(text, ink), y, ink);
  }

  widthOf(text: string, ink: Ink = {}): number {
    const key = `${ink.strong} ${ink.size} ${ink.tabular} ${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    this.dress(ink);
    const width = this.doc.widthOfString(this.visible(text), featuresOf(ink));
    this.widths.set(key, width);
    return width;
  }

  /**
   * Breaks a text into lines that fit; a word that is too long by itself is broken too. The blank between two lines
   * stays in the file, for whoever hears them as one.
   */
  lines(text: string, width: number, ink: Ink = {}): string[] {
    const lines = text.split(/\r?\n/).flatMap((part) => this.linesOfPart(part, width, ink));
    return lines.map((line, index) => (index < lines.length - 1 ? `${line} ` : line));
  }

  private linesOfPart(text: string, width: number, ink: Ink): string[] {
    const words = text.split(/ +/).filter(Boolean);
    const lines: string[] = [];
    let line = '';
    for (const word of words.flatMap((one) => this.piecesOf(one, width, ink))) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && this.widthOf(longer, ink) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return line === '' ? lines : [...lines, line];
  }

  private piecesOf(word: string, width: number, ink: Ink): string[] {
    if (word.length < 2 || this.widthOf(word, ink) <= width) return [word];
    const half = Math.ceil(word.length / 2);
    return [word.slice(0, half), word.slice(half)].flatMap((part) => this.piecesOf(part, width, ink));
  }

  private dress({ strong, size = BODY, color = colours.ink }: Ink): void {
    this.doc
      .font(strong ? 'strong' : 'regular')
      .fontSize(size)
      .fillColor(color);
  }

  /** A sign that the letter does not have becomes a question mark: an empty box says nothing, also not aloud. */
  private visible(text: string): string {
    const { font } = (
      this.doc as unknown as { _font: { font: { hasGlyphForCodePoint(point: number): boolean } } }
    )._font;
    const has = (sign: string) => font.hasGlyphForCodePoint(sign.codePointAt(0)!);
    return [...text.normalize('NFC')].map((sign) => (has(sign) ? sign : '?')).join('');
  }
}

/** Only figures in columns ask for something; without it the library remembers the words it has measured. */
function featuresOf({ tabular }: Ink): { features?: PDFKit.Mixins.OpenTypeFeatures[] } {
  return tabular ? { features: ['kern', 'tnum'] } : {};
}
