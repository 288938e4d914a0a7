/** The colours and letters of a chart, read from the tokens, so that a chart follows the theme. */
export interface ChartLook {
  readonly self: string;
  readonly reference: string;
  readonly target: string;
  readonly band: string;
  readonly now: string;
  readonly grid: string;
  readonly axis: string;
  readonly text: string;
  readonly surface: string;
  readonly shade: string;
  /** The six lever colours, in their order. */
  readonly levers: readonly string[];
  /** Unfavourable to favourable, seven steps. */
  readonly diverging: readonly string[];
  readonly font: string;
  /** How wide the drawing is. Unit: pixels. */
  readonly width: number;
}

/** Reads the look as it is now at an element. */
export function readLook(element: Element): ChartLook {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    self: token('--jr-line-self'),
    reference: token('--jr-line-ref'),
    target: token('--jr-line-target'),
    band: token('--jr-band'),
    now: token('--jr-now'),
    grid: token('--jr-grid'),
    axis: token('--jr-axis'),
    text: token('--mat-sys-on-surface'),
    surface: token('--mat-sys-surface-container-lowest'),
    shade: token('--mat-sys-surface-container'),
    levers: [1, 2, 3, 4, 5, 6].map((number) => token(`--jr-cat-${number}`)),
    diverging: ['neg-3', 'neg-2', 'neg-1', '0', 'pos-1', 'pos-2', 'pos-3'].map((step) =>
      token(`--jr-div-${step}`),
    ),
    font: token('--jr-font') || 'sans-serif',
    width: element.clientWidth,
  };
}
