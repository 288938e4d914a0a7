// How long the engine takes on a large panel. Run: node libs/effect/src/speed.ts
import { estimate, type SettingsInput } from './estimate.ts';
import type { Panel } from './panel.ts';
import { openStream } from './random.ts';

/** 5,000 complexes, 12 years, 600 treated in three start years: the size the timing targets were set for. */
const LARGE = {
  complexes: 5000,
  periods: 12,
  treated: [200, 400, 600],
  starts: [2018, 2019, 2020],
  first: 2013,
};

const CLASSIC: SettingsInput = { method: 'did', baseWindow: 1, control: 'never' };

const plain = largePanel(1, 0);
const rich = largePanel(1, 3);
report('did, analytic', 5, () => estimate(plain, {}, { ...CLASSIC, draws: 0 }));
report('did, bootstrap 999', 5, () => estimate(plain, {}, { ...CLASSIC, draws: 999 }));
report('dr, 3 covariates, analytic', 5, () => estimate(rich, {}, { ...CLASSIC, method: 'dr', draws: 0 }));
report('dr, 3 covariates, bootstrap 999', 5, () =>
  estimate(rich, {}, { ...CLASSIC, method: 'dr', draws: 999 }),
);
report('auto, with all checks', 5, () => estimate(plain));
const many = Array.from({ length: 40 }, (_, k) => largePanel(k, 3));
report('did, bootstrap 999, 40 indicators', 1, () =>
  many.forEach((one) => estimate(one, {}, { ...CLASSIC, draws: 999 })),
);
report('dr, 3 covariates, bootstrap 999, 40 indicators', 1, () =>
  many.forEach((one) => estimate(one, {}, { ...CLASSIC, method: 'dr', draws: 999 })),
);
process.stdout.write(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);

/** Prints the median of some runs after one to warm up. */
function report(name: string, runs: number, job: () => unknown): void {
  if (runs > 1) job();
  const times = Array.from({ length: runs }, () => {
    const from = performance.now();
    job();
    return performance.now() - from;
  }).sort((a, b) => a - b);
  process.stdout.write(`${name.padEnd(48)} ${((times[runs >> 1] ?? 0) / 1000).toFixed(3)} s\n`);
}

function largePanel(seed: number, covariates: number): Panel {
  const stream = openStream(seed, 'speed');
  const { complexes, periods, treated, starts, first } = LARGE;
  const outcome = new Float64Array(complexes * periods);
  for (let i = 0; i < complexes; i++) {
    const level = stream.normal();
    let noise = 0;
    for (let t = 0; t < periods; t++) {
      noise = 0.5 * noise + stream.normal();
      outcome[i * periods + t] = level + 0.1 * t + noise;
    }
  }
  return {
    units: Array.from({ length: complexes }, (_, i) => `c${i}`),
    times: Array.from({ length: periods }, (_, t) => first + t),
    outcome,
    starts: Float64Array.from(
      { length: complexes },
      (_, i) => starts[treated.findIndex((until) => i < until)] ?? 0,
    ),
    clusters: Int32Array.from({ length: complexes }, (_, i) => i),
    weights: null,
    sizes: null,
    positions: null,
    covariateNames: Array.from({ length: covariates }, (_, k) => `x${k}`),
    covariates: Float64Array.from({ length: complexes * covariates }, () => stream.normal()),
    invalid: [],
  };
}
