import type { Judgement } from '@jaarring/domain';

/** What was learnt of a kind of measure, when it is known better than in general. */
export const ownLessons: Readonly<Record<string, readonly string[]>> = {
  'ONH03 continue': [
    'Een afsluitbare entree werkt als bewoners in hetzelfde jaar met elkaar praten. Volgende flats volgen, oudste eerst.',
  ],
  'VEI02 stop': ['Een buurtapp zonder vaste beheerder loopt dood. Niet herhalen.'],
  'SOC06 stop': ['De coach had geen bevoegdheid en geen ruimte. Zonder plek in het complex niet doen.'],
  'SOC04 stop': ['Een losse ronde levert gesprekken op, geen vervolg. Alleen doen met een vaste partner.'],
};

/** What was learnt, per conclusion. */
export const lessons: Record<Judgement, readonly string[]> = {
  continue: [
    'Een vast gezicht en een vaste dag maken het verschil.',
    'Werkt vooral waar bewoners zelf meedoen. Begin dus met een gesprek.',
    'Doorgaan, en volgend jaar opnieuw meten.',
  ],
  adjust: [
    'De tijd was te kort. Begin voor de zomer.',
    'Kies vooraf één cijfer, anders weten we het achteraf niet.',
    'Combineer het met klein onderhoud, dan zien bewoners iets gebeuren.',
  ],
  stop: [
    'Te weinig mensen deden mee. We doen het niet nog een keer zo.',
    'Het kostte veel tijd en het cijfer bewoog niet.',
  ],
};
