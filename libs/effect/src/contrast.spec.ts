import { resolveContrast, type Intervention } from './contrast.ts';
import { panelOfLines } from './spec-world.ts';

const values = [5, 5, 6, 6, 7, 7];
const panel = panelOfLines({
  Waterrijk: { start: 0, values },
  Kade: { start: 0, values },
  Zon: { start: 0, values },
  Maan: { start: 0, values },
  Ster: { start: 0, values },
});

const got = (
  unit: string,
  measure: string,
  start: number,
  more: Partial<Intervention> = {},
): Intervention => ({ unit, measure, start, ...more });
const startsOf = (interventions: Intervention[], treated: string[], base?: string[]) =>
  Object.fromEntries(
    [...resolveContrast(panel, { interventions, treated, ...(base ? { base } : {}) }).panel.starts].map(
      (start, i) => [panel.units[i], start],
    ),
  );

describe('who is treated, who is comparison, who is left out', () => {
  test('one measure: complexes with exactly that measure against complexes with nothing', () => {
    const starts = startsOf(
      [
        got('Waterrijk', 'licht', 2016),
        got('Kade', 'licht', 2017),
        got('Kade', 'camera', 2019),
        got('Zon', 'camera', 2016),
      ],
      ['licht'],
    );
    expect(starts).toEqual({ Waterrijk: 2016, Kade: NaN, Zon: NaN, Maan: 0, Ster: 0 });
  });

  test('a bundle counts only when its measures came within a year, and starts with the first', () => {
    const both = (unit: string, light: number, camera: number) => [
      got(unit, 'licht', light),
      got(unit, 'camera', camera),
    ];
    const starts = startsOf(
      [...both('Waterrijk', 2017, 2016), ...both('Kade', 2015, 2018)],
      ['licht', 'camera'],
    );
    expect(starts).toEqual({ Waterrijk: 2016, Kade: NaN, Zon: 0, Maan: 0, Ster: 0 });
  });

  test('"camera added to light" compares with complexes that have light only, from the year light came', () => {
    const interventions = [
      got('Waterrijk', 'licht', 2015),
      got('Waterrijk', 'camera', 2018),
      got('Kade', 'licht', 2015),
      got('Zon', 'camera', 2018),
      got('Zon', 'licht', 2019),
    ];
    const resolved = resolveContrast(panel, { interventions, treated: ['licht', 'camera'], base: ['licht'] });
    expect([...resolved.panel.starts]).toEqual([2018, 0, NaN, NaN, NaN]);
    expect([...resolved.panel.outcome.slice(0, 6)]).toEqual([NaN, 5, 6, 6, 7, 7]);
  });

  test('years after the end and a start year that began after 1 July are hidden', () => {
    const { panel: seen, remarks } = resolveContrast(panel, {
      interventions: [got('Kade', 'licht', 2016, { end: 2018, late: true })],
      treated: ['licht'],
    });
    expect([...seen.outcome.slice(6, 12)]).toEqual([5, 5, NaN, 6, 7, NaN]);
    expect(remarks.map(({ nl }) => nl).join()).toMatch(/stopte.*na 1 juli/);
  });

  test('two measures that nearly always came together cannot be told apart', () => {
    const together = ['Waterrijk', 'Kade'].flatMap((unit) => [
      got(unit, 'licht', 2016),
      got(unit, 'camera', 2017),
    ]);
    const resolved = resolveContrast(panel, {
      interventions: [...together, got('Zon', 'camera', 2016)],
      treated: ['licht'],
    });
    const [found] = resolved.findings;
    expect(found?.code).toBe('BUNDLE_NOT_SEPARABLE');
    expect(found?.remark.nl).toContain('camera');
  });

  test('a complex with a measure but without figures is named', () => {
    const { remarks } = resolveContrast(panel, {
      interventions: [got('Toren', 'licht', 2016)],
      treated: ['licht'],
    });
    expect(remarks.map(({ nl }) => nl)).toEqual(['1 complex met een maatregel maar zonder cijfers: Toren']);
  });
});
