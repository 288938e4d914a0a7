import { HttpClient } from '@angular/common/http';
import { inject, resource, type Resource } from '@angular/core';
import type { Figures } from '@jaarring/contracts';
import { firstValueFrom } from 'rxjs';
import { meanOfFigures } from './figure-rows.ts';

/** For as many periods, the newest, the mean is drawn beside the line of a place: each takes a question to the server. */
export const MEANS_SHOWN = 12;

/** What the means are asked for. */
export interface MeansAsked {
  readonly indicator: string;
  readonly periods: readonly string[];
}

/** The mean of all places per period, for the line that a place is compared with. */
export function meansPerPeriod(
  asked: () => MeansAsked | undefined,
): Resource<ReadonlyMap<string, number> | undefined> {
  const http = inject(HttpClient);
  return resource<ReadonlyMap<string, number>, MeansAsked | undefined>({
    params: asked,
    loader: async ({ params }) => {
      const periods = [...params.periods].sort().slice(-MEANS_SHOWN);
      const means = await Promise.all(
        periods.map(async (period) => {
          const question = { indicator: params.indicator, period };
          const figures = await firstValueFrom(http.get<Figures>('/api/figures', { params: question }));
          return [period, meanOfFigures(figures)] as const;
        }),
      );
      return new Map(means.flatMap(([period, mean]) => (mean === null ? [] : [[period, mean] as const])));
    },
  });
}
