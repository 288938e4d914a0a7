import type { FieldLogTile } from '@jaarring/domain';

const duration = (minutes: number) => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${minutes} min`;
  return rest === 0 ? `${hours} uur` : `${hours} u ${String(rest).padStart(2, '0')}`;
};

/** The buurtlog: what I did, where and how long. */
export const fieldLog = {
  title: 'Buurtlog',
  myDay: 'Mijn dag',
  toMyDay: 'Naar mijn dag',
  log: 'Log',
  add: 'Nieuwe log',
  where: 'Waar?',
  complex: 'Complex',
  noPlaces: 'De complexen laden niet. Probeer het opnieuw als je weer bereik hebt.',
  chooseComplex: 'Kies eerst het complex.',
  kind: 'Wat?',
  tiles: {
    presence: 'Aanwezig',
    talk: 'Gesprek',
    defect: 'Defect',
    clean: 'Schoon',
    nuisance: 'Overlast',
    consultation: 'Overleg',
    activity: 'Activiteit',
    other: 'Anders',
  } satisfies Record<FieldLogTile, string>,
  code: 'Wat precies?',
  duration: 'Hoe lang?',
  otherDuration: 'Andere duur in minuten',
  minutesShort: duration,
  note: 'Notitie (mag leeg)',
  noteHint: 'Geen namen, huisnummers of gezondheid.',
  personal: (kinds: string) => `Dit lijkt op ${kinds}.`,
  personalDetail: 'Dat hoort niet in de buurtlog. Gaat het niet over een bewoner? Dan mag het blijven staan.',
  takeOut: 'Weghalen',
  takenOut: 'Weggehaald uit de notitie',
  noResident: 'Geen bewoner',
  measure: 'Bij welke maatregel?',
  noMeasure: 'Bij geen maatregel',
  save: 'Bewaar',
  taps: 'Kies een tegel en bewaar. De notitie mag leeg blijven.',
  saved: 'Log bewaard',
  savedByMistake: 'Meteen na het bewaren ongedaan gemaakt',
  notKept: {
    full: 'Dit toestel is vol. Je log is nog niet bewaard. Maak ruimte vrij en kies weer Bewaar.',
    closed:
      'Bewaren op dit toestel lukt niet. Je log is nog niet bewaard. Laat dit scherm open en kies weer Bewaar.',
  },
  trouble: {
    full: 'Dit toestel is vol. Maak ruimte vrij, anders kun je niets nieuws bewaren.',
    closed:
      'De logs op dit toestel zijn nu niet te lezen. Sluit andere tabbladen en open deze pagina opnieuw.',
  },
  offline: 'geen bereik',
  noNetwork: 'Geen bereik.',
  justLog: 'Je kunt gewoon loggen.',
  waiting: (count: number) =>
    count === 1 ? '1 log wacht op dit toestel.' : `${count} logs wachten op dit toestel.`,
  sendNow: 'Verstuur nu',
  attention: 'aandacht nodig',
  states: {
    device: 'op dit toestel',
    sent: 'verstuurd',
    attention: 'aandacht nodig',
    withdrawn: 'ingetrokken',
  },
  at: (kind: string, place: string) => (place ? `${kind}, ${place}` : kind),
  discarded: 'Log weggehaald van dit toestel',
  logsToday: 'logs vandaag',
  complexes: 'complexen',
  outside: 'in de buurt',
  hours: (minutes: number) => `${Math.floor(minutes / 60)} u ${String(minutes % 60).padStart(2, '0')}`,
  done: 'Gedaan',
  partial: 'Wat al verstuurd is, kunnen we nu niet laten zien.',
  nothing: 'Nog niets gelogd vandaag',
  nothingDetail: 'Kies Log en tik op wat je deed. Dan staat het hier.',
  placeAndTime: (place: string, minutes: number) =>
    place ? `${place} · ${duration(minutes)}` : duration(minutes),
  withdraw: 'Trek in',
  withdrawOf: (name: string, when: string) => `Trek in: ${name} ${when}`,
  withdrawThis: 'Trek deze log in',
  because: 'Waarom trek je deze log in?',
  becauseHint: 'De log blijft zichtbaar, maar telt niet meer mee.',
};
