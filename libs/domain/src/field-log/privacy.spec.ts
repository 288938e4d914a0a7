import { personalData } from './privacy.ts';

const kindsIn = (text: string) => personalData(text).map(({ kind }) => kind);

test.each<[string, string[]]>([
  ['Gesproken met mevrouw De Wit van nr. 214 over lawaai in de entree.', ['name', 'address']],
  ['Gesproken met de heer van den Berg.', ['name']],
  ['Mevrouw El Idrissi belde.', ['name']],
  ['dhr jansen was niet thuis', ['name']],
  ['Fam. Öztürk verhuist', ['name']],
  ['buurman Piet klaagt', ['name']],
  ['Mevrouw vertelde over de tuin.', []],
  ['De heer en mevrouw waren er niet.', []],
  ['Bel 06-12345678 terug', ['phone']],
  ['Bel +31 6 1234 5678 terug', ['phone']],
  ['kantoor (0348) 12 34 56', ['phone']],
  ['mail naar k.brinkman@waardmeer.example graag', ['email']],
  ['nummer 111222333 genoemd', ['bsn']],
  ['111.222.333', ['bsn']],
  ['meterstand 111222334', []],
  ['000000000', []],
  ['Woont op 3441 AB 12', ['address']],
  ['3441ab', ['address']],
  ['huisnummer 12a', ['address']],
  ['In 2026 is er gemeten', []],
  ['Buurvrouw lijkt dement te worden', ['health']],
  ['Verwarde man in de hal', ['health']],
  ['in de hal staat een dealer', ['crime']],
  ['huiselijk geweld vermoed', ['crime']],
  ['Lamp kapot in trappenhuis B, 3 fietsen weggehaald', []],
  ['Zwerfvuil opgeruimd met 2 bewoners, 15 zakken', []],
])('“%s” holds %j', (text, kinds) => {
  expect(kindsIn(text)).toEqual(kinds);
});

test('a hit says where it is, so that the screen can mark and remove it', () => {
  const text = 'Gesproken met mevrouw De Wit van nr. 214.';
  expect(personalData(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'mevrouw De Wit',
    'nr. 214',
  ]);
});

test('a long text is checked in a moment', () => {
  const text = 'mevrouw van de der '.repeat(5_000);
  const start = performance.now();
  personalData(text);
  expect(performance.now() - start).toBeLessThan(500);
});
