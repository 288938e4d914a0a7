import { addDays, daysBetween, isDay } from '../day.ts';
import { calendar, datesFor, evaluationOpensOn, movedDates, yearsOn } from './calendar.ts';
import { cycleDateNames } from './rows.ts';

test.each([
  ['2026-09-22', 2027, 2026, 2025],
  ['2026-01-01', 2027, 2026, 2025],
  ['2026-12-31', 2027, 2026, 2025],
  ['2027-01-01', 2028, 2027, 2026],
  ['2028-02-29', 2029, 2028, 2027],
])('on %s the cycle of %i decides, %i executes and %i evaluates', (day, decides, executes, evaluates) => {
  expect(yearsOn(day)).toEqual({ decides, executes, evaluates });
});

test('the dates of plan year 2027', () => {
  expect(datesFor(2027)).toEqual({
    gate1: '2026-03-27',
    gate2: '2026-06-11',
    bid: '2026-06-30',
    gate3: '2026-10-02',
    supervisoryBoard: '2026-11-25',
    agreements: '2026-12-14',
    forecast: '2026-12-14',
    gate4: '2026-12-15',
    release: '2026-12-18',
    accountability: '2028-06-30',
    gate5: '2028-12-31',
  });
  expect(evaluationOpensOn(2027)).toBe('2028-01-01');
});

test('every name of a date has a place in the calendar', () => {
  expect(Object.keys(calendar).sort()).toEqual([...cycleDateNames].sort());
});

test.each(Array.from({ length: 60 }, (_, index) => 2020 + index))(
  'in %i the dates stand in order',
  (planYear) => {
    const dates = datesFor(planYear);
    const order = [
      'gate1',
      'gate2',
      'bid',
      'gate3',
      'supervisoryBoard',
      'forecast',
      'release',
      'gate5',
    ] as const;
    for (const [index, name] of order.entries()) {
      expect(isDay(dates[name])).toBe(true);
      if (index > 0) expect(dates[order[index - 1]!] < dates[name]).toBe(true);
    }
    expect(dates.gate3 < dates.gate4 && dates.gate4 <= dates.release).toBe(true);
    expect(dates.bid < `${planYear - 1}-07-01` && dates.forecast < `${planYear - 1}-12-15`).toBe(true);
    expect(evaluationOpensOn(planYear) < dates.gate5).toBe(true);
  },
);

test('an earlier forecast brings the budget dates forward and leaves the spring alone', () => {
  const dates = datesFor(2027);
  const moved = movedDates(dates, 'forecast', addDays(dates.forecast, -14));
  for (const name of ['forecast', 'supervisoryBoard', 'gate3', 'gate4', 'release'] as const) {
    expect(daysBetween(dates[name], moved[name])).toBe(-14);
  }
  for (const name of ['bid', 'gate1', 'gate2', 'agreements', 'gate5'] as const) {
    expect(moved[name]).toBe(dates[name]);
  }
});
