import {
  addDays,
  conclude,
  evaluationOpensOn,
  type Judgement,
  type JsonObject,
  owesEvaluation,
  type Verdict,
} from '@jaarring/domain';
import { estimateEffect } from '../../../../backend/src/effect/estimate-effect.ts';
import { at, workday } from '../dutch-time.ts';
import { personId } from '../people.ts';
import { type Draw, drawFor } from '../random.ts';
import { seededId } from '../seeded-id.ts';
import { areaManagerOf } from './actors.ts';
import type { Chronicle } from './chronicle.ts';
import type { DemoComplex } from './complexes.ts';
import { effectPanel, type EffectPanel } from './effect-panel.ts';
import { lessons, ownLessons } from './lessons.ts';
import type { Played } from './play-measure.ts';

/** Concludes every measure of the closed cycle that could be judged by then, on effects computed by the product itself. */
export function evaluateClosedCycle(
  chronicle: Chronicle,
  { complexes, played }: { complexes: readonly DemoComplex[]; played: readonly Played[] },
): void {
  const planYear = chronicle.year - 2;
  const draw = drawFor(chronicle.seed, 'evaluations');
  const known = new Map<string, JsonObject & { verdict: Verdict }>();
  const panel = effectPanel(chronicle, { complexes, played, until: planYear + 1 });
  const own = played.filter(({ plan }) => plan.planYear === planYear);
  own.forEach((one, index) => {
    const day = workday(addDays(`${planYear + 1}-10-12`, Math.floor(index * 0.9)));
    if (!owesEvaluation(one.measure, [], day)) return;
    const { workArea } = complexes.find(({ number }) => number === one.plan.complex)!;
    concludeOne(chronicle, draw, one, { day, workArea, effect: effectOf(known, panel, one) });
  });
}

/** Measures with the same bundle and indicator share one contrast. */
function effectOf(
  known: Map<string, JsonObject & { verdict: Verdict }>,
  panel: EffectPanel,
  one: Played,
): JsonObject & { verdict: Verdict } {
  const gathered = panel.gather(one);
  const { kinds, indicator } = gathered.question;
  const key = `${kinds.join('+')} ${indicator.id}`;
  const found = known.get(key) ?? (estimateEffect(gathered).effect as JsonObject & { verdict: Verdict });
  known.set(key, found);
  return found;
}

type Concluding = { day: string; workArea: string; effect: JsonObject & { verdict: Verdict } };

function concludeOne(
  chronicle: Chronicle,
  draw: Draw,
  { plan, measure }: Played,
  { day, effect, workArea }: Concluding,
): void {
  const judgement = judge(draw, measure.status, effect.verdict);
  const by = draw.chance(0.7) ? 'noor' : areaManagerOf(workArea);
  const { evaluation, event } = conclude(
    {
      ...{
        id: seededId(`evaluation:${plan.number}`),
        measureId: measure.id,
        indicatorId: measure.indicatorId,
      },
      ...{ effect, verdict: effect.verdict, judgement, lesson: lessonFor(draw, plan.kind, judgement) },
      ...{ evaluatedBy: personId(by), evaluatedAt: new Date(at(day, '14:20')) },
    },
    { measure, cycle: { evaluationOpensOn: evaluationOpensOn(plan.planYear) }, earlier: [], today: day },
  );
  chronicle.happened(event, at(day, '14:20'), by);
  chronicle.add('evaluation', {
    ...{ id: evaluation.id, measure_id: evaluation.measureId, indicator_id: evaluation.indicatorId },
    ...{ effect: evaluation.effect, verdict: evaluation.verdict, judgement, lesson: evaluation.lesson },
    ...{ expected_change: evaluation.expectedChange, evaluated_by: evaluation.evaluatedBy },
    evaluated_at: at(day, '14:20'),
  });
}

/** People conclude more than the figures: what was stopped stays stopped, what seems to work goes on. */
function judge(draw: Draw, status: string, verdict: string): Judgement {
  if (status === 'stopped') return 'stop';
  if (verdict === 'LIKELY_IMPROVEMENT') return 'continue';
  return (['continue', 'adjust', 'stop'] as const)[
    draw.weighted(verdict === 'INDICATION' ? [7, 3, 0] : [4, 4, 2])
  ]!;
}

function lessonFor(draw: Draw, kind: string, judgement: Judgement): string {
  return draw.pick(ownLessons[`${kind} ${judgement}`] ?? lessons[judgement]);
}
