import { assignment, estimateCells, membersOf } from './cell.ts';
import { cohortsOf, framesOf, type Window } from './frames.ts';
import { standardError } from './standard-error.ts';
import { panelOfLines, seededPanel } from './spec-world.ts';

const LAST_YEAR: Window = { baseWindow: 1, anticipation: 0, preBase: 'varying' };

const FLATS = {
  Waterrijk: { start: 2016, values: [5, 6, 9, 9] },
  Kade: { start: 2016, values: [4, 6, 8, 9] },
  Zon: { start: 0, values: [5, 5, 6, 6] },
  Maan: { start: 0, values: [3, 4, 4, 6] },
  Ster: { start: 2017, values: [2, 3, 5, 9] },
};

describe('a cell: one start year, one period', () => {
  const panel = panelOfLines(FLATS);
  const frames = framesOf(panel, cohortsOf(panel, 0), LAST_YEAR);
  const who = assignment(panel.starts, null);

  test('is the mean change of the treated minus that of the comparisons', () => {
    const cells = estimateCells(frames, who, { control: 'never', anticipation: 0 }, 'none');
    const started = cells.find(({ start, time }) => start === 2016 && time === 2016);
    // Treated: 9−6 and 8−6; never treated: 6−5 and 4−4.
    expect(started?.att).toBeCloseTo(2.5 - 0.5, 12);
    expect(started).toMatchObject({ treated: 2, comparison: 2 });
  });

  test('also compares with complexes that had not started yet, and with those only until they start', () => {
    const cells = estimateCells(frames, who, { control: 'notyet', anticipation: 0 }, 'none');
    const inYear = (time: number) => cells.find((cell) => cell.start === 2016 && cell.time === time);
    expect(inYear(2016)?.comparison).toBe(3);
    expect(inYear(2017)?.comparison).toBe(2);
  });

  test('with a year of anticipation a complex is no comparison in the year before its start', () => {
    const frame = frames.find(({ start, time }) => start === 2016 && time === 2016);
    if (frame === undefined) throw new Error('the frame of the start year is missing');
    expect(membersOf(frame, panel.starts, { control: 'notyet', anticipation: 1 }).comparison).toHaveLength(2);
  });

  test('has the standard error of a difference of two means', () => {
    const [cell] = estimateCells(
      frames.filter((f) => f.since === 0),
      who,
      { control: 'never', anticipation: 0 },
      'none',
    );
    // Squared deviations 0.5 in both groups of two: 0.5/2² + 0.5/2².
    expect(standardError(cell?.influence ?? new Float64Array(), panel.clusters, who.size)).toBeCloseTo(
      0.5,
      12,
    );
  });
});

describe('what may never matter', () => {
  const rule = { control: 'notyet', anticipation: 0 } as const;
  const cellsOf = (panel: ReturnType<typeof seededPanel>) =>
    estimateCells(
      framesOf(panel, cohortsOf(panel, 0), { ...LAST_YEAR, baseWindow: 3, preBase: 'universal' }),
      assignment(panel.starts, null),
      rule,
      'none',
    );

  test.each([1, 2, 3, 4, 5])('levels of complexes and years shared by all drop out (seed %i)', (seed) => {
    const panel = seededPanel('null-staggered', seed);
    const T = panel.times.length;
    const shifted = panel.outcome.map((value, at) => value + 10 * Math.floor(at / T) + (at % T) ** 2);
    const before = cellsOf(panel).map(({ att }) => att);
    const after = cellsOf({ ...panel, outcome: shifted }).map(({ att }) => att);
    before.forEach((att, k) => expect(after[k]).toBeCloseTo(att, 8));
  });

  test.each([1, 2, 3])('an effect added to the treated years is found back exactly (seed %i)', (seed) => {
    const panel = seededPanel('null', seed);
    const T = panel.times.length;
    const lifted = panel.outcome.map((value, at) => {
      const start = panel.starts[Math.floor(at / T)] as number;
      return start > 0 && (panel.times[at % T] as number) >= start ? value + 0.75 : value;
    });
    const before = cellsOf(panel).filter(({ since }) => since >= 0);
    const after = cellsOf({ ...panel, outcome: lifted }).filter(({ since }) => since >= 0);
    before.forEach(({ att }, k) => expect(after[k]?.att).toBeCloseTo(att + 0.75, 10));
  });

  test('the influence of a cell adds up to zero', () => {
    for (const cell of cellsOf(seededPanel('null-staggered', 9))) {
      expect(cell.influence.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 8);
    }
  });
});
