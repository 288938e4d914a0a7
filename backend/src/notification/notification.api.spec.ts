import { SMTPServer } from 'smtp-server';
import { measuresPhase, type MeasuresPhase } from '../../test/measures-phase.ts';
import { openWorld, type World } from '../../test/world.ts';

let letters: string[];
let refusalsLeft: number;
let server: SMTPServer;
let world: World;
let year: MeasuresPhase;
beforeEach(async () => {
  letters = [];
  refusalsLeft = 0;
  server = await mailServer();
  const { port } = server.server.address() as { port: number };
  world = await openWorld({ smtpUrl: `smtp://127.0.0.1:${port}?from=jaarring@waardmeer.example` });
  year = await measuresPhase(world);
  await world.product.dispatcher.start();
});
afterEach(async () => {
  await world.end();
  await new Promise<void>((closed) => server.close(() => closed()));
});

const decided = async (more: object) => {
  const { id, approvalId, contentHash } = await year.submitted();
  await year.advises('samira', approvalId, 'areaManager');
  const answer = await year.decides('marleen', id, contentHash, more);
  expect(answer.status).toBe(200);
  return { id, contentHash };
};

test('the proposer gets one letter about a decision, in Dutch, when it can no longer be taken back', async () => {
  const { id } = await decided({ outcome: 'rejected', reason: 'De café-ingang gaat voor.' });
  await world.product.dispatcher.round();
  expect(letters).toEqual([]);
  world.at('2026-09-22T10:00:00+02:00');
  await until(() => letters.length > 0);
  expect(letters[0]).toMatch(/^To: beleid@waardmeer\.example\r?$/m);
  expect(letters[0]).toMatch(/^From: Jaarring <jaarring@waardmeer\.example>\r?$/m);
  expect(letters[0]).toMatch(/^Subject: Besluit over M27-001 Afsluitbare entree: afgewezen\r?$/m);
  expect(bodyOf(letters[0]!)).toContain('Toelichting: De café-ingang gaat voor.');
  expect(bodyOf(letters[0]!)).toContain(`http://localhost/maatregelen/${id}`);
  await quiet();
  expect(letters).toHaveLength(1);
});

test('a decision that was taken back sends nothing; the one that follows it does, once', async () => {
  const { id, contentHash } = await decided({ outcome: 'approved' });
  expect((await (await world.as('marleen')).delete(`/api/measures/${id}/decision`)).status).toBe(200);
  await year.decides('marleen', id, contentHash, { outcome: 'returned', reason: 'Wat vinden de bewoners?' });
  world.at('2026-09-22T10:00:00+02:00');
  await until(() => letters.length > 0);
  await quiet();
  expect(letters).toHaveLength(1);
  expect(letters[0]).toContain('terug met een vraag');
});

test('who proposed many that were decided together gets one letter about theirs, and only theirs', async () => {
  const line = async (who: string, title: string, amountCents: number) => {
    const costs = [{ year: 2027, amountCents }];
    const { id, version } = (await year.proposes(who, { title, costs })).body;
    const { approvalId } = (await (await world.as(who)).post(`/api/measures/${id}/submit`, { version })).body;
    if (who !== 'samira') await year.advises('samira', approvalId, 'areaManager');
    const { contentHash } = (await (await world.as(who)).get(`/api/approvals/${approvalId}`)).body;
    return { approvalId, contentHash };
  };
  const lines = [
    await line('noor', 'Afsluitbare entree', 100_00),
    {
      ...(await line('noor', 'Nieuwe tuin', 200_00)),
      instead: { outcome: 'returned', reason: 'Wat zeggen ze?' },
    },
    await line('ruud', 'Schoon portiek', 300_00),
    await line('noor', 'Extra licht', 400_00),
  ];
  const body = { outcome: 'approved', lines, count: 4, totalCents: 1_000_00 };
  const director = await world.as('marleen');
  const decided = await director.post('/api/approvals/decisions', body);
  expect(decided.status).toBe(201);
  await director.delete(
    `/api/measures/${(await director.get(`/api/approvals/${lines[3]!.approvalId}`)).body.subjectId}/decision`,
  );
  world.at('2026-09-22T10:00:00+02:00');
  await until(() => letters.length >= 2);
  await quiet();
  expect(letters.map((letter) => /^To: (.+?)\r?$/m.exec(letter)![1]).sort()).toEqual([
    'beleid@waardmeer.example',
    'manager@waardmeer.example',
  ]);
  const noors = letters.find((letter) => letter.includes('To: beleid@'))!;
  expect(noors).toMatch(/^Subject: Besluit over 2 maatregelen: 1 akkoord, 1 terug met een vraag\r?$/m);
  expect(bodyOf(noors)).toContain('M27-001 Afsluitbare entree, ');
  expect(bodyOf(noors)).toContain('M27-002 Nieuwe tuin, ');
  expect(bodyOf(noors)).toContain('  Toelichting: Wat zeggen ze?');
  expect(bodyOf(noors)).not.toMatch(/Schoon portiek|Extra licht/);
  expect(bodyOf(noors)).toContain(`http://localhost/nota/samen/${decided.body.id}`);
  expect(await world.rows('select 1 from decision where final_at is not null')).toHaveLength(3);
});

test('a mail server that does not answer well gets the letter again, and nothing else waits for it', async () => {
  refusalsLeft = 1;
  await decided({ outcome: 'rejected', reason: 'Het dak gaat voor.' });
  world.at('2026-09-22T10:00:00+02:00');
  await until(() => letters.length > 0);
  expect(refusalsLeft).toBe(0);
  expect(await world.rows('select 1 from decision where final_at is not null')).toHaveLength(1);
});

async function mailServer(): Promise<SMTPServer> {
  const made = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, taken) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        if (refusalsLeft > 0) {
          refusalsLeft -= 1;
          return taken(Object.assign(new Error('Come back later'), { responseCode: 451 }));
        }
        letters.push(Buffer.concat(pieces).toString('utf8'));
        taken();
      });
    },
  });
  await new Promise<void>((listening) => made.listen(0, '127.0.0.1', listening));
  return made;
}

/** The words of a letter as the reader sees them. */
function bodyOf(letter: string): string {
  const split = letter.search(/\r?\n\r?\n/);
  const [head, body] = [letter.slice(0, split), letter.slice(split).trim()];
  if (/content-transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/content-transfer-encoding: quoted-printable/i.test(head)) return body;
  const joined = body.replace(/=\r?\n/g, '');
  const bytes = joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

async function until(claim: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt++) {
    if (claim()) return;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new Error('it did not happen within twenty seconds');
}

/** Long enough for two more rounds of the dispatcher. */
const quiet = () => new Promise((wait) => setTimeout(wait, 700));
