import type { Ground } from './add-areas.ts';
import { yearsOf } from './add-areas.ts';
import { areaFigures } from './area-figures.ts';
import { type Correction, loadFigures } from './batches.ts';
import type { Chronicle } from './chronicle.ts';
import { complexFigures } from './complex-figures.ts';
import { effectsOf } from './effects.ts';
import { nuisanceFigures } from './nuisance.ts';
import type { MeasurePlan } from './plan.ts';

/** The figure that was contested in the atelier and turned out to be wrong in the file (story 9). */
export function contested(year: number): Correction {
  return {
    code: 'schouw_voldoende',
    place: '1048',
    period: String(year - 1),
    wrong: 31,
    on: `${year}-06-11`,
  };
}

/** Makes every figure and puts it in the load it came by. */
export function addFigures(
  chronicle: Chronicle,
  { neighbourhoods, complexes, latent, plans }: Ground & { plans: readonly MeasurePlan[] },
): void {
  const { seed, year } = chronicle;
  const years = yearsOf(year);
  const effects = effectsOf(plans);
  const figures = [
    ...areaFigures(seed, neighbourhoods, latent, years),
    ...nuisanceFigures(seed, complexes, latent, years),
    ...complexFigures(seed, complexes, { latent, years, effects }),
  ];
  const loads = loadFigures(figures, year, contested(year));
  chronicle.add('import_batch', ...loads.batches);
  chronicle.add('import_rejection', ...loads.rejections);
  chronicle.add('observation', ...loads.observations);
  chronicle.add('observation_before', ...loads.before);
  chronicle.keep(loads.events);
}
