// What other parts of the product may use.
export { estimate, completeSettings, type SettingsInput } from './estimate.ts';
export {
  buildPanel,
  type ColumnNames,
  type InvalidRow,
  type Panel,
  type PanelRow,
  type Raw,
} from './panel.ts';
export type { Contrast, Intervention } from './contrast.ts';
export { CODES, type Code, type CodeRow, type Stop } from './codes.ts';
export { judgeTogether, type Answer } from './many.ts';
export { sentenceOf, VERDICTS, type Verdict } from './verdict.ts';
export { DEFAULT_SETTINGS, type Method, type Settings, type Thresholds, type Words } from './settings.ts';
export * from './result.ts';
