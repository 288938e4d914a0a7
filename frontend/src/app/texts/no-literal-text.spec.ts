import fs from 'node:fs';
import path from 'node:path';
import {
  ASTWithSource,
  parseTemplate,
  TmplAstBoundText,
  TmplAstElement,
  TmplAstText,
} from '@angular/compiler';
import ts from 'typescript';

// Guards decision 23: every word on the screen comes from a text file, so that it is typed, reviewed and translated.

const appFolder = path.resolve(import.meta.dirname, '..');
const spoken = ['aria-label', 'title', 'placeholder', 'alt'];
/** What is printed on the keys themselves is the same in every language. */
const keyNames = ['Esc', 'Enter', 'Ctrl K', 'Ctrl Enter', 'Tab'];
const hasWord = (text: string) => /\p{L}{2,}/u.test(text) && !keyNames.includes(text.trim());
/** A string in an expression that reads as a sentence: it begins with a capital or has a space in it. */
const spokenLiteral = /'(\p{Lu}[^']*|[^']*\p{L} \p{L}[^']*)'/u;

/** The words that stand in a template itself. */
function wordsIn(template: string, file: string): string[] {
  const found: string[] = [];
  const { nodes, errors } = parseTemplate(template, file);
  if (errors?.length) throw new Error(`${file}: ${errors.map((error) => error.msg).join(', ')}`);
  const look = {
    visitText: (text: TmplAstText) => hasWord(text.value) && found.push(text.value.trim()),
    visitExpression: (text: TmplAstBoundText) => {
      const source = text.value instanceof ASTWithSource ? (text.value.source ?? '') : '';
      const literal = spokenLiteral.exec(source);
      if (literal) found.push(literal[0]);
      const around = source.replaceAll(/\{\{.*?\}\}/gs, '');
      if (hasWord(around)) found.push(around.trim());
    },
    visitElement: (element: TmplAstElement) => {
      for (const { name, value } of element.attributes) {
        if (spoken.includes(name) && hasWord(value)) found.push(`${name}="${value}"`);
      }
    },
  };
  walk(nodes, look);
  return found;
}

interface Look {
  visitText(text: TmplAstText): unknown;
  visitExpression(text: TmplAstBoundText): unknown;
  visitElement(element: TmplAstElement): unknown;
}

/** Every node holds its children under some name; walking all of them also reaches blocks that Angular adds later. */
function walk(node: unknown, look: Look): void {
  if (Array.isArray(node)) return node.forEach((one) => walk(one, look));
  if (node instanceof TmplAstText) look.visitText(node);
  if (node instanceof TmplAstBoundText) look.visitExpression(node);
  if (node instanceof TmplAstElement) look.visitElement(node);
  if (typeof node !== 'object' || node === null) return;
  const children = ['children', 'branches', 'cases', 'groups', 'empty', 'placeholder', 'loading', 'error'];
  for (const name of children) walk((node as Record<string, unknown>)[name], look);
}

/** The templates written inside a component file. */
function inlineTemplates(file: string): string[] {
  const templates: string[] = [];
  const visit = (node: ts.Node) => {
    const isTemplate =
      ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === 'template';
    if (isTemplate && ts.isStringLiteralLike(node.initializer)) templates.push(node.initializer.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return templates;
}

function templatesOf(file: string): string[] {
  if (file.endsWith('.html')) return [fs.readFileSync(file, 'utf8')];
  return file.endsWith('.ts') && !file.endsWith('.spec.ts') ? inlineTemplates(file) : [];
}

test('no template says a word of its own', () => {
  const files = fs
    .readdirSync(appFolder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(appFolder, file));
  const found = files.flatMap((file) =>
    templatesOf(file)
      .flatMap((template) => wordsIn(template, file))
      .map((words) => `${path.relative(appFolder, file)}: ${words}`),
  );
  expect(files.filter((file) => file.endsWith('.html')).length).toBeGreaterThan(5);
  expect(found).toEqual([]);
});

test('the guard sees words in text, in blocks and in spoken attributes', () => {
  expect(wordsIn('<p>Bewaar</p>', 'a')).toEqual(['Bewaar']);
  expect(wordsIn('@if (x) { <b>Ja</b> } @else { Nee }', 'a')).toEqual(['Ja', 'Nee']);
  expect(wordsIn('@for (x of y; track x) { <i>{{ x }}</i> } @empty { Niets }', 'a')).toEqual(['Niets']);
  expect(wordsIn('@switch (x) { @case (1) { Een } @default { Meer } }', 'a')).toEqual(['Een', 'Meer']);
  expect(wordsIn('<ng-template><input placeholder="Naam" /></ng-template>', 'a')).toEqual([
    'placeholder="Naam"',
  ]);
  expect(wordsIn('<p>Nog {{ days }} dagen</p>', 'a')).toEqual(['Nog  dagen']);
  expect(wordsIn("<p>{{ busy() ? 'Even geduld' : text() }}</p>", 'a')).toEqual(["'Even geduld'"]);
  expect(wordsIn("<p>{{ t().shell.skip }} · € {{ state === 'done' ? a : b }}</p>", 'a')).toEqual([]);
  expect(wordsIn('<kbd>Esc</kbd>', 'a')).toEqual([]);
});
