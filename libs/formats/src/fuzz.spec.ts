import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mappingOf, readWhole, streamed, type Fact } from './fiction.ts';
import { FileRefusal, type Rejection } from './fault.ts';
import { readAreas } from './geo/read-areas.ts';
import { compareMapping, recognise } from './recognise/recognise.ts';

// Bounded runs: longer ones belong to operation.
const RUNS = { numRuns: 300 };
const wide = mappingOf({
  code: { as: 'place' },
  a: { as: 'fact', indicator: 'a' },
  b: { as: 'fact', indicator: 'b' },
});
const long = mappingOf(
  { code: { as: 'place' }, jaar: { as: 'period' }, wat: { as: 'indicator' }, waarde: { as: 'value' } },
  { places: 'either', period: null },
);

const cell = fc.oneof(
  fc.constantFrom(
    'BU99010101',
    'BU9901AB10',
    'WK990101',
    'GM9901',
    '6320101',
    'NL01',
    '2024',
    '2024MM01',
    '',
    '.',
    'x',
  ),
  fc.constantFrom('1', '-2,5', '1.234', '1.5', '=1', '-99999', ' 7 ', '1e3', '"', '"a;b"', "'=1"),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const rowOf = (cells: number): fc.Arbitrary<string> =>
  fc.array(cell, { minLength: cells - 1, maxLength: cells + 1 }).map((row) => row.join(';'));
const lineEnd = fc.constantFrom('\n', '\r\n');

async function outcomeOf<T>(reading: Promise<T>): Promise<T | FileRefusal> {
  return reading.catch((error: unknown) => {
    if (error instanceof FileRefusal) return error;
    throw error;
  });
}

// A row is accounted for when each of its figures is a fact or a named cell, or the row as a whole is named.
function isAccountedFor(row: number, figures: number, facts: Fact[], rejected: Rejection[]): boolean {
  const accepted = facts.filter((fact) => fact.row === row).length;
  const named = rejected.filter((each) => each.row === row);
  const cells = named.filter(({ column }) => ['a', 'b', 'waarde'].includes(column)).length;
  return named.length > cells ? accepted === 0 && cells === 0 : accepted + cells === figures;
}

describe('whatever a file holds, it is read, named or refused', () => {
  test.each([
    ['wide', 'code;a;b', 3, wide, 2],
    ['long', 'code;jaar;wat;waarde', 4, long, 1],
  ] as const)(
    '%s: no row vanishes and no figure is invented',
    async (_layout, header, cells, mapping, figures) => {
      const rows = fc.array(rowOf(cells), { maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(rows, lineEnd, fc.integer({ min: 1, max: 40 }), async (lines, end, chunkBytes) => {
          const text = [header, ...lines].join(end);
          const outcome = await outcomeOf(readWhole(text, mapping, chunkBytes));
          if (outcome instanceof FileRefusal || text.includes('"') || /[\r\n]/.test(lines.join(''))) return;
          lines.forEach((line, at) => {
            if (line.replaceAll(';', '') === '') return;
            expect([line, isAccountedFor(at + 2, figures, outcome.facts, outcome.rejected)]).toEqual([
              line,
              true,
            ]);
          });
          for (const { value, missing } of outcome.facts) expect(value === null).toBe(missing !== null);
          for (const { row, value } of outcome.facts)
            if (value !== null) expect(standsIn(lines[row - 2]!, value)).toBe(true);
        }),
        RUNS,
      );
    },
  );

  test('the same file gives the same outcome however it arrives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(rowOf(3), { maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        async (lines, chunkBytes) => {
          const text = ['code;a;b', ...lines].join('\r\n');
          const [apart, whole] = await Promise.all(
            [chunkBytes, 100_000].map((size) => outcomeOf(readWhole(text, wide, size))),
          );
          expect(apart).toEqual(whole);
        },
      ),
      RUNS,
    );
  });

  test('any bytes are recognised as something, or as nothing with a reason', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      rowOf(4).map((row) => new TextEncoder().encode(`${row}\n${row}`)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (head) => {
        const { mapping, header, layout, doubts } = recognise('x-2024.csv', head);
        if (layout === 'unknown' && !looksJson(head)) expect(doubts.length).toBeGreaterThan(0);
        if (!mapping) return;
        expect(compareMapping(mapping, header).filter(({ code }) => code === 'column.missing')).toEqual([]);
        await outcomeOf(readWhole(head, mapping));
      }),
      RUNS,
    );
  });

  test('a boundary file with bytes changed anywhere gives areas, named features or one refusal', async () => {
    const corner = (x: number, y: number): number[] => [120_000 + x, 450_000 + y];
    const ring = [corner(0, 0), corner(9, 0), corner(9, 9), corner(0, 0)];
    const features = ['GM9901', 'BU99010101'].map((code) => ({
      type: 'Feature',
      properties: { statcode: code, jrstatcode: `2024${code}`, statnaam: 'Kade "}]' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    }));
    const good = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
    const change = fc.tuple(
      fc.nat(good.length - 1),
      fc.oneof(fc.nat(255), fc.constantFrom(...'"[]{},:'.split('').map(code))),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 3 }),
        fc.integer({ min: 1, max: 50 }),
        async (changes, chunkBytes) => {
          const bytes = good.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          const outcome = await outcomeOf(countAreas(bytes, chunkBytes));
          if (!(outcome instanceof FileRefusal) && changes.length === 0)
            expect(outcome).toEqual({ areas: 2, named: 0 });
        },
      ),
      RUNS,
    );
  });
});

async function countAreas(bytes: Uint8Array, chunkBytes: number): Promise<{ areas: number; named: number }> {
  const count = { areas: 0, named: 0 };
  for await (const { areas, rejected } of readAreas(streamed(bytes, chunkBytes))) {
    count.areas += areas.length;
    count.named += rejected.length;
  }
  return count;
}

// Reads the figures of a line in another, slower way: a number with a comma as Number() understands it.
function standsIn(line: string, value: number): boolean {
  const texts = line.split(';').map((text) => text.trim());
  return texts.some(
    (text) => Number(text.replace(',', '.')) === value || Number(text.replaceAll('.', '')) === value,
  );
}

function code(letter: string): number {
  return letter.charCodeAt(0);
}

function looksJson(head: Uint8Array): boolean {
  return /^\s*[{[]/.test(new TextDecoder().decode(head));
}
