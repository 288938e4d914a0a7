import { sharedTexts } from './shared-texts.ts';
import { SHEET_LIMITS, SheetRefusal } from './sheet-refusal.ts';
import { type SheetRow, sheetRows } from './sheet-rows.ts';
import { asRefusal, unpack } from './unpack.ts';

const FIRST_SHEET = 'xl/worksheets/sheet1.xml';

/**
 * Reads the first sheet of a workbook, row by row. Refuses as a whole what is no workbook, damaged or larger than the
 * limits; values are given as they stand, and a formula as what it is.
 */
export async function* readSheet(source: Buffer | string, limits = SHEET_LIMITS): AsyncGenerator<SheetRow> {
  const parts = await unpack(source, limits);
  try {
    if (!parts.has('xl/workbook.xml')) throw new SheetRefusal('not-a-workbook');
    if (!parts.has(FIRST_SHEET)) throw new SheetRefusal('no-sheet');
    const texts = await sharedTexts(
      orNothing(parts.text('xl/sharedStrings.xml'), parts.has('xl/sharedStrings.xml')),
    );
    yield* sheetRows(parts.text(FIRST_SHEET), texts, limits);
  } catch (error) {
    throw asRefusal(error);
  } finally {
    parts.close();
  }
}

/** A workbook that keeps its texts in its cells has no list of them. */
async function* orNothing(xml: AsyncIterable<string>, isThere: boolean): AsyncGenerator<string> {
  if (isThere) yield* xml;
  else yield '<sst/>';
}
