// When the groups already moved apart, a weighted comparison may still follow the treated complexes before the start.
import { collapseToClusters } from './collapse.ts';
import type { Panel } from './panel.ts';
import { openStream } from './random.ts';
import type { CheckedEstimate } from './result.ts';
import type { Settings } from './settings.ts';
import { designSynthetic, estimateDesign, placeboTest } from './synthetic-panel.ts';

/** Placebo draws for this check. */
const DRAWS = 99;

/** Above this number of donors the check would take minutes and is left out. */
const DONORS = 300;

/** The synthetic difference-in-differences estimate next to the main one; null when it cannot be made well. */
export function syntheticCheck(panel: Panel, settings: Settings): CheckedEstimate | null {
  const collapsed = collapseToClusters(panel);
  const design = designSynthetic(collapsed, collapsed.starts, {
    anticipation: settings.anticipation,
    periodsBefore: 5,
  });
  const enough =
    design.donors.length >= settings.thresholds.comparisonForPlacebo && design.donors.length <= DONORS;
  if (design.blocks.length === 0 || !enough) return null;
  const { att } = estimateDesign(collapsed, design, 'sdid');
  const test = placeboTest(
    collapsed,
    design,
    'sdid',
    att,
    DRAWS,
    openStream(settings.seed, 'synthetic check'),
  );
  return { att, se: test?.se ?? null, p: test?.p ?? null };
}
