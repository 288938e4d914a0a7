import { estimate, type SettingsInput } from './estimate.ts';
import { buildPanel, type PanelRow } from './panel.ts';
import { openStream, type RandomStream } from './random.ts';
import type { Method } from './settings.ts';

const METHODS: readonly Method[] = ['auto', 'auto', 'auto', 'did', 'dr', 'reg', 'ipw', 'sdid', 'sc'];

/** A small panel with whatever can be wrong with one: gaps, odd clusters, few complexes, constant or missing columns. */
function oddPanel(stream: RandomStream) {
  const units = 1 + stream.below(40);
  const years = 1 + stream.below(9);
  const step = 1 + stream.below(2);
  const gaps = stream.below(40);
  const clusters = 1 + stream.below(12);
  const sized = stream.below(2) === 0;
  const rows: PanelRow[] = [];
  for (let i = 0; i < units; i++) {
    const start = stream.below(3) === 0 ? 2010 + stream.below(14) : 0;
    for (let t = 0; t < years; t++) {
      if (stream.below(100) < gaps) continue;
      rows.push({
        row: rows.length + 2,
        unit: `c${i}`,
        time: 2012 + step * t,
        outcome: stream.below(100) < gaps ? null : stream.below(4) === 0 ? 7 : 7 + stream.normal(),
        start,
        cluster: clusters > 9 ? null : `k${i % clusters}`,
        size: sized ? 5 + stream.below(80) : null,
        x: sized ? 200 * stream.below(40) : null,
        y: sized ? 0 : null,
        covariates: [stream.below(5), stream.below(3) === 0 ? null : 4],
      });
    }
  }
  return buildPanel(rows, { covariates: stream.below(2) === 0 ? ['a', 'b'] : [] });
}

describe('any panel at all', () => {
  test.each(Array.from({ length: 60 }, (_, k) => k + 1))(
    'gets an answer or a reason, never a crash (seed %i)',
    (seed) => {
      const stream = openStream(seed, 'odd panel');
      const panel = oddPanel(stream);
      const settings: SettingsInput = {
        method: METHODS[stream.below(METHODS.length)],
        control: stream.below(2) === 0 ? 'never' : 'notyet',
        baseWindow: 1 + stream.below(5),
        anticipation: stream.below(2),
        draws: 49,
        minimalRelevantEffect: 1,
      };
      const result = estimate(panel, {}, settings);
      const text = JSON.stringify(result);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(estimate(panel, {}, settings))));
      if (result.estimate === null) expect(result).toMatchObject({ verdict: 'NOT_ASSESSABLE' });
      if (result.codes.length > 0) expect(result.verdict).toBe('NOT_ASSESSABLE');
      else if (settings.method === 'auto') expect(result.verdict).not.toBeNull();
      if (result.counts.clusters < 5) expect(String(result.verdict)).not.toMatch(/LIKELY|NO_RELEVANT/);
      if (settings.method === 'auto' && result.counts.clusters < 20) expect(result.se).toBeNull();
      for (const p of [result.pA, result.pB, result.pBh]) if (p !== null) expect(p >= 0 && p <= 1).toBe(true);
      if (result.ci95 !== null) expect(result.ci95[0]).toBeLessThanOrEqual(result.ci95[1]);
    },
  );
});
