import {
  type Atelier,
  closeAtelier,
  destineFinding,
  type Finding,
  openAtelier,
  type Pin,
  type PinKind,
  placePin,
  writeFinding,
} from '@jaarring/domain';
import { workAreaId } from '../corporations.ts';
import { at, clock, workday } from '../dutch-time.ts';
import { personId } from '../people.ts';
import { type Draw, drawFor } from '../random.ts';
import { seededId } from '../seeded-id.ts';
import { areaManagerOf } from './actors.ts';
import type { Chronicle } from './chronicle.ts';
import type { DemoComplex } from './complexes.ts';
import { cycleId, snapshotId } from './cycle-ids.ts';
import { indicatorId } from './indicators.ts';
import { atelierPlans, type AtelierPlan } from './atelier-plans.ts';
import { findingTexts, pinTexts, tables } from './pin-texts.ts';
import type { KnownFinding } from './play-measure.ts';
import { fieldPeople } from './staff.ts';

/** Holds every workshop of the four cycles; answers the findings that measures can follow from. */
export function playAteliers(chronicle: Chronicle, complexes: readonly DemoComplex[]): KnownFinding[] {
  return [-2, -1, 0, 1].flatMap((offset) => {
    const planYear = chronicle.year + offset;
    return atelierPlans(planYear, offset, chronicle.today).flatMap((plan) =>
      hold(chronicle, plan, complexes),
    );
  });
}

function hold(chronicle: Chronicle, plan: AtelierPlan, all: readonly DemoComplex[]): KnownFinding[] {
  const draw = drawFor(chronicle.seed, `atelier ${plan.planYear} ${plan.title}`);
  const complexes = all.filter(({ workArea }) => workArea === plan.workArea);
  const atelier = prepared(plan);
  const event = (kind: 'atelier.prepared') =>
    ({ kind, subjectKind: 'atelier', subjectId: atelier.id, data: {} }) as const;
  chronicle.happened(
    event('atelier.prepared'),
    at(workday(`${plan.heldOn.slice(0, 4)}-04-08`), '11:00'),
    'fatma',
  );
  chronicle.happened(
    openAtelier(atelier, { openAreaAteliers: [], closedAreaAteliers: 1 }),
    at(plan.heldOn, '13:25'),
    'fatma',
  );
  const pins = placePins(chronicle, draw, { plan, atelier, complexes });
  const findings = findThings(chronicle, draw, { plan, atelier, pins, complexes });
  if (!plan.isOpen) chronicle.happened(closeAtelier(atelier), at(plan.heldOn, '16:35'), 'fatma');
  chronicle.add('atelier', {
    ...{ id: atelier.id, cycle_id: atelier.cycleId, work_area_id: atelier.workAreaId, kind: atelier.kind },
    ...{
      title: atelier.title,
      held_on: atelier.heldOn,
      status: atelier.status,
      snapshot_id: atelier.snapshotId,
    },
    ...{ facilitator_id: atelier.facilitatorId, exception: atelier.exception },
  });
  return findings;
}

function prepared({ planYear, title, workArea, kind, heldOn }: AtelierPlan): Atelier {
  return {
    id: seededId(`atelier:${planYear}:${title}`),
    ...{
      cycleId: cycleId(planYear),
      workAreaId: workAreaId(workArea),
      kind: kind,
      title,
      heldOn,
    },
    ...{ status: 'draft', snapshotId: snapshotId(planYear), facilitatorId: personId('fatma') },
    ...{ exception: null, version: 1 },
  };
}

type Session = { plan: AtelierPlan; atelier: Atelier; complexes: readonly DemoComplex[] };

const kindShares: readonly [PinKind, number][] = [
  ['problem', 52],
  ['strength', 20],
  ['solution', 28],
];

function placePins(chronicle: Chronicle, draw: Draw, { plan, atelier, complexes }: Session): Pin[] {
  const worst = [...complexes].sort((one, other) => other.dwellings - one.dwellings).slice(0, 14);
  return Array.from({ length: plan.pins }, (_, index) => {
    const said = plan.said[index];
    const kind = said?.kind ?? kindShares[draw.weighted(kindShares.map(([, share]) => share))]![0];
    // three cards about every complex that a measure will be about, then whatever comes up
    const turn = index - plan.said.length;
    const wanted =
      turn >= 0 && turn < 3 * plan.findings.length ? plan.findings[turn % plan.findings.length] : undefined;
    const number = said?.complex ?? wanted;
    const complex = number ? complexes.find((one) => one.number === number)! : draw.pick(worst);
    const isOnArea = !number && draw.chance(0.18);
    const table = said ? tables[0] : draw.pick(tables);
    const by = table.by === 'field' ? fieldWorkerOf(draw, plan.workArea) : table.by;
    const pin: Pin = {
      ...{ id: seededId(`pin:${atelier.id}:${index}`), atelierId: atelier.id, number: index + 1, kind },
      ...{ text: said?.text ?? draw.pick(pinTexts[kind]), organisation: table.organisation },
      ...{ complexId: isOnArea ? null : complex.id, areaCode: isOnArea ? complex.area : null },
      indicatorId: kind === 'problem' && draw.chance(0.35) ? indicatorId('overlast') : null,
      ...{ placedBy: personId(by), hidden: false, version: 1 },
      placedAt: new Date(at(plan.heldOn, clock(13 * 60 + 40 + (index * 95) / plan.pins))),
    };
    chronicle.happened(
      placePin(pin, atelier, isOnArea ? null : { id: complex.id, workAreaId: atelier.workAreaId }),
      pin.placedAt.toISOString(),
      by,
    );
    chronicle.add('pin', {
      ...{ id: pin.id, atelier_id: pin.atelierId, number: pin.number, kind, text: pin.text },
      ...{ organisation: pin.organisation, complex_id: pin.complexId, area_code: pin.areaCode },
      ...{ indicator_id: pin.indicatorId, placed_by: pin.placedBy, placed_at: pin.placedAt.toISOString() },
    });
    return pin;
  });
}

function fieldWorkerOf(draw: Draw, workArea: string): string {
  return draw.pick(fieldPeople.filter(({ areas }) => areas.includes(workArea))).key;
}

/** Pins on one complex together make a finding; the open workshop has findings that still go nowhere. */
function findThings(
  chronicle: Chronicle,
  draw: Draw,
  { plan, atelier, pins, complexes }: Session & { pins: readonly Pin[] },
): KnownFinding[] {
  const grouped = complexes
    .map((complex) => ({ complex, own: pins.filter(({ complexId }) => complexId === complex.id) }))
    .filter(({ own }) => own.length >= 3);
  const wanted = plan.findings.map((number) => grouped.find(({ complex }) => complex.number === number));
  const rest = draw.shuffled(grouped.filter((one) => !wanted.includes(one)));
  const chosen = [...wanted.filter((one) => one !== undefined), ...rest].slice(0, plan.findingCount);
  return chosen.map(({ complex, own }, index) => {
    const [title, analysis, success] = draw.pick(findingTexts);
    const finding: Finding = {
      ...{ id: seededId(`finding:${atelier.id}:${index}`), atelierId: atelier.id, cycleId: atelier.cycleId },
      ...{ workAreaId: atelier.workAreaId, title: title.replace('{plek}', complex.name), analysis, success },
      ...{
        ownerId: personId(areaManagerOf(plan.workArea)),
        destination: null,
        complexId: null,
        because: null,
      },
      version: 1,
    };
    const used = own.slice(0, draw.whole(3, 9));
    chronicle.happened(writeFinding(finding, atelier, used), at(plan.heldOn, '16:05'), 'fatma');
    if (!plan.isOpen)
      destine(chronicle, draw, plan, { finding, complex, isLast: index === chosen.length - 1 });
    chronicle.add('finding', {
      ...{ id: finding.id, atelier_id: finding.atelierId, cycle_id: finding.cycleId, title: finding.title },
      ...{ work_area_id: finding.workAreaId, analysis, success, owner_id: finding.ownerId },
      ...{ destination: finding.destination, complex_id: finding.complexId, because: finding.because },
    });
    chronicle.add('finding_pin', ...used.map((pin) => ({ finding_id: finding.id, pin_id: pin.id })));
    const isForComplex = finding.destination === 'complex';
    return {
      id: finding.id,
      planYear: plan.planYear,
      workArea: plan.workArea,
      complex: isForComplex ? complex.number : null,
    };
  });
}

function destine(
  chronicle: Chronicle,
  draw: Draw,
  plan: AtelierPlan,
  { finding, complex, isLast }: { finding: Finding; complex: DemoComplex; isLast: boolean },
): void {
  const isNamed = plan.findings.includes(complex.number);
  const isNone = isLast && !isNamed && draw.chance(0.4);
  const destiny = isNone
    ? {
        destination: 'noAction' as const,
        complexId: null,
        because: 'De gemeente pakt dit al op in haar wijkplan.',
      }
    : { destination: 'complex' as const, complexId: complex.id, because: null };
  const place = { id: complex.id, workAreaId: finding.workAreaId };
  const event = destineFinding(finding, destiny, place, []);
  chronicle.happened(event, at(plan.destinedOn, '10:20'), areaManagerOf(plan.workArea));
}
