export const evaluation = {
  title: 'Evaluatie',
  nothing: 'Nog niets te evalueren',
  nothingDetail: 'Een maatregel komt hier als hij is uitgevoerd.',
  waiting: (count: number) => `Wacht op een conclusie: ${count}`,
  done: (count: number) => `Geëvalueerd: ${count}`,
  tooEarly: 'Te vroeg om te beoordelen, kan vanaf',
  judgements: { continue: 'Doorgaan', adjust: 'Bijstellen', stop: 'Stoppen' },
  verdicts: {
    LIKELY_IMPROVEMENT: 'Waarschijnlijk verbeterd',
    LIKELY_DETERIORATION: 'Waarschijnlijk verslechterd',
    INDICATION: 'Een aanwijzing',
    NO_RELEVANT_EFFECT: 'Geen effect van betekenis',
    NO_DEMONSTRABLE_EFFECT: 'Geen effect aan te tonen',
    NOT_ASSESSABLE: 'Niet te beoordelen',
  },
};
