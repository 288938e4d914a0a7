import fs from 'node:fs';
import path from 'node:path';

const results = path.resolve(import.meta.dirname, '../../test-results');

/** Where the screens of a run are kept: an artefact of the test, never part of the repository. */
const screensFolder = path.join(results, 'screens');

/** The pictures of the design, when they lie beside the project; without them the screens stand alone. */
const designFolder = path.resolve(import.meta.dirname, '../../../../shared/design/png');

/** The file for a screen at a width and in a theme. */
export function screenFile(screen: string, width: number, theme: string): string {
  fs.mkdirSync(screensFolder, { recursive: true });
  return path.join(screensFolder, `${slugOf(screen)}--${width}-${theme}.png`);
}

/** One page with every screen of the run beside its picture of the design, to be looked at by a person. */
export function writeSheet(pictures: Record<string, string | undefined>): string | null {
  if (!fs.existsSync(screensFolder)) return null;
  const files = fs.readdirSync(screensFolder).filter((file) => file.includes('--'));
  const rows = Object.entries(pictures).map(([screen, picture]) => {
    const own = files.filter((file) => file.startsWith(`${slugOf(screen)}--`)).sort();
    const drawn = picture && copyPicture(picture);
    const images = [...(drawn ? [drawn] : []), ...own].map(
      (file) => `<figure><img loading="lazy" src="${file}" alt=""><figcaption>${file}</figcaption></figure>`,
    );
    return `<h2>${escape(screen)}</h2><div>${images.join('')}</div>`;
  });
  const sheet = path.join(screensFolder, 'index.html');
  fs.writeFileSync(
    sheet,
    `<!doctype html><meta charset="utf-8"><title>Screens beside the design</title>
<style>div{display:flex;gap:16px;overflow-x:auto;align-items:flex-start}img{max-height:900px;border:1px solid #999}</style>
<h1>Screens beside the design</h1>${rows.join('\n')}`,
  );
  return sheet;
}

function copyPicture(picture: string): string | null {
  const source = path.join(designFolder, `${picture}.png`);
  if (!fs.existsSync(source)) return null;
  fs.copyFileSync(source, path.join(screensFolder, `design-${picture}.png`));
  return `design-${picture}.png`;
}

function slugOf(screen: string): string {
  return screen.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '') || 'start';
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
