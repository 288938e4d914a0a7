// One row per cluster: the mean of the complexes that were decided on together.
import type { Panel } from './panel.ts';
import { clustersOf } from './study.ts';

/** The panel of cluster means; the panel itself when every complex is its own cluster. Missing stays missing. */
export function collapseToClusters(panel: Panel): Panel {
  const clusters = clustersOf(panel.starts, panel.clusters);
  if (clusters.every(({ rows }) => rows.length === 1)) return panel;
  const T = panel.times.length;
  const outcome = new Float64Array(clusters.length * T);
  clusters.forEach(({ rows }, c) => {
    for (let t = 0; t < T; t++) {
      outcome[c * T + t] =
        rows.reduce((sum, i) => sum + (panel.outcome[i * T + t] as number), 0) / rows.length;
    }
  });
  return {
    ...panel,
    units: clusters.map(({ rows }) => rows.map((i) => panel.units[i]).join('+')),
    outcome,
    starts: Float64Array.from(clusters, ({ start }) => start),
    clusters: Int32Array.from(clusters.keys()),
    weights: null,
    sizes: null,
    positions: null,
    covariateNames: [],
    covariates: new Float64Array(0),
  };
}
