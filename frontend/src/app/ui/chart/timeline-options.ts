import { levers, type Lever } from '@jaarring/domain';
import type { EChartsCoreOption } from 'echarts/core';
import { lineOptions } from './line-options.ts';
import type { ChartLook } from './look.ts';
import type { Series } from './series.ts';
import { timeAxis } from './time-axis.ts';

/** A bar on the timeline: a measure with its lever, filled when it was carried out, dashed when it is proposed. */
export interface Intervention {
  readonly name: string;
  readonly lever: Lever;
  readonly from: string;
  /** Null while it runs. */
  readonly to: string | null;
  readonly state: 'done' | 'proposed';
  /** The page that tells more. */
  readonly page?: string;
}

/** One lane above the shared axis of years. */
export type Track =
  | {
      readonly kind: 'lines';
      readonly title: string;
      readonly unit: string;
      readonly series: readonly Series[];
      readonly show: (value: number) => string;
    }
  | {
      readonly kind: 'bars';
      readonly title: string;
      readonly unit: string;
      readonly bars: readonly Intervention[];
    }
  | {
      readonly kind: 'columns';
      readonly title: string;
      readonly unit: string;
      readonly points: readonly { readonly on: string; readonly value: number }[];
    };

/** The whole timeline. */
export interface TimelineDrawing {
  readonly tracks: readonly Track[];
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly todayWord: string;
}

/** The name of the series that draws what was done. */
export const BARS = 'bars';

const LANE_GAP = 34;
const BAR_ROW = 24;

/** How high a lane is. Unit: pixels. */
export function heightOf(track: Track): number {
  if (track.kind === 'bars') return Math.max(1, track.bars.length) * BAR_ROW;
  return track.kind === 'lines' ? 120 : 84;
}

/** How high the whole drawing is, with the axis below. Unit: pixels. */
export function totalHeight(tracks: readonly Track[]): number {
  return tracks.reduce((sum, track) => sum + heightOf(track) + LANE_GAP, 34);
}

/** Lanes over each other on one axis of time, so that what coincides stands under each other. */
export function timelineOptions(drawing: TimelineDrawing, look: ChartLook): EChartsCoreOption {
  let top = 40;
  const grids = drawing.tracks.map((track) => {
    const grid = { left: 44, right: look.width < 480 ? 24 : 130, top, height: heightOf(track) };
    top += heightOf(track) + LANE_GAP;
    return grid;
  });
  const last = drawing.tracks.length - 1;
  return {
    animation: false,
    textStyle: { fontFamily: look.font, color: look.text, fontSize: 12 },
    tooltip: {
      trigger: 'item',
      confine: true,
      backgroundColor: look.surface,
      textStyle: { color: look.text },
    },
    title: [],
    grid: grids,
    xAxis: grids.map((_, gridIndex) => ({
      ...timeAxis(drawing, look, gridIndex === last),
      gridIndex,
      splitLine: { show: true, lineStyle: { color: look.grid } },
    })),
    yAxis: drawing.tracks.map((track, gridIndex) => yAxisOf(track, gridIndex, look)),
    series: drawing.tracks.flatMap((track, index) =>
      seriesOf(track, drawing, look).map((one) => ({ ...one, xAxisIndex: index, yAxisIndex: index })),
    ),
  };
}

function yAxisOf(track: Track, gridIndex: number, look: ChartLook) {
  const name = {
    name: track.title,
    nameTextStyle: { align: 'left', fontWeight: 600, color: look.text, padding: [0, 0, 0, -36] },
  };
  if (track.kind === 'bars') {
    return {
      ...name,
      type: 'value',
      gridIndex,
      inverse: true,
      nameLocation: 'start',
      min: 0,
      max: Math.max(1, track.bars.length),
      axisLabel: { show: false },
      splitLine: { show: false },
    };
  }
  const show = track.kind === 'lines' ? track.show : String;
  return {
    ...name,
    type: 'value',
    gridIndex,
    scale: track.kind === 'lines',
    ...(track.kind === 'columns' ? { min: 0 } : {}),
    splitNumber: 3,
    axisLabel: { color: look.axis, formatter: (value: number) => show(value) },
    splitLine: { lineStyle: { color: look.grid } },
  };
}

function seriesOf(track: Track, drawing: TimelineDrawing, look: ChartLook): Record<string, unknown>[] {
  if (track.kind === 'bars') return [{ ...barsOf(track.bars, drawing, look), ...nowLine(drawing, look) }];
  if (track.kind === 'columns') return [{ ...columnsOf(track, look), ...nowLine(drawing, look) }];
  const isFirst = track === drawing.tracks[0];
  const lines = {
    ...drawing,
    todayWord: isFirst ? drawing.todayWord : '',
    series: track.series,
    shades: [],
    show: track.show,
  };
  return lineOptions(lines, look)['series'] as Record<string, unknown>[];
}

function nowLine({ today }: TimelineDrawing, look: ChartLook) {
  return {
    markLine: {
      silent: true,
      symbol: 'none',
      lineStyle: { color: look.now, width: 2, type: 'solid' },
      label: { show: false },
      data: [{ xAxis: today }],
    },
  };
}

/** Columns drawn by hand, because a bar series widens its own axis and would no longer stand under the others. */
function columnsOf({ title, points }: Extract<Track, { kind: 'columns' }>, look: ChartLook) {
  return {
    type: 'custom',
    name: title,
    data: points.map(({ on, value }) => [on, value]),
    renderItem: ({ dataIndex }: { dataIndex: number }, api: Api) => {
      const point = points[dataIndex];
      if (!point) return null;
      const [x = 0, y = 0] = api.coord([Date.parse(point.on), point.value]);
      const [, ground = 0] = api.coord([Date.parse(point.on), 0]);
      const width = Math.max(2, Math.min(10, 480 / points.length));
      return {
        type: 'rect',
        shape: { x: x - width / 2, y, width, height: ground - y },
        style: { fill: look.levers[2] },
      };
    },
  };
}

/** Where a lane lies in the drawing. Unit: pixels. */
interface Room {
  readonly x: number;
  readonly width: number;
}

interface Api {
  readonly coord: (at: readonly unknown[]) => number[];
}

/** Bars in rows of their own; what is proposed has an open, dashed edge, so that it differs without colour too. */
function barsOf(bars: readonly Intervention[], drawing: TimelineDrawing, look: ChartLook) {
  return {
    type: 'custom',
    name: BARS,
    data: bars.map(({ from, to }, row) => [from, to ?? drawing.today, row]),
    encode: { x: [0, 1], y: 2 },
    tooltip: { formatter: ({ dataIndex }: { dataIndex: number }) => bars[dataIndex]?.name ?? '' },
    renderItem: ({ dataIndex, coordSys }: { dataIndex: number; coordSys: Room }, api: Api) => {
      const bar = bars[dataIndex];
      if (!bar) return null;
      const [x = 0, y = 0] = api.coord([Date.parse(bar.from), dataIndex + 0.5]);
      const [end = 0] = api.coord([Date.parse(bar.to ?? drawing.today), dataIndex + 0.5]);
      const shape = { x, y: y - 7, width: Math.max(6, end - x), height: 14, r: 2 };
      const isLate = x + shape.width > coordSys.x + coordSys.width / 2;
      return {
        type: 'group',
        children: [
          { type: 'rect', shape, style: styleOf(bar, look) },
          {
            type: 'text',
            x: isLate ? x - 5 : x + shape.width + 5,
            y,
            style: {
              text: bar.name,
              align: isLate ? 'right' : 'left',
              verticalAlign: 'middle',
              fill: look.text,
              stroke: look.surface,
              lineWidth: 3,
              font: `12px ${look.font}`,
            },
          },
        ],
      };
    },
  };
}

function styleOf({ lever, state }: Intervention, look: ChartLook) {
  const colour = look.levers[levers.indexOf(lever)] ?? look.axis;
  return state === 'done'
    ? { fill: colour }
    : { fill: look.surface, stroke: colour, lineWidth: 2, lineDash: [4, 3] };
}
