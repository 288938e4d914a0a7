import { addDays, addMonths } from '@jaarring/domain';
import { workday } from '../dutch-time.ts';
import { type Draw, drawFor } from '../random.ts';
import { areaManagerOf } from './actors.ts';
import type { DemoComplex } from './complexes.ts';
import { kindOf } from './mandate.ts';
import { reasons, type UsedKind, usedKinds } from './measure-kinds-used.ts';
import type { MeasurePlan, PlannedWork } from './plan.ts';

/** How many ordinary measures a past cycle gets, beside those of the stories. */
const ORDINARY = 46;

/** Complexes that may get something aimed at nuisance outside story 1; the others stay comparable. */
const nuisanceAllowed = ['1022', '1031', '1015', '2004', '3007', '1107', '1043', '2011', '3012', '1044'];

/** Plans the ordinary measures of a past cycle: amounts, decisions and work as they are in practice. */
export function ordinaryPlans(
  seed: number,
  complexes: readonly DemoComplex[],
  { planYear, year, today }: { planYear: number; year: number; today: string },
): MeasurePlan[] {
  const draw = drawFor(seed, `measures ${planYear - year}`);
  const used = new Set<string>();
  const open = usedKinds.filter(({ isNewer }) => !isNewer || planYear > year - 2);
  return Array.from({ length: ORDINARY }, (_, index) => {
    const kind = open[draw.weighted(open.map(({ share }) => share))]!;
    const complex = placeFor(draw, kind, complexes, used);
    const number = `M${String(planYear).slice(2)}-${index + 101}`;
    return planOf(draw, { number, planYear, complex, kind, today, isClosed: planYear === year - 2 });
  });
}

/** Large complexes get more; a complex gets one measure of a kind in a year. */
function placeFor(
  draw: Draw,
  kind: UsedKind,
  complexes: readonly DemoComplex[],
  used: Set<string>,
): DemoComplex {
  const fits = complexes.filter(
    (one) => (kind.indicator !== 'overlast' || nuisanceAllowed.includes(one.number)) && one.dwellings >= 30,
  );
  const unused = fits.filter(({ number }) => !used.has(`${kind.kind} ${number}`));
  const open = unused.length > 0 ? unused : fits;
  const complex = open[draw.weighted(open.map(({ dwellings }) => dwellings ** 0.8))]!;
  used.add(`${kind.kind} ${complex.number}`);
  return complex;
}

type About = {
  number: string;
  planYear: number;
  complex: DemoComplex;
  kind: UsedKind;
  today: string;
  isClosed: boolean;
};

/** Amounts of measures. Unit: euro. Source: domain research 2026 (median 7,500, log-sd 1.1), within the catalogue of work. */
function amountOf(draw: Draw): number {
  return Math.min(95_000, Math.max(500, Math.round(draw.lognormal(7_500, 1.1) / 100) * 100));
}

function planOf(draw: Draw, about: About): MeasurePlan {
  const { number, planYear, complex, kind } = about;
  const startsOn = workday(
    `${planYear}-${String(draw.whole(1, 5)).padStart(2, '0')}-${draw.pick(['05', '12', '19'])}`,
  );
  const isLong = draw.chance(0.18);
  const endsOn = isLong ? `${planYear + 1}-06-30` : `${planYear}-12-15`;
  const amount = amountOf(draw);
  const submittedOn = workday(addDays(`${planYear - 1}-06-08`, draw.whole(0, 74)));
  const manager = areaManagerOf(complex.workArea);
  const proposer = draw.pick(['noor', 'jorien', 'wendy', 'dennis', manager]);
  const half = Math.round(amount / 200) * 100;
  return {
    ...{ number, planYear, complex: complex.number, kind: kind.kind, title: `${kind.title} ${complex.name}` },
    ...{ why: kind.why, owner: draw.pick(['wendy', 'dennis', manager]), proposer, startsOn, endsOn },
    ...{ dose: kind.dose, indicator: kind.indicator, change: kind.change, success: kind.success },
    costs: isLong ? { [planYear]: amount - half, [planYear + 1]: half || 100 } : { [planYear]: amount },
    lag: Math.min(kindOf(kind.kind).lagMonths, 12),
    proposedOn: workday(addDays(submittedOn, -draw.whole(3, 24))),
    submittedOn,
    ...outcomeOf(draw, { ...about, startsOn, endsOn, submittedOn, isLong }),
    ...(kind.isHope && draw.chance(0.5) ? {} : { effect: draw.normal(0.08, 0.12) }),
  };
}

type Timed = About & { startsOn: string; endsOn: string; submittedOn: string; isLong: boolean };
type Ending = Pick<MeasurePlan, 'decision' | 'withdrawnOn' | 'work' | 'money'> & { submittedOn?: string };

/** What became of it: the shares and lead times of practice. Source: domain research 2026. */
function outcomeOf(draw: Draw, timed: Timed): Ending {
  const outcome = draw.weighted([70, 12, 5, 10, 3]);
  if (outcome === 4) return { withdrawnOn: workday(addDays(timed.submittedOn, 6)), submittedOn: undefined };
  // every advice is in after at most nine days; tenants get longer, but answer
  const wait = Math.min(90, Math.max(10, Math.round(draw.lognormal(19, 0.786))));
  const latest = `${timed.planYear - 1}-09-24`;
  const on = workday(addDays(timed.submittedOn, wait));
  const decided = on > latest ? latest : on;
  if (outcome === 3)
    return { decision: { outcome: 'rejected', on: decided, reason: draw.pick(reasons.rejected) } };
  if (outcome === 2)
    return {
      decision: {
        ...{ outcome: 'deferred', on: decided, reason: draw.pick(reasons.deferred) },
        until: `${timed.planYear}-03-01`,
      },
    };
  const work = workOf(draw, timed);
  if (outcome === 0) return { decision: { outcome: 'approved', on: decided }, work, money: 'released' };
  return {
    decision: {
      ...{ outcome: 'conditional', on: decided, reason: draw.pick(reasons.conditional) },
      ...{
        condition: draw.pick(reasons.conditions),
        conditionOwner: 'wendy',
        until: `${timed.planYear}-01-31`,
      },
    },
    work,
    money: 'released',
  };
}

/** How far the work is: of every hundred 72 are done in time, 15 later, 8 stopped and 5 never began. */
function workOf(draw: Draw, { startsOn, endsOn, today, isLong }: Timed): PlannedWork {
  const state = draw.weighted([72, 15, 8, 5]);
  const startedOn = workday(addDays(startsOn, draw.whole(0, 21)));
  const lateOn = workday(addMonths(endsOn, draw.whole(1, 4)));
  const doneOn = state === 1 ? lateOn : workday(addDays(endsOn, -draw.whole(0, isLong ? 30 : 150)));
  if (state === 3 || startedOn > today) return { state: 'notStarted' };
  const stoppedOn = workday(addDays(startedOn, draw.whole(60, 200)));
  const because = draw.pick(reasons.stopped);
  if (state === 2 && stoppedOn < today) return { state: 'stopped', startedOn, stoppedOn, because };
  return doneOn < today ? { state: 'done', startedOn, doneOn } : { state: 'running', startedOn };
}
