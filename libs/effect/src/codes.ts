// Every reason why a question cannot be judged, in one table: what it stops, and how to say it.

/** The reasons. */
export type Code =
  | 'INVALID_ROWS'
  | 'NO_TREATED'
  | 'NO_PRE_PERIOD'
  | 'NO_POST_PERIOD'
  | 'NO_COMPARISON'
  | 'TOO_FEW_COMPARISON'
  | 'TOO_FEW_PRE'
  | 'ZERO_VARIANCE'
  | 'MISSING_TOO_HIGH'
  | 'PRE_TREND_FAIL'
  | 'SELECTED_ON_BAD_YEAR'
  | 'OVERLAP_FAIL'
  | 'SINGULAR_COVARIATES'
  | 'BUNDLE_NOT_SEPARABLE'
  | 'TREATMENT_STOPS'
  | 'SERIES_BREAK'
  | 'SPILLOVER_NO_CLEAN_CONTROLS'
  | 'SMALL_N_PRIVACY';

/** `refuse`: no estimate at all. `cap`: the numbers are shown, the verdict is "not assessable". */
export type Stop = 'refuse' | 'cap';

/** One row of the table; the sentences follow "Niet te beoordelen, want" and "Not assessable because". */
export interface CodeRow {
  readonly stop: Stop;
  readonly when: string;
  readonly nl: string;
  readonly en: string;
}

/** The table. A stricter stop for the same code (too few for any number) is decided where the code is raised. */
export const CODES: Readonly<Record<Code, CodeRow>> = {
  INVALID_ROWS: {
    stop: 'refuse',
    when: 'a row is double, is no number, is infinite or names two start years',
    nl: 'er staan rijen in de gegevens die niet kloppen',
    en: 'some rows of the data are not valid',
  },
  NO_TREATED: {
    stop: 'refuse',
    when: 'no complex in the panel got exactly this measure',
    nl: 'geen enkel complex kreeg precies deze maatregel',
    en: 'no complex got exactly this measure',
  },
  NO_PRE_PERIOD: {
    stop: 'refuse',
    when: 'every treated complex starts in or before the first period, anticipation included',
    nl: 'er zijn geen cijfers van vóór de start',
    en: 'there are no figures from before the start',
  },
  NO_POST_PERIOD: {
    stop: 'refuse',
    when: 'every treated complex starts after the last period',
    nl: 'er zijn nog geen cijfers van ná de start',
    en: 'there are no figures from after the start yet',
  },
  NO_COMPARISON: {
    stop: 'refuse',
    when: 'no period after a start has a comparison complex',
    nl: 'er zijn geen vergelijkbare complexen zonder deze maatregel',
    en: 'there are no comparable complexes without this measure',
  },
  TOO_FEW_COMPARISON: {
    stop: 'cap',
    when: 'fewer than 10 comparison clusters (no number), or fewer than 19 where only a placebo test is possible',
    nl: 'er zijn te weinig vergelijkbare complexen',
    en: 'there are too few comparable complexes',
  },
  TOO_FEW_PRE: {
    stop: 'cap',
    when: 'most treated complexes have fewer than three periods before the start',
    nl: 'er zijn te weinig jaren vóór de start om te zien of de groepen gelijk opliepen',
    en: 'there are too few years before the start to see whether the groups moved together',
  },
  ZERO_VARIANCE: {
    stop: 'refuse',
    when: 'no complex differs from the others in its group',
    nl: 'de cijfers verschillen niet tussen complexen',
    en: 'the figures do not differ between complexes',
  },
  MISSING_TOO_HIGH: {
    stop: 'cap',
    when: 'under 60% of treated complexes have a base and a later value, or the groups differ by over 15 points',
    nl: 'er ontbreken te veel cijfers',
    en: 'too many figures are missing',
  },
  PRE_TREND_FAIL: {
    stop: 'cap',
    when: 'slopes before the start differ enough to explain half the effect (p < 0.05), or the joint test has p < 0.01',
    nl: 'de groepen ontwikkelden zich al vóór de start verschillend',
    en: 'the groups already moved apart before the start',
  },
  SELECTED_ON_BAD_YEAR: {
    stop: 'cap',
    when: 'the last year before the start was unusual (p < 0.10) and the two estimators disagree',
    nl: 'de complexen lijken gekozen na een uitzonderlijk jaar, en zo’n jaar herstelt vaak vanzelf',
    en: 'the complexes seem chosen after an unusual year, and such a year often recovers by itself',
  },
  OVERLAP_FAIL: {
    stop: 'cap',
    when: 'a treated complex has no comparable one (chance above 0.999) or under 10 effective comparisons remain',
    nl: 'de complexen met en zonder de maatregel lijken te weinig op elkaar',
    en: 'complexes with and without the measure are too different',
  },
  SINGULAR_COVARIATES: {
    stop: 'cap',
    when: 'none of the covariates carries information of its own; single repetitions are dropped with a note',
    nl: 'de gekozen kenmerken zeggen niets eigens',
    en: 'the chosen covariates carry no information of their own',
  },
  BUNDLE_NOT_SEPARABLE: {
    stop: 'refuse',
    when: 'another measure came within a year in at least 90% of the complexes with this one',
    nl: 'bijna elk complex kreeg tegelijk een andere maatregel',
    en: 'almost every complex got another measure at the same time',
  },
  TREATMENT_STOPS: {
    stop: 'cap',
    when: 'most observed complex-years after the start lie after the measure ended',
    nl: 'de maatregel was in de meeste gemeten jaren al gestopt',
    en: 'the measure had already ended in most measured years',
  },
  SERIES_BREAK: {
    stop: 'cap',
    when: 'the definition changed between the base and a later period, and nobody declared it equal for both groups',
    nl: 'de indicator wordt sinds kort anders gemeten',
    en: 'the indicator is measured differently since recently',
  },
  SPILLOVER_NO_CLEAN_CONTROLS: {
    stop: 'refuse',
    when: 'every comparison complex lies within the buffer around a treated one',
    nl: 'alle vergelijkbare complexen liggen te dicht bij een complex met de maatregel',
    en: 'all comparable complexes lie too close to one with the measure',
  },
  SMALL_N_PRIVACY: {
    stop: 'refuse',
    when: 'the treated or the comparison complexes together have fewer dwellings or respondents than the threshold',
    nl: 'de groep is te klein om cijfers te laten zien',
    en: 'the group is too small to show figures',
  },
};

/** Chances in percentages etc. aside: does one of these codes stop the estimate itself? */
export function refuses(codes: readonly Code[]): boolean {
  return codes.some((code) => CODES[code].stop === 'refuse');
}
