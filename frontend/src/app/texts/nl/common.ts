import type { PersonalDataKind } from '@jaarring/domain';

/** Words that more than one feature needs. */
export const common = {
  close: 'Sluit',
  cancel: 'Toch niet',
  back: 'Terug',
  retry: 'Probeer opnieuw',
  more: 'Meer',
  edit: 'Wijzig',
  remove: 'Haal weg',
  open: 'Open',
  showTable: 'Toon als tabel',
  showChart: 'Toon als grafiek',
  showMap: 'Toon kaart',
  showList: 'Toon lijst',
  today: 'vandaag',
  yesterday: 'gisteren',
  tomorrow: 'morgen',
  hidden: 'niet getoond (te klein)',
  failed: 'Dit lukte niet. Je gegevens zijn veilig. Probeer het opnieuw.',
  noConnection: 'Er is geen verbinding. Probeer het opnieuw als je weer verbinding hebt.',
  phases: {
    monitor: 'Monitor',
    atelier: 'Atelier',
    measures: 'Maatregelen',
    budget: 'Begroting',
    evaluation: 'Evaluatie',
  },
  levers: {
    maintenance: 'Onderhoud',
    allocation: 'Woonruimteverdeling',
    socialManagement: 'Sociaal beheer',
    rent: 'Huurprijs',
    care: 'Zorg en samenwerking',
    safety: 'Veiligheid',
  },
  /** What a text seems to hold that is about a person. */
  personalKinds: {
    name: 'een naam',
    phone: 'een telefoonnummer',
    email: 'een e-mailadres',
    bsn: 'een burgerservicenummer',
    address: 'een adres of huisnummer',
    health: 'iets over gezondheid',
    crime: 'iets over politie of justitie',
  } satisfies Record<PersonalDataKind, string>,
};
