import type { EffectView } from '@jaarring/contracts';
import type { EChartsCoreOption } from 'echarts/core';
import { change } from '../texts/notation.ts';
import type { ChartLook } from '../ui/chart/look.ts';

/** The difference in one year, counted from the start. */
export type EventPoint = EffectView['effect']['dynamic']['points'][number];

/** What an event study draws. */
export interface EventDrawing {
  readonly points: readonly EventPoint[];
  readonly startWord: string;
  /** Shows a difference with its sign and decimals. */
  readonly show: (value: number) => string;
  /** What a point says when it is pointed at. */
  readonly tell: (point: EventPoint) => string;
}

/** Turns the points into what ECharts draws: margins as vertical lines, hollow before the start, filled after it. */
export function eventOptions(
  { points, startWord, show, tell }: EventDrawing,
  look: ChartLook,
): EChartsCoreOption {
  const years = points.map(({ e }) => e);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const known = points.filter(({ att }) => att !== null);
  return {
    animation: false,
    textStyle: { fontFamily: look.font, color: look.text, fontSize: 12 },
    grid: { left: 8, right: 12, top: 28, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'item',
      confine: true,
      backgroundColor: look.surface,
      borderColor: look.grid,
      textStyle: { color: look.text },
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const point = known[dataIndex];
        return point ? tell(point) : '';
      },
    },
    xAxis: {
      type: 'value',
      min: first - 1,
      max: last + 1,
      minInterval: 1,
      axisLine: { onZero: false, lineStyle: { color: look.grid } },
      splitLine: { show: false },
      axisLabel: {
        color: look.axis,
        hideOverlap: true,
        formatter: (year: number) => (year < first || year > last ? '' : change(year)),
      },
    },
    yAxis: {
      type: 'value',
      axisLabel: { color: look.axis, formatter: show },
      splitLine: { lineStyle: { color: look.grid } },
    },
    series: [marginsOf(points, look), dotsOf(known, startWord, look)],
  };
}

function dotsOf(known: readonly EventPoint[], startWord: string, look: ChartLook) {
  const line = (colour: string) => ({ lineStyle: { color: colour, width: 1.5, type: 'solid' } });
  return {
    type: 'scatter',
    z: 3,
    symbolSize: 9,
    data: known.map(({ e, att, pre }) => ({
      value: [e, att],
      itemStyle: pre
        ? { color: look.surface, borderColor: look.axis, borderWidth: 2, opacity: 1 }
        : { color: look.self, borderColor: look.self, borderWidth: 2, opacity: 1 },
    })),
    markLine: {
      silent: true,
      symbol: 'none',
      data: [
        { yAxis: 0, label: { show: false }, ...line(look.axis) },
        { xAxis: -0.5, label: { formatter: startWord, color: look.text }, ...line(look.text) },
      ],
    },
  };
}

function marginsOf(points: readonly EventPoint[], look: ChartLook) {
  const wide = points.filter(({ att, lo, hi }) => att !== null && lo !== null && hi !== null);
  return {
    type: 'custom',
    silent: true,
    tooltip: { show: false },
    data: wide.map(({ e, lo, hi }) => [e, lo, hi]),
    encode: { x: 0, y: [1, 2] },
    renderItem: (
      { dataIndex }: { dataIndex: number },
      api: { value: (dimension: number) => number; coord: (at: readonly number[]) => number[] },
    ) => {
      const [x1, y1] = api.coord([api.value(0), api.value(1)]);
      const [x2, y2] = api.coord([api.value(0), api.value(2)]);
      const stroke = wide[dataIndex]?.pre ? look.axis : look.self;
      return { type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke, lineWidth: 2 } };
    },
  };
}
