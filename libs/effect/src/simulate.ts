// Simulated panels with a known truth: how often is each verdict given, and how often does the margin hold?
import { WrongCommand } from './cli-arguments.ts';
import { estimate } from './estimate.ts';
import { openStream, type RandomStream } from './random.ts';
import { buildPanel, type Panel, type PanelRow } from './panel.ts';
import { SCENARIOS, type Scenario } from './scenarios.ts';
import type { EffectResult } from './result.ts';
import { VERDICTS, type Verdict } from './verdict.ts';

/** First period of a simulated panel. */
const FIRST = 2014;

/** What a simulation found. */
export interface SimulationOutcome {
  readonly scenario: string;
  readonly truth: number;
  readonly runs: number;
  readonly seed: number;
  /** Share of the runs per verdict. */
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Share of the runs with an interval in which the interval holds the truth; null when none had one. */
  readonly coverage: number | null;
  /** Share of all runs with a "likely" verdict in the right direction when there is an effect; null without effect. */
  readonly power: number | null;
  /** Share of all runs with a "likely" verdict although there is no effect, or in the wrong direction. */
  readonly falseClaims: number;
  readonly meanEstimate: number | null;
}

/** Draws panels, estimates them with the product's own rule and counts. */
export function simulate(command: { scenario: string; runs: number; seed: number }): SimulationOutcome {
  const scenario = SCENARIOS[command.scenario];
  if (scenario === undefined) {
    throw new WrongCommand(
      `there is no scenario ${command.scenario}; choose from ${Object.keys(SCENARIOS).join(', ')}`,
    );
  }
  const results = Array.from({ length: command.runs }, (_, run) => {
    const stream = openStream(command.seed, `${command.scenario} ${run}`);
    return estimate(simulatePanel(scenario, stream), {}, { seed: command.seed + run, ...scenario.settings });
  });
  return summarise(command, scenario, results);
}

function summarise(
  command: { scenario: string; runs: number; seed: number },
  scenario: Scenario,
  results: readonly EffectResult[],
): SimulationOutcome {
  const share = (test: (result: EffectResult) => boolean) => results.filter(test).length / results.length;
  const margins = results.flatMap(({ ci95 }) => (ci95 === null ? [] : [ci95]));
  const estimates = results.flatMap(({ estimate: value }) => (value === null ? [] : [value]));
  const right: Verdict = scenario.effect > 0 ? 'LIKELY_IMPROVEMENT' : 'LIKELY_DETERIORATION';
  const likely = ({ verdict }: EffectResult) =>
    verdict === 'LIKELY_IMPROVEMENT' || verdict === 'LIKELY_DETERIORATION';
  const verdicts = Object.keys(VERDICTS).map((verdict) => [
    verdict,
    share((result) => result.verdict === verdict),
  ]);
  return {
    ...command,
    truth: scenario.effect,
    verdicts: Object.fromEntries(verdicts) as Record<Verdict, number>,
    coverage:
      margins.length === 0
        ? null
        : margins.filter(([lo, hi]) => lo <= scenario.effect && scenario.effect <= hi).length /
          margins.length,
    power: scenario.effect === 0 ? null : share(({ verdict }) => verdict === right),
    falseClaims: share((result) => likely(result) && (scenario.effect === 0 || result.verdict !== right)),
    meanEstimate:
      estimates.length === 0 ? null : estimates.reduce((sum, value) => sum + value, 0) / estimates.length,
  };
}

/** One panel: complexes with their own level, common years, noise that remembers last year, and the effect. */
export function simulatePanel(scenario: Scenario, stream: RandomStream): Panel {
  const { complexes, periods, memory } = scenario;
  const common = Array.from({ length: periods }, () => 0.3 * stream.normal());
  const series = Array.from({ length: complexes }, () => {
    const level = stream.normal();
    let noise = stream.normal() / Math.sqrt(1 - memory * memory);
    return Array.from({ length: periods }, (_, t) => {
      if (t > 0) noise = memory * noise + stream.normal();
      return level + (common[t] as number) + noise;
    });
  });
  const starts = chooseStarts(scenario, series, stream);
  const rows = series.flatMap((values, unit) =>
    values.map((value, t): PanelRow => {
      const start = starts[unit] as number;
      const since = start > 0 ? FIRST + t - start : -1;
      const drift = start > 0 ? scenario.trendGap * t : 0;
      const outcome = value + drift + (since >= 0 ? scenario.effect : 0);
      return { row: 0, unit: `c${unit}`, time: FIRST + t, outcome, start };
    }),
  );
  return buildPanel(rows);
}

/** Gives the treated complexes their start years, at random or after a low last year. */
function chooseStarts(
  scenario: Scenario,
  series: readonly (readonly number[])[],
  stream: RandomStream,
): number[] {
  const starts = series.map(() => 0);
  for (const { period, treated } of scenario.cohorts) {
    const free = starts.flatMap((start, unit) => (start === 0 ? [unit] : []));
    const mark = free.map((unit) => ({
      unit,
      order:
        scenario.selection === 'random'
          ? stream.normal()
          : ((series[unit] as number[])[period - 1] as number) + stream.normal() * 0.5,
    }));
    mark.sort((a, b) => a.order - b.order);
    for (const { unit } of mark.slice(0, treated)) starts[unit] = FIRST + period;
  }
  return starts;
}
