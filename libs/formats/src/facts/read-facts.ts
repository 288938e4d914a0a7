import { scanRows, type RowBlock } from '../csv/scan.ts';
import { decoderOf, rowTexts, type Decode } from '../csv/text.ts';
import { FileRefusal } from '../fault.ts';
import type { Mapping } from '../mapping.ts';
import type { FactBatch } from './batch.ts';
import { planOf } from './plan.ts';
import { RowReader } from './row-reader.ts';

const ENCODINGS = ['utf-8', 'utf-8-bom', 'windows-1252'];

/**
 * Streams the facts of a delimited file, wide or long, in batches; what is not accepted is in `rejected`.
 * A file that cannot be read as a whole throws a `FileRefusal`, possibly after some batches: keep nothing then.
 */
export async function* readFacts(
  input: AsyncIterable<Uint8Array>,
  mapping: Mapping,
): AsyncGenerator<FactBatch> {
  if (!ENCODINGS.includes(mapping.encoding)) throw new FileRefusal('file.encoding-unknown');
  const decode = decoderOf(mapping.encoding);
  let reader: RowReader | undefined;
  for await (const block of scanRows(input, mapping.delimiter)) {
    for (let row = 0; row < block.rows; row++) {
      if (reader) reader.read(block, row);
      else reader = readerOnHeader(block, row, mapping, decode);
      if (reader?.batch.isFull()) yield reader.batch.take();
    }
  }
  if (!reader) throw new FileRefusal('file.empty');
  if (!reader.batch.isEmpty()) yield reader.batch.take();
}

// Blank lines and the spreadsheet hint `sep=;` may stand above the header.
function readerOnHeader(
  block: RowBlock,
  row: number,
  mapping: Mapping,
  decode: Decode,
): RowReader | undefined {
  const header = rowTexts(block, row, decode);
  if (header.every((text) => text === '') || header[0]!.startsWith('sep=')) return undefined;
  return new RowReader(mapping, planOf(mapping, header), decode);
}
