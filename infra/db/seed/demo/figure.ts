import type { MissingReason } from '@jaarring/domain';
import type { IndicatorCode } from './indicators.ts';

/** A figure of the demo before it gets its batch. */
export type Figure = {
  code: IndicatorCode;
  place: string;
  period: string;
  value: number | null;
  missing: MissingReason | null;
  count: number | null;
};

/** A figure with a value. */
export const figure = (
  code: IndicatorCode,
  place: string,
  period: string,
  value: number,
  count: number | null = null,
): Figure => ({ code, place, period, value, missing: null, count });

/** A figure that is not there, and why. */
export const gap = (code: IndicatorCode, place: string, period: string, missing: MissingReason): Figure => ({
  code,
  place,
  period,
  value: null,
  missing,
  count: null,
});

/** Rounds to a number of decimals. */
export const to = (decimals: number, value: number) => Math.round(value * 10 ** decimals) / 10 ** decimals;

/** Keeps a value between two bounds. */
export const clip = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
