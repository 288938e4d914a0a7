// What no compiler sees: the shape of the house. Each rule names the file and the cure; any finding fails the check.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const MAX_LINES = 300;
const TOP_LEVEL =
  /^(backend|frontend|libs|infra|e2e|nx\.json|package\.json|package-lock\.json|tsconfig\.base\.json|README\.md|LICENSE|\..+)$/;

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file && fs.existsSync(path.join(root, file)));
const read = (file) => fs.readFileSync(path.join(root, file), 'utf8');

const rules = [
  {
    cure: 'move it to where the house plan puts it',
    find: () =>
      [...new Set(tracked.map((file) => file.split('/')[0]))].filter((entry) => !TOP_LEVEL.test(entry)),
  },
  {
    cure: `split the file by what it is about (at most ${MAX_LINES} lines)`,
    find: () =>
      matching(/\.(ts|html|scss|mjs|sql)$/).filter((file) => read(file).split('\n').length - 1 > MAX_LINES),
  },
  {
    cure: 'row security keeps corporations apart: no corporation filter in application code',
    find: () => lines(/^backend\/src\/.*\.ts$/, /where\s+corporation_id\s*=/i, /\.spec\.ts$/),
  },
  {
    cure: 'take the time from the scope: new Date() without an argument hides the clock',
    find: () =>
      lines(/^backend\/src\/.*\.ts$/, /new Date\(\)|Date\.now\(\)/, /\.spec\.ts$|shell\/clock\.ts$/),
  },
  {
    cure: 'a skipped or lone test proves nothing',
    find: () =>
      lines(/\.spec\.ts$|^e2e\/src\/.*\.ts$/, /\b(test|it|describe)\.(skip|only)\(|\bx(it|test|describe)\(/),
  },
  {
    cure: 'name the type; do not switch the compiler off',
    find: () => lines(/\.ts$/, /@ts-(ignore|nocheck)|\bas any\b/),
  },
  {
    cure: 'run `npm run lock`: addresses in the lock tie it to one registry',
    find: () => lines(/^package-lock\.json$/, /"resolved": "http/).slice(0, 1),
  },
  {
    cure: 'say what the file holds; helpers, common and misc hold anything',
    find: () =>
      tracked.filter((file) => /(^|\/)(helpers?|misc|utils?|dtos|hooks|interfaces)(\.|\/)/.test(file)),
  },
  {
    cure: 'colour never hides in a component: use a token of the theme',
    find: () => lines(/^frontend\/src\/app\/.*\.scss$/, /#[0-9a-f]{3,8}\b|!important|::ng-deep/i),
  },
];

function matching(pattern) {
  return tracked.filter((file) => pattern.test(file));
}

function lines(files, pattern, except = /$^/) {
  return matching(files)
    .filter((file) => !except.test(file))
    .flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
    );
}

let found = 0;
for (const { cure, find } of rules) {
  for (const place of find()) {
    console.error(`${place}: ${cure}`);
    found++;
  }
}
if (found > 0) process.exit(1);
