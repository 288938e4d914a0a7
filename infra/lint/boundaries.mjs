// Who may import whom: the table of the house plan, checked on every import that stays inside the house.
// A feature may use only features of a lower rank; the apps never import each other.
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Rank of each backend feature; a higher number may use a lower one, never the other way round. */
export const backendRanks = {
  health: 1,
  identity: 1,
  audit: 1,
  place: 1,
  task: 1,
  notification: 1,
  agreement: 1,
  goal: 2,
  strategy: 2,
  approval: 2,
  monitor: 2,
  cycle: 2,
  'field-log': 2,
  measure: 3,
  atelier: 3,
  mandate: 3,
  deputy: 2,
  budget: 4,
  effect: 4,
  evaluation: 5,
  dossier: 5,
  // the screen of the dossier
  complex: 5,
  search: 5,
  report: 5,
  demo: 5,
};

/** What each part of the house may import, besides itself. `npm`: patterns of packages, or true for any. */
const allowed = {
  domain: { houses: [], npm: [] },
  contracts: { houses: ['domain'], npm: ['zod'] },
  effect: { houses: [], npm: ['quadprog', 'jstat', 'pure-rand', 'node:'] },
  formats: { houses: [], npm: ['papaparse', 'saxes', 'yauzl', 'node:'] },
  backend: { houses: ['domain', 'contracts', 'effect', 'formats'], npm: true },
  frontend: { houses: ['domain', 'contracts'], npm: true },
  e2e: { houses: ['domain', 'contracts', 'seed'], npm: true },
  seed: { houses: ['domain', 'contracts', 'backend'], npm: true },
};

/** Tests may use more: real parts of the whole house, and the libraries of testing. */
const testsMayAlso = ['node:', 'fast-check', '@jest/globals', 'exceljs'];

/** The part of the house a file belongs to, and its feature inside an app. */
export function whereIs(file) {
  const [top, second, third, fourth] = path.relative(root, file).split(path.sep);
  if (top === 'libs') return { house: second };
  if (top === 'infra' && second === 'db') return { house: 'seed' };
  if (top === 'backend' && second === 'src') return { house: 'backend', feature: fourth ? third : 'root' };
  if (top === 'backend') return { house: 'backend', feature: 'root' };
  if (top === 'frontend' && third === 'app') {
    const inner = path.relative(path.join(root, 'frontend/src/app'), file).split(path.sep);
    return { house: 'frontend', feature: inner.length > 1 ? inner[0] : 'root' };
  }
  if (top === 'frontend' || top === 'e2e') return { house: top, feature: 'root' };
  return undefined;
}

const isTest = (file) => /\.spec\.ts$/.test(file) || /[\\/]test[\\/]/.test(file);

/** Says why this import is not allowed, or nothing. */
export function whyNot(file, source) {
  const from = whereIs(file);
  if (!from) return undefined;
  if (source.startsWith('.')) {
    const to = whereIs(path.resolve(path.dirname(file), source));
    if (!to)
      return isTest(file) || from.house === 'e2e' || from.house === 'seed'
        ? undefined
        : 'reaches outside the house';
    if (to.house !== from.house) {
      if (isTest(file) || allowed[from.house].houses.includes(to.house)) return undefined;
      return `${from.house} may not reach into ${to.house} by its path`;
    }
    return whyNotFeature(from, to, file);
  }
  if (source.startsWith('@jaarring/')) {
    const house = source.slice('@jaarring/'.length);
    return house === from.house || !allowed[from.house].houses.includes(house)
      ? `${from.house} may not import ${house}`
      : undefined;
  }
  const { npm } = allowed[from.house];
  if (npm === true || (isTest(file) && testsMayAlso.some((one) => source.startsWith(one)))) return undefined;
  return npm.some((one) => source === one || source.startsWith(one.endsWith(':') ? one : `${one}/`))
    ? undefined
    : `${from.house} may not import ${source}`;
}

function whyNotFeature(from, to, file) {
  if (!from.feature || from.feature === to.feature || from.feature === 'root' || isTest(file))
    return undefined;
  const shared = from.house === 'backend' ? ['shell'] : ['shell', 'ui', 'texts'];
  if (to.feature === 'root' && from.house === 'frontend') return undefined;
  if (shared.includes(to.feature))
    return from.feature === 'ui' && to.feature === 'shell' ? 'ui may not know the shell' : undefined;
  if (shared.includes(from.feature)) return `${from.feature} may not know the feature ${to.feature}`;
  if (to.feature === 'root') return `${from.feature} may not import what assembles the app`;
  const rank = (feature) => backendRanks[feature] ?? 0;
  if (!rank(from.feature) || !rank(to.feature))
    return `${rank(from.feature) ? to.feature : from.feature} has no rank in infra/lint/boundaries.mjs`;
  return rank(to.feature) < rank(from.feature)
    ? undefined
    : `${from.feature} (rank ${rank(from.feature)}) may not import ${to.feature} (rank ${rank(to.feature)})`;
}

/** The ESLint rule over this table. */
export const boundaries = {
  rules: {
    imports: {
      meta: {
        type: 'problem',
        schema: [],
        docs: { description: 'Keeps imports inside the table of the house plan.' },
      },
      create(context) {
        const check = (node) => {
          const why = node.source && whyNot(context.filename, node.source.value);
          if (why) context.report({ node: node.source, message: why });
        };
        return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
      },
    },
  },
};
