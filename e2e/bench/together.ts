import { base, type MeasuredProduct, type Row } from './measured-product.ts';

const COUNT = 100;
const AREA = 'Meerdrecht';
/** Small enough that all of them together stay below what the controller must see. Unit: cents. */
const EACH_CENTS = 10_00;

type Headers = Record<string, string>;
type Line = { approvalId: string; contentHash: string };

/** How long it takes to decide about a hundred measures at once, and to get their list as PDF. */
export async function decideTogether(product: MeasuredProduct): Promise<Row[]> {
  const [policy, area, director] = await Promise.all(
    ['beleid', 'gebied', 'directeur'].map((who) => product.signIn(who)),
  );
  const lines = await propose(policy!, area!);
  const from = performance.now();
  const batch = await send('POST', '/api/approvals/decisions', director!, {
    ...{ outcome: 'approved', lines, count: COUNT, totalCents: COUNT * EACH_CENTS },
  });
  const took = performance.now() - from;
  const since = performance.now();
  const file = await fetch(`${base}/api/decision-batches/${batch.id}/note`, { headers: director! });
  const bytes = (await file.arrayBuffer()).byteLength;
  if (file.status !== 200) throw new Error(`the list answered ${file.status}`);
  const drawn = performance.now() - since;
  return [
    {
      what: `decide about ${COUNT} measures at once`,
      value: Math.round(took),
      unit: 'ms',
      target: '<= 3000',
    },
    {
      what: `their list as PDF, ${Math.round(bytes / 1_000)} kB (<= 300)`,
      value: Math.round(drawn),
      unit: 'ms',
      target: 'no target',
    },
  ];
}

/** Proposes, submits and advises a hundred small measures, as people do it one by one. */
async function propose(policy: Headers, area: Headers): Promise<Line[]> {
  const [cycles, complexes, kinds, indicators, me] = await Promise.all(
    ['cycles', 'complexes', 'measure-kinds', 'indicators', 'session'].map((name) =>
      send('GET', `/api/${name}`, policy),
    ),
  );
  const cycle = cycles.cycles.find((one: { planYear: number }) => one.planYear === cycles.years.decides);
  const complex = complexes.complexes.find((one: { workArea: string }) => one.workArea === AREA);
  const indicator = indicators.indicators.find((one: { placeKind: string }) => one.placeKind === 'complex');
  const kind = kinds.kinds.find((one: { code: string }) => one.code === 'ONH03');
  const lines: Line[] = [];
  for (let index = 0; index < COUNT; index++) {
    const measure = await send('POST', '/api/measures', policy, {
      ...{ cycleId: cycle.id, complexId: complex.id, kindId: kind.id, indicatorId: indicator.id },
      ...{ title: `Meting ${index}`, why: 'Om te meten.', ownerId: me.account.id, dose: '1' },
      ...{ startsOn: `${cycle.planYear}-03-01`, endsOn: `${cycle.planYear}-12-31`, expectedChange: -1 },
      ...{ success: 'Minder meldingen', agreement: 'Artikel 1' },
      costs: [{ year: cycle.planYear, amountCents: EACH_CENTS }],
    });
    const { version } = measure;
    const { approvalId } = await send('POST', `/api/measures/${measure.id}/submit`, policy, { version });
    const asked = await send('GET', `/api/approvals/${approvalId}`, area);
    for (const advice of asked.advices as { id: string; role: string; version: number }[]) {
      if (advice.role !== 'areaManager') throw new Error(`${advice.role} would have to advise too`);
      const given = { adviceId: advice.id, verdict: 'positive', remark: '', version: advice.version };
      await send('PUT', `/api/approvals/${approvalId}/advice`, area, given);
    }
    lines.push({ approvalId, contentHash: asked.contentHash });
  }
  return lines;
}

/** What the server answers; a refusal ends the measurement, because it must never count as done. */
async function send(method: string, path: string, headers: Headers, body?: object) {
  const answer = await fetch(base + path, {
    method,
    headers: body ? { ...headers, 'content-type': 'application/json' } : headers,
    body: body && JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text.slice(0, 300)}`);
  return JSON.parse(text);
}
