import { inject, Pipe, type PipeTransform } from '@angular/core';
import { change, day, money, number, share, thousands, time } from './notation.ts';
import { LanguageChoice } from './texts.ts';

// Impure, because the language may change while the value does not.

/** `{{ measure.costCents | jrMoney }}` → € 127.600 */
@Pipe({ name: 'jrMoney', pure: false })
export class MoneyPipe implements PipeTransform {
  private readonly choice = inject(LanguageChoice);
  transform(cents: number): string {
    return money(cents, this.choice.language());
  }
}

/** `{{ line.cents | jrThousands }}` → 127,6 (the column head says × € 1.000) */
@Pipe({ name: 'jrThousands', pure: false })
export class ThousandsPipe implements PipeTransform {
  private readonly choice = inject(LanguageChoice);
  transform(cents: number): string {
    return thousands(cents, this.choice.language());
  }
}

/** `{{ value | jrNumber: 1 }}` → 13,8 */
@Pipe({ name: 'jrNumber', pure: false })
export class NumberPipe implements PipeTransform {
  private readonly choice = inject(LanguageChoice);
  transform(value: number, decimals = 0): string {
    return number(value, decimals, this.choice.language());
  }
}

/** `{{ value | jrChange: 1 }}` → +2,1 */
@Pipe({ name: 'jrChange', pure: false })
export class ChangePipe implements PipeTransform {
  private readonly choice = inject(LanguageChoice);
  transform(value: number, decimals = 0): string {
    return change(value, decimals, this.choice.language());
  }
}

/** `{{ 0.38 | jrShare }}` → 38% */
@Pipe({ name: 'jrShare', pure: false })
export class SharePipe implements PipeTransform {
  private readonly choice = inject(LanguageChoice);
  transform(value: number, decimals = 0): string {
    return share(value, decimals, this.choice.language());
  }
}

/** `{{ task.dueOn | jrDay }}` → di 22 sep 2026; `jrDay: false` leaves the year out */
@Pipe({ name: 'jrDay', pure: false })
export class DayPipe implements PipeTransform {
  private readonly choice = inject(LanguageChoice);
  transform(date: string, withYear = true): string {
    return day(date, this.choice.language(), withYear);
  }
}

/** `{{ entry.happenedAt | jrTime }}` → 09:12 */
@Pipe({ name: 'jrTime', pure: false })
export class TimePipe implements PipeTransform {
  private readonly choice = inject(LanguageChoice);
  transform(instant: string): string {
    return time(instant, this.choice.language());
  }
}
