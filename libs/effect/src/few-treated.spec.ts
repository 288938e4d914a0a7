import { assignment } from './cell.ts';
import { pauleMandel } from './complexes.ts';
import { companionFrames } from './companion.ts';
import { cohortResiduals, fitNoise, residualTest } from './ferman-pinto.ts';
import { cohortsOf, framesOf, type Window } from './frames.ts';
import type { Panel } from './panel.ts';
import { permutationTest } from './permutation.ts';
import { quickHeadline } from './quick-headline.ts';
import { openStream } from './random.ts';
import { seededPanel } from './spec-world.ts';
import { headlineOf, type Headline, type Study } from './study.ts';

const WINDOW: Window = { baseWindow: 5, anticipation: 0, preBase: 'universal' };

function studyOf(panel: Panel, companion = false): Study {
  const frames = framesOf(panel, cohortsOf(panel, 0), WINDOW).filter(({ since }) => since >= 0);
  return {
    frames: companion ? companionFrames(panel, frames, WINDOW) : frames,
    who: assignment(panel.starts, null),
    rule: { control: 'notyet', anticipation: 0 },
    adjustment: companion ? 'reg' : 'none',
    clusters: panel.clusters,
  };
}

const headline = (study: Study) => headlineOf(study) as Headline;

describe('the headline, written in three ways', () => {
  test.each([
    ['plain', false],
    ['with level and last year held equal', true],
  ])(
    'the quick repetition and the weights of the residual test give the same number (%s)',
    (_, companion) => {
      const study = studyOf(seededPanel('null-staggered', 3), companion);
      const slow = headline(study);
      const quick = quickHeadline(study)(study.who.starts);
      expect(quick?.att).toBeCloseTo(slow.att, 10);
      expect(quick?.se).toBeCloseTo(slow.se, 10);
      const rows = cohortResiduals({ ...study, frames: study.frames });
      const total = rows.reduce((sum, { weights }) => sum + weights.reduce((s, w) => s + w, 0), 0);
      expect(total).toBeCloseTo(0, 10);
    },
  );
});

describe('inference with few treated complexes', () => {
  test('without effect, p is spread evenly: about one in twenty below 0.05', () => {
    const p = { permutation: 0, residuals: 0 };
    const runs = 120;
    for (let seed = 1; seed <= runs; seed++) {
      const study = studyOf(seededPanel('null-few', seed));
      const found = headline(study);
      if (permutationTest(study, found, 'studentised', 199, openStream(seed, 'p')).p <= 0.05) p.permutation++;
      if ((residualTest(study, found.att, null, 199, openStream(seed, 'r'))?.p ?? 1) <= 0.05) p.residuals++;
    }
    // Three standard deviations of a share of 0.05 in 120 runs: at most 0.05 + 0.06.
    expect(p.permutation / runs).toBeLessThan(0.11);
    expect(p.residuals / runs).toBeLessThan(0.11);
  }, 60_000);

  test('one treated complex is exchanged with every other one exactly once', () => {
    const study = studyOf(seededPanel('null-one', 1));
    const test = permutationTest(study, headline(study), 'raw', 9_999, openStream(1, 'p'));
    expect(test.draws).toBe(40);
    expect((test.p * 41) % 1).toBeCloseTo(0, 9);
  });

  test('small complexes get wider margins when noise falls with size', () => {
    const sizes = [10, 20, 40, 80, 160, 320].flatMap((n) => Array.from({ length: 40 }, () => n));
    const stream = openStream(2, 'noise');
    const residuals = sizes.map((n) => Math.sqrt(0.1 + 20 / n) * stream.normal());
    const model = fitNoise(sizes, residuals);
    expect(model.perSize).toBeGreaterThan(14);
    expect(model.perSize).toBeLessThan(28);
    expect(fitNoise([50, 50, 50], [1, -1, 1])).toEqual({ constant: 1, perSize: 0 });
  });
});

describe('the spread between complexes', () => {
  test('is zero when the complexes differ no more than chance, and the true spread when they do', () => {
    const stream = openStream(4, 'spread');
    const noise = Array.from({ length: 400 }, () => stream.normal());
    expect(
      pauleMandel(
        noise.map((e) => 0.5 * e),
        noise.map(() => 1),
      ),
    ).toBe(0);
    const spread = noise.map((e) => e + 2 * stream.normal());
    expect(
      Math.abs(
        pauleMandel(
          spread,
          spread.map(() => 1),
        ) - 4,
      ),
    ).toBeLessThan(1);
  });
});
