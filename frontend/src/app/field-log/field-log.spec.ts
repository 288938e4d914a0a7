import { court, fatma, flat, kees, logged, Phone } from './phone.world.ts';

let phone: Phone;
beforeEach(async () => {
  phone = await Phone.of(kees);
});

const offline = new ProgressEvent('offline');
const refusal = { code: 'field-log.in-future', requestId: 'x' };

describe('a new log', () => {
  test('a tile and save make one entry, under an id of the phone, at the complex logged last', async () => {
    await phone.open('/log/nieuw', flat.name);
    await phone.press('Gesprek');
    void phone.press('Bewaar');
    void phone.press('Bewaar');
    const sent = await phone.sent();
    expect(sent.request.method).toBe('PUT');
    expect(sent.request.url).toMatch(/^\/api\/field-logs\/[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(sent.request.body).toEqual({
      complexId: flat.id,
      kind: 'A03',
      happenedAt: expect.stringMatching(/^2026-09-2[12]T/),
      minutes: 45,
      note: null,
      measureId: null,
    });
    await phone.sees('1 log wacht op dit toestel');
    expect(phone.text).toContain('HuisbezoekSchepenflat · 45 minop dit toestel');
    sent.flush({});
    await phone.sees('HuisbezoekSchepenflat · 45 minverstuurd');
    await phone.sendsNothing();
    expect(await phone.store.of(kees.account.id)).toEqual([]);
  });

  test('another complex, code, duration, note and measure all go along', async () => {
    const measure = {
      id: '0190a000-0000-7000-8000-0000000000b1',
      number: 'M26-024',
      title: 'Schone bergingen',
    };
    phone.measures = [measure];
    await phone.open('/log/nieuw', flat.name);
    await phone.press('Wijzig');
    await phone.type('jr-place-picker input', court.name);
    await phone.press(court.name);
    await phone.press('Schoon');
    await phone.press('Opruimactie');
    await phone.press('30 min');
    await phone.type('textarea', ' Met de buren ');
    phone.all('mat-select')[0]!.click();
    await phone.press('M26-024');
    void phone.press('Bewaar');
    expect((await phone.sent()).request.body).toMatchObject({
      complexId: court.id,
      kind: 'A12',
      minutes: 30,
      note: 'Met de buren',
      measureId: measure.id,
    });
  });

  test('another number of minutes can be typed; an impossible one says why it is not saved', async () => {
    await phone.open('/log/nieuw', flat.name);
    await phone.press('Defect');
    await phone.type('input[type=number]', '0');
    expect(phone.text).toContain('De duur is 1 minuut tot 24 uur');
    await phone.press('Bewaar');
    await phone.sendsNothing();
    await phone.type('input[type=number]', '25');
    void phone.press('Bewaar');
    expect((await phone.sent()).request.body).toMatchObject({ kind: 'A13', minutes: 25 });
  });

  test('a kind that says nothing without a note is not saved without one, and says why', async () => {
    await phone.open('/log/nieuw', flat.name);
    await phone.press('Anders');
    await phone.press('Bewaar');
    await phone.sendsNothing();
    expect(phone.text).toContain('hoort een korte notitie');
  });

  test('nothing is asked about measures when there are none', async () => {
    await phone.open('/log/nieuw', flat.name);
    expect(phone.text).not.toContain('Bij welke maatregel');
  });

  test('without network the complexes of last time are there, and the one logged last', async () => {
    await phone.open('/log/nieuw', flat.name);
    await phone.press('Defect');
    void phone.press('Bewaar');
    (await phone.sent()).error(offline);
    phone.status = 0;
    await phone.open('/log/nieuw', flat.name);
    expect(phone.text).toContain('geen bereik');
    await phone.press('Wijzig');
    expect(phone.all('jr-place-picker')).toHaveLength(1);
  });

  test('a full device says so, and what was typed stays', async () => {
    await phone.open('/log/nieuw', flat.name);
    await phone.press('Defect');
    await phone.type('textarea', 'Lamp in de hal');
    phone.store.fault = 'full';
    await phone.press('Bewaar');
    await phone.sees('Dit toestel is vol. Je log is nog niet bewaard.');
    expect((phone.all('textarea')[0] as HTMLTextAreaElement).value).toBe('Lamp in de hal');
    phone.store.fault = null;
    void phone.press('Bewaar');
    expect((await phone.sent()).request.body).toMatchObject({ kind: 'A13', note: 'Lamp in de hal' });
  });

  test('saving can be undone while the entry is on the device', async () => {
    await phone.open('/log/nieuw', flat.name);
    await phone.press('Defect');
    void phone.press('Bewaar');
    (await phone.sent()).error(offline);
    await phone.sees('1 log wacht op dit toestel');
    await phone.press('Maak ongedaan');
    await phone.until(() => !phone.text.includes('op dit toestel'), 'an empty device');
    await phone.sendsNothing();
    expect(await phone.store.of(kees.account.id)).toEqual([]);
  });
});

describe('the privacy help', () => {
  const note = 'Gesproken met mevrouw De Wit van nr. 214 over lawaai.';
  const noteField = () => phone.all('textarea')[0] as HTMLTextAreaElement;

  beforeEach(async () => {
    await phone.open('/log/nieuw', flat.name);
    await phone.press('Gesprek');
    await phone.type('textarea', note);
  });

  test('marks what it found, takes it out, and puts it back', async () => {
    expect(phone.text).toContain('Dit lijkt op een naam en een adres of huisnummer.');
    expect(phone.all('mark').map((mark) => mark.textContent)).toEqual(['mevrouw De Wit', 'nr. 214']);
    await phone.press('Weghalen');
    expect(noteField().value).toBe('Gesproken met van over lawaai.');
    expect(phone.all('mark')).toEqual([]);
    await phone.press('Maak ongedaan');
    expect(noteField().value).toBe(note);
  });

  test('is silent about what is about no resident', async () => {
    await phone.press('Geen bewoner');
    expect(phone.all('mark')).toEqual([]);
    expect(noteField().value).toBe(note);
  });

  test('never blocks', async () => {
    void phone.press('Bewaar');
    expect((await phone.sent()).request.body).toMatchObject({ note });
  });
});

describe('my day', () => {
  test('sums the day and lists it; what was withdrawn is shown and does not count', async () => {
    phone.logs = [
      logged({ id: 'c', happenedAt: '2026-09-22T08:00:00.000Z', minutes: 110, complexId: court.id }),
      logged({ id: 'b', happenedAt: '2026-09-22T07:00:00.000Z', kind: 'A13', note: 'Lamp' }),
      logged({ id: 'a', withdrawnAt: '2026-09-22T09:00:00.000Z', withdrawnBecause: 'Dubbel' }),
    ];
    await phone.open('/log', 'Gedaan');
    const figures = phone.all('.sum dd').map((figure) => figure.textContent);
    expect(figures).toEqual(['2', '2', '2 u 10']);
    const lines = phone.all('jr-log-row').map((line) => line.textContent);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/Dubbel.*ingetrokken/);
    expect(lines[1]).toMatch(/Defect.*Lamp.*verstuurd/);
  });

  test('an entry that waits stands in the list, also after a reload, and goes when the network is back', async () => {
    await phone.open('/log/nieuw', flat.name);
    await phone.press('Defect');
    void phone.press('Bewaar');
    (await phone.sent()).error(offline);
    phone.status = 0;
    await phone.open('/log', 'Geen bereik');
    expect(phone.text).toContain('Defect of vernieling gemeldSchepenflat · 10 minop dit toestel');
    await phone.sees('Wat al verstuurd is, kunnen we nu niet laten zien');
    phone.status = 200;
    dispatchEvent(new Event('online'));
    (await phone.sent()).flush({});
    await phone.until(() => !phone.text.includes('Geen bereik'), 'no band');
    expect(phone.text).toContain('Defect of vernieling gemeldSchepenflat · 10 minverstuurd');
    expect(phone.text).not.toContain('op dit toestel');
  });

  test('what the server refused stands on top with the reason, and the correction takes its place', async () => {
    await phone.open('/log/nieuw', flat.name);
    await phone.press('Defect');
    await phone.type('textarea', 'Lamp in de hal');
    void phone.press('Bewaar');
    const wrong = await phone.sent();
    wrong.flush(refusal, { status: 422, statusText: 'no' });
    await phone.sees('aandacht nodig');
    expect(phone.text).toContain('Dit moment moet nog komen');
    await phone.press('Wijzig');
    await phone.sees('Hoe lang?');
    expect((phone.all('textarea')[0] as HTMLTextAreaElement).value).toBe('Lamp in de hal');
    await phone.press('5 min');
    void phone.press('Bewaar');
    const right = await phone.sent();
    expect(right.request.body).toEqual({ ...(wrong.request.body as object), minutes: 5 });
    expect(right.request.url).not.toBe(wrong.request.url);
    right.flush({});
    await phone.until(() => !phone.text.includes('aandacht nodig'), 'nothing to look at');
    expect(await phone.store.of(kees.account.id)).toEqual([]);
  });

  test('undoing a correction brings back what was refused', async () => {
    await phone.open('/log/nieuw', flat.name);
    await phone.press('Defect');
    void phone.press('Bewaar');
    (await phone.sent()).flush(refusal, { status: 422, statusText: 'no' });
    await phone.press('Wijzig');
    await phone.press('5 min');
    void phone.press('Bewaar');
    (await phone.sent()).error(offline);
    await phone.sees('1 log wacht');
    await phone.press('Maak ongedaan');
    await phone.sees('aandacht nodig');
    expect((await phone.store.of(kees.account.id)).map(({ entry }) => entry.minutes)).toEqual([10]);
  });

  test('what was refused can be thrown away, and that can be undone', async () => {
    await phone.open('/log/nieuw', flat.name);
    await phone.press('Defect');
    void phone.press('Bewaar');
    (await phone.sent()).flush(refusal, { status: 422, statusText: 'no' });
    await phone.sees('aandacht nodig');
    await phone.press('Haal weg');
    await phone.until(() => !phone.text.includes('aandacht nodig'), 'nothing to look at');
    await phone.press('Maak ongedaan');
    await phone.sees('aandacht nodig');
  });

  test('a sent log is withdrawn with a reason and its version, and shows as withdrawn', async () => {
    phone.logs = [logged({ version: 3 })];
    await phone.open('/log', 'verstuurd');
    await phone.press('Trek in');
    await phone.press('Trek deze log in');
    await phone.sendsNothing();
    await phone.type('jr-log-row input', 'Dubbel gelogd');
    void phone.press('Trek deze log in');
    const sent = await phone.sent();
    expect(sent.request.method).toBe('POST');
    expect(sent.request.url).toBe(`/api/field-logs/${logged().id}/withdraw`);
    expect(sent.request.body).toEqual({ because: 'Dubbel gelogd', version: 3 });
    phone.logs = [logged({ version: 4, withdrawnAt: 'x', withdrawnBecause: 'Dubbel gelogd' })];
    sent.flush({ version: 4 });
    await phone.sees('ingetrokken');
    expect(phone.text).not.toContain('Trek in');
  });

  test('another person on the same phone sees none of it', async () => {
    await phone.open('/log/nieuw', flat.name);
    await phone.press('Defect');
    void phone.press('Bewaar');
    (await phone.sent()).error(offline);
    await phone.sees('op dit toestel');
    phone.logs = [];
    await phone.signsIn(fatma);
    await phone.sees('Nog niets gelogd vandaag');
    expect(phone.text).not.toContain('toestel');
    await phone.sendsNothing();
  });

  test('an empty day says so and leads to the form', async () => {
    phone.logs = [];
    await phone.open('/log', 'Nog niets gelogd vandaag');
    await phone.press('Log');
    await phone.sees('Hoe lang?');
  });

  test('when the day does not load it offers to try again', async () => {
    phone.status = 500;
    await phone.open('/log', 'Probeer opnieuw');
  });

  test('a device that does not open its store says so', async () => {
    phone.store.fault = 'closed';
    await phone.open('/log', 'De logs op dit toestel zijn nu niet te lezen');
  });
});
