// ECharts, as little of it as the charts need. Only the chart component loads this file, when a chart is on the page.
import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([
  BarChart,
  CustomChart,
  GridComponent,
  LabelLayout,
  LineChart,
  MarkAreaComponent,
  MarkLineComponent,
  ScatterChart,
  SVGRenderer,
  TooltipComponent,
]);

/** Starts a chart in an element, drawn as SVG so that it prints and zooms well. */
export function startChart(element: HTMLElement) {
  return init(element, null, { renderer: 'svg' });
}
