/** The only source of "now". A demo may show another day than the calendar: the clock then runs on from there. */
export class Clock {
  private offsetMs = 0;

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  /** Shifts the clock so that the given moment is now; used by the demo and by tests. */
  showing(moment: Date): this {
    this.offsetMs = moment.getTime() - Date.now();
    return this;
  }

  /** Today in the Netherlands as YYYY-MM-DD. */
  today(): string {
    return dateIn('Europe/Amsterdam', this.now());
  }
}

/** The calendar date of an instant in a time zone, as YYYY-MM-DD. */
export function dateIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(instant);
}
