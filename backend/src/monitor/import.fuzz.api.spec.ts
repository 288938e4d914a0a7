import fc from 'fast-check';
import { figuresOf, hasIndicators, loads, sends } from '../../test/monitor-world.ts';
import { PASSWORD } from '../../test/password.ts';
import { type Caller, emailOf, openWorld, type World } from '../../test/world.ts';

let world: World;
let tineke: Caller;
let standing: string;
beforeAll(async () => {
  world = await openWorld();
  tineke = await world.as('tineke');
  const noor = await world.as('noor');
  await hasIndicators(noor, noor.id, [
    { code: 'overlast', placeKind: 'complex' },
    { code: 'instroom', placeKind: 'complex', minCount: 15 },
    { code: 'misdrijven_totaal', placeKind: 'area' },
  ]);
  await loads(noor, 'goed.csv', long);
  standing = await figuresOf(world);
});
afterAll(() => world.end());

const long = [
  'complexnummer;indicator;periode;waarde;n',
  '101;overlast;2026-01;4,2;192',
  '102;overlast;2026-01;7,5;76',
  '201;instroom;2026-01;12;31',
  '301;overlast;2026-01;.;64',
  '',
].join('\r\n');
const wide =
  'gwb_code_10;recs;regio;misdrijven_totaal\nBU99010101;Buurt;Noord;12\nBU99010102;Buurt;Molen;7\n';
const areas = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { buurtcode: 'BU99010101', buurtnaam: 'Noord', jaar: 2026 },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [4.9, 52.1],
            [4.91, 52.1],
            [4.91, 52.11],
            [4.9, 52.1],
          ],
        ],
      },
    },
  ],
});

/** Sends whatever it is, then does all a person could do with it; in the end everything is what it was. */
async function survives(name: string, content: string | Uint8Array, query = ''): Promise<string> {
  const checked = await sends(tineke, name, content, query);
  expect([checked.status, checked.body?.code]).toEqual([
    expect.any(Number),
    checked.status === 201 ? undefined : expect.any(String),
  ]);
  expect(checked.status).toBeLessThan(500);
  expect(await figuresOf(world)).toBe(standing);
  if (checked.status !== 201) return 'refused';
  const path = `/api/imports/${checked.body.id}`;
  expect((await tineke.get(`${path}/rejections`)).status).toBe(200);
  expect((await tineke.get(`${path}/rejections.csv`)).status).toBe(200);
  const committed = await tineke.post(`${path}/commit`, {
    version: checked.body.version,
    acceptRejections: true,
  });
  expect(committed.status).toBeLessThan(500);
  if (committed.status !== 200) {
    expect(await figuresOf(world)).toBe(standing);
    return 'not committed';
  }
  expect((await tineke.post(`${path}/undo`, { version: committed.body.version })).status).toBe(200);
  expect(await figuresOf(world)).toBe(standing);
  return 'committed and undone';
}

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

test.each<[string, string | Uint8Array]>([
  ['nothing', ''],
  ['one line end', '\n'],
  ['only a header', long.split('\r\n')[0]!],
  ['a workbook', bytes([0x50, 0x4b, 3, 4, 20, 0], 'xl/workbook.xml')],
  ['UTF-16', Buffer.from(`\ufeff${long}`, 'utf16le')],
  [
    'Windows letters',
    bytes('complexnummer;indicator;periode;waarde;n\n101;overl', [0xe9, 0x80], 'st;2026;1;9\n'),
  ],
  ['a zero character in a cell', long.replace('7,5', '7\0 5')],
  ['a zero character in the header', long.replace('waarde', 'waa\0rde')],
  ['an open quote', long.replace('7,5', '"7,5')],
  ['its header twice', long + long],
  ['a cell without end', long.replace('7,5', 'x'.repeat(300_000))],
  ['a header without end', `${'kolom;'.repeat(5_000)}\n1\n`],
  ['formulas', long.replace('7,5', '=1+1').replace('4,2', '@SUM(A1)')],
  ['numbers beyond all measure', long.replace('7,5', '9'.repeat(400)).replace('192', '99999999999')],
  ['a period that is none', long.replaceAll('2026-01', '2026-13')],
  ['rows of other lengths', long.replace('101;', '').replace('301;', '301;;;')],
  [
    'markup',
    long.replace('overlast', '<script>alert(1)</script>').replace('7,5', "'; drop table observation; --"),
  ],
  ['JSON that is no map', '{"a":1}'],
  ['half a map', areas.slice(0, 120)],
  ['a map without end', `{"type":"FeatureCollection","features":${'['.repeat(50_000)}`],
  ['a map with a wild place', areas.replace('4.91', '1e308')],
  ['a map with a zero character', areas.replace('Noord', 'No\\u0000ord')],
])('a file with %s leaves everything as it was', async (_, content) => {
  await survives('stuk.csv', content);
});

test('whatever happens to the bytes of a good file, everything stays or comes back', async () => {
  const outcomes: Record<string, number> = {};
  const damage = fc.record({
    file: fc.constantFrom(long, wide, areas),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(12),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc
        .constantFrom(';', '"', '\n', '\r', ',', '\0', '101;', 'BU99010101;', '-', '1e9', '{', '\ufeff')
        .map((text) => Buffer.from(text)),
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (steps) => {
      let content = Buffer.from(steps[0]!.file);
      for (const { at, cut, put } of steps) {
        const start = Math.floor(at * content.length);
        content = Buffer.concat([content.subarray(0, start), put, content.subarray(start + cut)]);
      }
      const outcome = await survives('proef-2026.csv', content);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }),
    { numRuns: 120 },
  );
  // a proof in which every file was refused at the door would prove little
  expect(outcomes['committed and undone']).toBeGreaterThan(5);
}, 120_000);

test('a request that only says that it is a file is refused', async () => {
  const broken = [
    '',
    '--x',
    '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n101;ov',
    'x'.repeat(9_000),
  ];
  const session = { email: emailOf('tineke'), password: PASSWORD };
  const signedIn = await world.nobody.post('/api/session', session);
  const cookie = signedIn.headers.getSetCookie()[0]!.split(';')[0]!;
  for (const body of broken) {
    const response = await fetch(`${world.address}/api/imports`, {
      method: 'POST',
      headers: { cookie: cookie, 'content-type': 'multipart/form-data; boundary=x' },
      body,
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  }
  expect((await tineke.post('/api/imports')).body.code).toBe('import.no-file');
  expect(await figuresOf(world)).toBe(standing);
});
