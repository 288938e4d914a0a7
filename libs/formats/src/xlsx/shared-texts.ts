import { SaxesParser } from 'saxes';

/** The texts that cells point at by number; runs of formatting within one text are joined, readings aloud left out. */
export async function sharedTexts(xml: AsyncIterable<string>): Promise<string[]> {
  const texts: string[] = [];
  let text: string | null = null;
  let isText = false;
  let isAloud = false;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    if (name === 'si') text = '';
    else if (name === 'rPh') isAloud = true;
    isText = name === 't' && !isAloud;
  });
  parser.on('text', (piece) => {
    if (isText && text !== null) text += piece;
  });
  parser.on('closetag', ({ name }) => {
    isText = false;
    if (name === 'rPh') isAloud = false;
    if (name !== 'si') return;
    texts.push(text ?? '');
    text = null;
  });
  for await (const piece of xml) parser.write(piece);
  parser.close();
  return texts;
}
