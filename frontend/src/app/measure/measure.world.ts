import type { HttpTestingController } from '@angular/common/http/testing';
import type { ComponentFixture } from '@angular/core/testing';

const id = (last: string) => `0190a000-0000-7000-8000-0000000000${last}`;

export const cycleId = id('c1');
export const measureId = id('d1');
export const areaId = id('a1');
export const complexId = id('b1');

/** The year 2027 with one area in the phase of measures. */
export function cyclesIn(phase: string): object {
  const areas = [{ workAreaId: areaId, workArea: 'Vliethorst', phase }];
  return {
    cycles: [
      {
        id: cycleId,
        planYear: 2027,
        status: 'open',
        evaluationOpensOn: '2028-01-01',
        version: 1,
        dates: [],
        areas,
      },
    ],
    years: { decides: 2027, executes: 2026, evaluates: 2025 },
    earlier: [],
    nextPlanYear: 2028,
  };
}

export const row = {
  id: measureId,
  number: 'M27-015',
  title: 'Sociaal beheer, 12 uur extra',
  cycleId,
  planYear: 2027,
  workAreaId: areaId,
  workArea: 'Vliethorst',
  complexId,
  complex: 'Schepenflat',
  kind: 'Extra sociaal beheer',
  lever: 'socialManagement',
  owner: 'Noor Verhagen',
  startsOn: '2027-01-01',
  endsOn: '2028-12-31',
  amountCents: 62_400_00,
  status: 'draft',
  version: 3,
};

export const whole = {
  ...row,
  complexNumber: '1042',
  findingId: null,
  finding: 'De entree is van niemand',
  kindId: id('e1'),
  ownerId: id('f1'),
  proposedBy: 'Fatma Yildirim',
  why: 'Sinds de conciërge weg is, is de entree van niemand.',
  dose: '12 uur per week',
  indicatorId: id('f2'),
  indicator: 'Overlastmeldingen',
  indicatorUnit: 'per 100 woningen',
  expectedChange: -3.8,
  lagMonths: 6,
  success: 'Hoogstens 10 meldingen per 100 woningen',
  agreement: '',
  agreementIds: [],
  stopReason: null,
  costs: [
    { year: 2027, amountCents: 31_200_00 },
    { year: 2028, amountCents: 31_200_00 },
  ],
  tooEarlyUntil: '2027-07-01',
  approvalId: null,
  conditions: [],
};

/** What the form chooses from. */
export const lists: Record<string, object> = {
  '/api/measure-kinds': {
    kinds: [
      {
        id: id('e1'),
        code: 'BEH02',
        name: 'Portiekgesprekken',
        lever: 'socialManagement',
        unit: 'portiek',
        priceLowCents: 300_00,
        priceHighCents: 800_00,
        priceDate: '2025-01-01',
        lagMonths: 6,
        evidence: 'weak',
        needs: ['tenantAdvice'],
        version: 1,
      },
    ],
  },
  '/api/complexes': {
    complexes: [
      {
        id: complexId,
        number: '1042',
        name: 'Schepenflat',
        workAreaId: areaId,
        workArea: 'Vliethorst',
        dwellings: 192,
      },
      {
        id: id('b2'),
        number: '2001',
        name: 'Elders',
        workAreaId: id('a2'),
        workArea: 'Oosterwaal',
        dwellings: 80,
      },
    ],
  },
  '/api/people': { people: [{ id: id('f1'), name: 'Noor Verhagen' }] },
  '/api/indicators': {
    indicators: [
      {
        id: id('f2'),
        name: 'Overlastmeldingen',
        unit: 'per 100 woningen',
        direction: 'lower',
        placeKind: 'complex',
      },
      { id: id('f3'), name: 'Inwoners', unit: 'aantal', direction: 'none', placeKind: 'area' },
    ],
  },
};

const turn = () => new Promise((resolve) => setTimeout(resolve));

/** Answers what a page reads until it stands. A body of null is an answer with the status 503. */
export async function answer<T>(
  server: HttpTestingController,
  opening: Promise<ComponentFixture<T>>,
  answers: Readonly<Record<string, object | null>>,
): Promise<ComponentFixture<T>> {
  let standing: ComponentFixture<T> | undefined;
  void opening.then((fixture) => (standing = fixture));
  while (!standing) {
    await turn();
    give(server, answers);
  }
  return standing;
}

/** Gives every open read its answer. */
export function give(server: HttpTestingController, answers: Readonly<Record<string, object | null>>): void {
  for (const request of server.match(({ method }) => method === 'GET')) {
    const body = answers[request.request.url];
    if (body === undefined) throw new Error(`Nobody answers ${request.request.url}.`);
    if (body === null) request.flush({}, { status: 503, statusText: 'busy' });
    else request.flush(body);
  }
}
