import type { TaskKind, TaskReason } from '@jaarring/domain';

/** My work: what waits for me, and why. */
export const work = {
  title: 'Mijn werk',
  nothing: 'Niets te doen',
  nothingDetail: 'Er staat geen taak op jouw naam of bij jouw functie.',
  greeting: (name: string) => `Dag ${name}.`,
  /** `late` and `week` are tasks; `gate` is the gate that closes next, null when it is overdue. */
  conclusion: (late: number, week: number, gate: number | null) => {
    const first =
      late === 0 ? 'Niets is te laat.' : `${late === 1 ? 'Eén taak is' : `${late} taken zijn`} te laat.`;
    if (week === 0 || gate === null) return first;
    return `${first} Doe deze week ${week === 1 ? 'één taak' : `${week} taken`}, dan kan poort ${gate} op tijd dicht.`;
  },
  which: 'Welke taken',
  lists: { mine: 'Mijn taken', others: 'Wacht op anderen', everyone: 'Team' },
  headings: { mine: '', others: 'Hier wacht je op.', everyone: 'Wat iedereen te doen heeft.' },
  nobody: 'Er staat niets open.',
  list: {
    next: 'Volgende taak',
    previous: 'Vorige taak',
    walk: 'bladeren',
    open: 'openen',
    tick: 'afvinken',
    undo: 'ongedaan maken',
  },
  finished: (title: string) => `“${title}” is klaar`,
  phaseOf: (number: number) => `Fase ${number} van 5`,
  inDays: (days: number) => {
    if (days === 0) return 'vandaag';
    const count = Math.abs(days) === 1 ? '1 dag' : `${Math.abs(days)} dagen`;
    return days > 0 ? `over ${count}` : `${count} te laat`;
  },
  groups: { late: 'Te laat', week: 'Deze week', later: 'Later' },
  cycle: (year: number) => `Cyclus ${year}`,
  finishNamed: (title: string) => `Zet op klaar: ${title}`,
  byAct: 'Deze taak sluit vanzelf als je de handeling doet.',
  year: 'Waar het jaar is',
  gate: (number: number) => `Poort ${number}`,
  past: (past: number, total: number) => `${past} van ${total} gebieden door`,
  closed: 'vastgesteld',
  progress: {
    monitor: (done: number, total: number) => `${done} van ${total} vragen`,
    atelier: (done: number, total: number) =>
      total === 0 ? 'nog geen atelier' : `${done} van ${total} ateliers`,
    measures: (done: number, total: number) => (total === 0 ? 'nog niets' : `${done} van ${total} besloten`),
    budget: (done: number, total: number) => (total === 0 ? 'nog niets' : `${done} van ${total} gedekt`),
    evaluation: (done: number, total: number) =>
      total === 0 ? 'nog niets' : `${done} van ${total} beoordeeld`,
  },
  news: {
    title: 'Wat collega’s deden',
    since: 'Sinds',
    count: (count: number) => (count === 1 ? '1 wijziging' : `${count} wijzigingen`),
    nothing: 'Niets nieuws',
    nothingDetail: 'Sinds vrijdag heeft niemand iets vastgelegd.',
    words: {
      approved: 'akkoord',
      conditional: 'akkoord onder voorwaarde',
      returned: 'terug met een vraag',
      deferred: 'aangehouden',
      rejected: 'afgewezen',
      positive: 'positief',
      positiveIf: 'positief, mits',
      negative: 'negatief',
    },
    decided: (title: string, word: string) => `besloot over ${title}: ${word}.`,
    advised: (title: string, word: string) => `adviseerde over ${title}: ${word}.`,
    gateClosed: (title: string, gate: number) => `sloot poort ${gate} van ${title}.`,
    ceilingSet: (title: string, year: string, money: string) =>
      `zette het plafond ${title} in ${year} op ${money}.`,
    figuresLoaded: (title: string, count: string) => `las ${title} in: ${count} cijfers.`,
    atelierClosed: (title: string) => `rondde ${title} af.`,
    started: (title: string) => `startte ${title}.`,
    finished: (title: string) => `maakte ${title} af.`,
    stopped: (title: string) => `stopte ${title}.`,
    logged: (title: string, count: string) => `${count} activiteiten gelogd in ${title}.`,
  },
  legend:
    'Buitenste ringen: dit jaar, met de klok mee vanaf 1 januari. Binnenste ringen: eerdere jaren; dikker is meer maatregelen. Een ruit is een poort.',
  kinds: {
    'answer-questions': 'Beantwoord de drie vragen',
    'choose-snapshot': 'Kies een momentopname',
    'close-gate': 'Sluit de poort',
    'prepare-atelier': 'Bereid het atelier voor',
    'close-atelier': 'Rond het atelier af',
    'destine-finding': 'Geef de bevinding een bestemming',
    'propose-measure': 'Stel een maatregel voor',
    'revise-measure': 'Werk de maatregel bij',
    'revise-mandate': 'Werk het mandaat bij',
    'review-strategy': 'Kijk opnieuw naar de complexstrategie',
    'decide-strategy': 'Besluit over de complexstrategie',
    advise: 'Geef advies',
    decide: 'Besluit',
    'request-budget': 'Vraag budget',
    'approve-budget': 'Keur het budget goed',
    'release-budget': 'Geef het budget vrij',
    'start-measure': 'Start de maatregel',
    evaluate: 'Beoordeel het effect',
    'review-figure': 'Kijk het cijfer na',
    'meet-condition': 'Voldoe aan de voorwaarde',
    promise: 'Kom de belofte na',
  } satisfies Record<TaskKind, string>,
  because: {
    'cycle-opened': 'omdat de cyclus begon',
    'gate-closed': 'omdat de vorige poort dicht is',
    'atelier-prepared': 'omdat het atelier klaarstaat',
    'atelier-opened': 'omdat het atelier open is',
    'finding-written': 'omdat jij eigenaar bent van de bevinding',
    'finding-without-destination': 'omdat de bevinding nog nergens heen gaat',
    'measure-submitted': 'omdat de maatregel is ingediend',
    'mandate-submitted': 'omdat er een nieuw mandaat ligt',
    'mandate-returned': 'omdat er een vraag terugkwam',
    'measure-returned': 'omdat er een vraag terugkwam',
    'measure-approved': 'omdat de maatregel is goedgekeurd',
    'decided-with-condition': 'omdat het besluit een voorwaarde heeft',
    'decision-deferred': 'omdat het besluit is aangehouden',
    'advices-complete': 'omdat alle adviezen er zijn',
    'line-requested': 'omdat er budget is gevraagd',
    'line-approved': 'omdat het budget is goedgekeurd',
    'line-released': 'omdat het budget vrij is',
    'evaluation-opened': 'omdat de evaluatie open is',
    'figure-questioned': 'omdat iemand twijfelt aan het cijfer',
    'promised-to-resident': 'omdat het is beloofd',
    'score-changed': 'omdat de score veranderde',
    'strategy-drafted': 'omdat er een concept ligt',
  } satisfies Record<TaskReason, string>,
};
