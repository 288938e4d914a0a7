import type { EChartsCoreOption } from 'echarts/core';
import type { ChartLook } from './look.ts';
import { daysOf, type Point, type Series, type Shade } from './series.ts';
import { timeAxis } from './time-axis.ts';

/** What a line chart draws. */
export interface LineDrawing {
  readonly series: readonly Series[];
  readonly shades: readonly Shade[];
  readonly today: string | null;
  readonly todayWord: string;
  /** Shows a value with its decimals and unit. */
  readonly show: (value: number) => string;
}

const dashes = { self: 'solid', reference: [5, 4], target: [2, 3], forecast: [2, 3] } as const;

/** Turns lines into what ECharts draws: direct labels at the end, margins as bands, today as an orange line. */
export function lineOptions(drawing: LineDrawing, look: ChartLook): EChartsCoreOption {
  const { series, show, today } = drawing;
  return {
    animation: false,
    textStyle: { fontFamily: look.font, color: look.text, fontSize: 12 },
    grid: { left: 8, right: look.width < 480 ? 84 : 120, top: 38, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: look.surface,
      borderColor: look.grid,
      textStyle: { color: look.text },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? show(value) : ''),
    },
    xAxis: timeAxis(spanOf(series, today), look),
    yAxis: {
      type: 'value',
      scale: true,
      axisLabel: { color: look.axis, formatter: (value: number) => show(value) },
      splitLine: { lineStyle: { color: look.grid } },
    },
    series: [
      ...series.flatMap((line) => stretchesWithMargin(line).map((points) => bandOf(line.name, points, look))),
      ...series.map((line, index) => lineOf(line, look, drawing, index === 0)),
    ],
  };
}

function lineOf(line: Series, look: ChartLook, drawing: LineDrawing, isFirst: boolean) {
  const colour = { self: look.self, reference: look.reference, target: look.target, forecast: look.target }[
    line.role
  ];
  const isOpen = line.role === 'target' || line.role === 'forecast';
  const last = line.points.findLastIndex(({ value }) => value !== null);
  return {
    name: line.name,
    type: 'line',
    color: colour,
    connectNulls: false,
    lineStyle: { width: line.role === 'self' ? 2.5 : 1.6, type: dashes[line.role], color: colour },
    symbol: 'circle',
    data: line.points.map(({ on, value }, index) => ({
      value: [on, value],
      symbolSize: index === last ? 8 : 0,
      itemStyle: isOpen ? { color: look.surface, borderColor: colour, borderWidth: 2 } : { color: colour },
    })),
    endLabel: endLabel(line, colour, drawing, look),
    labelLayout: { moveOverlap: 'shiftY' },
    ...(isFirst ? marksOf(drawing, look) : {}),
  };
}

/** The name at the end of its line; before the end where another line or today goes on behind it. */
function endLabel(line: Series, colour: string, { series, show, today }: LineDrawing, look: ChartLook) {
  const end = line.points.findLast(({ value }) => value !== null)?.on ?? '';
  const goesOn = [...daysOf(series), today ?? ''].some((day) => day > end);
  const isReference = line.role === 'reference';
  return {
    show: true,
    color: isReference ? look.text : colour,
    fontWeight: isReference ? 400 : 600,
    lineHeight: 15,
    textBorderColor: look.surface,
    textBorderWidth: 3,
    formatter: ({ value }: { value: [string, number | null] }) =>
      value[1] === null ? line.name : `${show(value[1])} ${line.name}`,
    ...(goesOn
      ? { align: 'right', offset: [-14, isReference ? 14 : -14] }
      : { width: look.width < 480 ? 78 : 112, overflow: 'break', distance: 6 }),
  };
}

/** Today and the shaded stretches hang on the first line. */
function marksOf({ today, todayWord, shades }: LineDrawing, look: ChartLook) {
  return {
    markLine: today && {
      silent: true,
      symbol: 'none',
      lineStyle: { color: look.now, width: 2, type: 'solid' },
      label: {
        formatter: todayWord,
        color: look.now,
        fontWeight: 600,
        position: 'end',
        padding: [0, 0, 14, 0],
      },
      data: [{ xAxis: today }],
    },
    markArea: {
      silent: true,
      itemStyle: { color: look.shade },
      label: { color: look.text, position: 'insideTop', lineHeight: 15, overflow: 'break' },
      data: shades.map(({ from, to, label }) => [{ name: label, xAxis: from }, { xAxis: to }]),
    },
  };
}

/** The margin as one shape, so that it is right below zero as well. */
function bandOf(name: string, points: readonly Point[], look: ChartLook) {
  return {
    type: 'custom',
    name,
    silent: true,
    tooltip: { show: false },
    data: points.map(({ on, low, high }) => [on, low, high]),
    encode: { x: 0, y: [1, 2] },
    renderItem: (params: { dataIndex: number }, api: { coord: (at: readonly unknown[]) => number[] }) => {
      if (params.dataIndex !== 0) return null;
      const above = points.map(({ on, high }) => api.coord([Date.parse(on), high]));
      const below = points.map(({ on, low }) => api.coord([Date.parse(on), low])).reverse();
      return { type: 'polygon', shape: { points: [...above, ...below] }, style: { fill: look.band } };
    },
  };
}

/** The parts of a line that have a margin, broken where a figure is missing or hidden: nothing is drawn over a gap. */
export function stretchesWithMargin({ points }: Series): Point[][] {
  const stretches: Point[][] = [[]];
  for (const point of points) {
    if (point.value !== null && point.low !== undefined && point.high !== undefined)
      stretches.at(-1)?.push(point);
    else stretches.push([]);
  }
  return stretches.filter((stretch) => stretch.length > 1);
}

/** The whole years that the lines and today lie in. */
function spanOf(series: readonly Series[], today: string | null): { from: string; to: string } {
  const days = [...daysOf(series), ...(today ? [today] : [])].sort();
  return { from: `${days[0]?.slice(0, 4)}-01-01`, to: days.at(-1) ?? '' };
}
