// Makes public/fonts/icons.woff2 and src/app/ui/icon-glyphs.ts from the names in src/app/ui/icon-names.json.
// Run after adding a name: `node frontend/tools/subset-icons.mjs`. The full font is 4 MB, the subset a few dozen kB.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const frontend = path.resolve(import.meta.dirname, '..');
const names = JSON.parse(fs.readFileSync(path.join(frontend, 'src/app/ui/icon-names.json'), 'utf8'));
const source = fs.readFileSync(
  fileURLToPath(import.meta.resolve('material-symbols/material-symbols-outlined.woff2')),
);
/** Weight, grade and optical size are fixed; FILL stays variable, because a chosen item is filled. */
const axes = { wght: 400, GRAD: 0, opsz: 24 };

const whole = await subsetFont(source, undefined, {
  keepAllGlyphs: true,
  glyphNames: true,
  targetFormat: 'truetype',
  variationAxes: { ...axes, FILL: 0 },
});
const codes = codePointsByName(whole);
const unknown = names.filter((name) => !codes.has(name));
if (unknown.length > 0) throw new Error(`Material Symbols has no icon named ${unknown.join(', ')}.`);

const characters = names.map((name) => String.fromCodePoint(codes.get(name)));
const subset = await subsetFont(source, characters.join(''), {
  targetFormat: 'woff2',
  noLayoutClosure: true,
  variationAxes: axes,
});
fs.writeFileSync(path.join(frontend, 'public/fonts/icons.woff2'), subset);
fs.writeFileSync(path.join(frontend, 'src/app/ui/icon-glyphs.ts'), glyphFile());
console.log(`${names.length} icons, ${Math.round(subset.length / 1024)} kB`);

function glyphFile() {
  const entries = names.map((name) => `${name}: '\\u{${codes.get(name).toString(16)}}',`);
  const lines = Array.from({ length: Math.ceil(entries.length / 4) }, (_, row) =>
    entries.slice(4 * row, 4 * row + 4).join(' '),
  );
  return [
    '/** Every icon there is, and the character that draws it. Made by tools/subset-icons.mjs; do not edit. */',
    '// prettier-ignore',
    'export const iconGlyphs = {',
    ...lines.map((line) => `  ${line}`),
    '} as const;',
    '',
  ].join('\n');
}

/** Joins the font's two lists: glyph by name (post, format 2) and code point by glyph (cmap, format 4 and 12). */
function codePointsByName(font) {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + 16 * index;
    tables.set(font.toString('latin1', at, at + 4), view.getUint32(at + 8));
  }
  const glyphs = glyphNames(view, font, tables.get('post'));
  const found = new Map();
  for (const [code, glyph] of codePoints(view, tables.get('cmap'))) {
    const name = glyphs[glyph];
    if (name && code >= 0xe000 && !found.has(name)) found.set(name, code);
  }
  return found;
}

function glyphNames(view, font, post) {
  const builtIn = 258;
  const count = view.getUint16(post + 32);
  const strings = [];
  for (let at = post + 34 + 2 * count; at < view.byteLength && strings.length < count;) {
    const length = font[at];
    strings.push(font.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return Array.from(
    { length: count },
    (_, glyph) => strings[view.getUint16(post + 34 + 2 * glyph) - builtIn],
  );
}

function* codePoints(view, cmap) {
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const at = cmap + view.getUint32(cmap + 4 + 8 * index + 4);
    if (view.getUint16(at) === 12) yield* groups(view, at);
    if (view.getUint16(at) === 4) yield* segments(view, at);
  }
}

function* groups(view, at) {
  for (let group = 0; group < view.getUint32(at + 12); group += 1) {
    const start = at + 16 + 12 * group;
    for (let code = view.getUint32(start); code <= view.getUint32(start + 4); code += 1) {
      yield [code, view.getUint32(start + 8) + code - view.getUint32(start)];
    }
  }
}

function* segments(view, at) {
  const doubled = view.getUint16(at + 6);
  for (let offset = 0; offset < doubled; offset += 2) {
    const end = view.getUint16(at + 14 + offset);
    const start = view.getUint16(at + 16 + doubled + offset);
    const delta = view.getInt16(at + 16 + 2 * doubled + offset);
    const rangeAt = at + 16 + 3 * doubled + offset;
    const range = view.getUint16(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const glyph = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - start));
      yield [code, (glyph + delta) & 0xffff];
    }
  }
}
