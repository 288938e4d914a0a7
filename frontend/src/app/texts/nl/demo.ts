import type { Tour } from '@jaarring/contracts';

type Stop = Tour['stops'][number]['stop'];

/** The first look at the demo. */
export const demo = {
  title: 'Welkom bij Jaarring',
  conclusion: 'De demo staat klaar. Kies wie je wilt zijn, of loop het hele jaar in zeven stappen door.',
  failed: 'De demo laadt niet',
  counts: {
    dwellings: 'woningen',
    complexes: 'complexen',
    cycles: 'cycli',
    measures: 'maatregelen',
    logs: 'regels buurtlog',
    pins: 'spelden',
  },
  who: 'Wie ben je?',
  password: 'Eén wachtwoord voor alle demo-accounts: het staat in het venster waarin je startte.',
  head: { name: 'Naam', role: 'Functie', account: 'Account' },
  begin: (name: string) => `Begin als ${name}`,
  made: (seed: number, size: string, today: string) =>
    `Gezaaid met zaadgetal ${seed}, maat ${size}. “Vandaag” is ${today}. Alle namen en cijfers zijn verzonnen.`,
  other: (corporation: string) =>
    `Er is nog een corporatie: ${corporation}. Die ziet niets van dit alles; log in met dezelfde accounts, met haar eigen adres.`,
  walk: 'Loop het jaar door',
  walkDetail: 'Zeven stappen, van het cijfer naar het effect',
  start: 'Begin bij stap 1',
  stops: {
    figure: 'Een cijfer dat opvalt',
    pin: 'Het gesprek erover',
    measures: 'Wat we gaan doen',
    decision: 'Het besluit',
    euro: 'De euro’s',
    visit: 'Bezoeken in het portiek',
    effect: 'Wat veranderde er?',
  } satisfies Record<Stop, string>,
  details: {
    figure: (name: string, value: string) => `${name}: ${value}`,
    pin: (name: string, value: string) => `${name}: ${value} spelden`,
    measures: (name: string, value: string) => `${name}: ${value} maatregelen`,
    decision: (_name: string, value: string) => `${value} besluiten wachten`,
    euro: (_name: string, value: string) => `Plafonds samen ${value}`,
    visit: (name: string, value: string) => `${name}: ${value} activiteiten in 90 dagen`,
    effect: (name: string) => name,
  } satisfies Record<Stop, (name: string, value: string) => string>,
  own: 'Aan de slag met eigen gegevens',
  ownDetail:
    'Lees je eigen buurten, complexen en cijfers in. Voor een lege corporatie start je met SEED=none en een eigen DATA_DIR.',
  toImport: 'Lees een bron in',
};
