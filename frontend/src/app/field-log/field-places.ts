import { httpResource } from '@angular/common/http';
import { computed, effect, inject, Injectable } from '@angular/core';
import type { Complexes, FieldLogs } from '@jaarring/contracts';
import { Session } from '../shell/session.ts';
import { texts } from '../texts/texts.ts';
import type { PlaceChoice } from '../ui/place-picker.ts';

type Place = { id: string; name: string; number: string; workArea: string; dwellings: number };
type Remembered = { places: readonly Place[]; last: string | null };

/**
 * Where a person can log: the complexes, and the one of last time. Both are remembered on the device, because a cellar
 * has no network. Provided per form.
 */
@Injectable()
export class FieldPlaces {
  private readonly session = inject(Session);
  private readonly t = texts();
  private readonly key = `jaarring.fieldLog.places.${this.session.me()?.account.id ?? ''}`;
  private readonly remembered = recall(this.key);
  private readonly answer = httpResource<Complexes>(() => '/api/complexes');
  private readonly latest = httpResource<FieldLogs>(() =>
    this.remembered.last ? undefined : { url: '/api/field-logs', params: { mine: true, size: 1 } },
  );

  private readonly places = computed<readonly Place[]>(() => {
    if (!this.answer.hasValue()) return this.remembered.places;
    const today = this.session.today();
    return this.answer
      .value()
      .complexes.filter(({ validUntil }) => !validUntil || validUntil >= today)
      .map(({ id, name, number, workArea, dwellings }) => ({ id, name, number, workArea, dwellings }));
  });
  readonly choices = computed(() =>
    this.places().map(({ id, name, number, workArea, dwellings }): PlaceChoice => ({
      id,
      name,
      kind: 'complex',
      detail: `${number} · ${this.t().complex.dwellings(dwellings)}, ${workArea}`,
    })),
  );
  /** The complex logged last; without one there is nothing to guess, unless there is only one complex. */
  readonly last = computed(() => {
    const known = this.places();
    const last =
      this.remembered.last ??
      (this.latest.hasValue() ? (this.latest.value().fieldLogs[0]?.complexId ?? null) : null);
    if (last && known.some(({ id }) => id === last)) return last;
    return known.length === 1 ? known[0]!.id : null;
  });
  /** Whether the complex of last time is still being asked; a picker shown meanwhile would be taken away under a thumb. */
  readonly isLooking = computed(
    () => this.latest.isLoading() || (this.places().length === 0 && this.answer.isLoading()),
  );
  /** Whether there is nothing to choose from, because the complexes did not load and were never seen here. */
  readonly isMissing = computed(() => this.places().length === 0 && this.answer.error() !== undefined);

  constructor() {
    effect(() => {
      if (this.answer.hasValue()) this.remember({ ...recall(this.key), places: this.places() });
    });
  }

  nameOf(id: string): string {
    return this.places().find((place) => place.id === id)?.name ?? '';
  }

  /** Remembers where was logged last. */
  logged(id: string): void {
    this.remember({ ...recall(this.key), last: id });
  }

  retry(): void {
    this.answer.reload();
  }

  private remember(remembered: Remembered): void {
    try {
      localStorage.setItem(this.key, JSON.stringify(remembered));
    } catch {
      // a full device still logs; next time the complex is chosen by hand
    }
  }
}

function recall(key: string): Remembered {
  const text = localStorage.getItem(key);
  return text ? (JSON.parse(text) as Remembered) : { places: [], last: null };
}
