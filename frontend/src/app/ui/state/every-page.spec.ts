import fs from 'node:fs';
import path from 'node:path';

const app = path.resolve(import.meta.dirname, '../..');
const routes = fs.readFileSync(path.join(app, 'app.routes.ts'), 'utf8');
const pages = [...routes.matchAll(/import\('(\.\/[^']+)'\)/g)].map(([, file]) => file!);

/** What a page draws: its own template, inline or in a file, and those of the parts in its folder. */
function drawnBy(file: string): string {
  const folder = path.dirname(path.join(app, file));
  const sources = fs
    .readdirSync(folder)
    .filter((name) => /\.(html|ts)$/.test(name) && !name.endsWith('.spec.ts'));
  return sources.map((name) => fs.readFileSync(path.join(folder, name), 'utf8')).join('\n');
}

/** The resources that a page itself waits for, as it names them. */
function resourcesOf(file: string): string[] {
  const source = fs.readFileSync(path.join(app, file), 'utf8');
  return [...source.matchAll(/protected readonly (\w+) = httpResource/g)].map(([, name]) => name!);
}

test('the routes name the pages that this guard looks at', () => {
  expect(pages.length).toBeGreaterThan(15);
});

test.each(pages.filter((file) => resourcesOf(file).length > 0))(
  '%s draws what it loads as on its way, failed, empty or filled',
  (file) => {
    const waited = [...drawnBy(file).matchAll(/<jr-four-states\s+\[of\]="(\w+)/g)].map(([, name]) => name);
    expect(waited.length).toBeGreaterThan(0);
  },
);
