import { answerQuestion, type CycleAnswer, type Question, questions } from '@jaarring/domain';
import { workAreaId } from '../corporations.ts';
import { at, workday } from '../dutch-time.ts';
import { personId } from '../people.ts';
import { drawFor } from '../random.ts';
import { seededId } from '../seeded-id.ts';
import { areaManagerOf } from './actors.ts';
import type { Chronicle } from './chronicle.ts';

const areas = ['Vliethorst', 'Meerdrecht', 'Oosterwaal', 'Rijnsloot'] as const;

/** How an area is, what develops, and what that means; one text per cycle, the last for the year being prepared. */
const answers: Record<(typeof areas)[number], Record<Question, readonly string[]>> = {
  Vliethorst: {
    1: [
      'De meeste buurten zijn stabiel. De oudste galerijflats vragen aandacht.',
      'Het oosten is stabiel. In Schepenwijk-Noord melden bewoners vaker overlast dan elders.',
      'De Schepenwijk en De Hagen blijven achter bij de rest. De Kersenbuurt gaat vooruit.',
      'Schepenwijk-Noord scoort het laagst van alle buurten. De Kersenbuurt en Vlietoever gaan vooruit.',
    ],
    2: [
      'Bewoners worden ouder. In de flats uit de jaren zestig wordt veel verhuisd.',
      'Meer verhuizingen in de galerijflats. De gemeente begint met de stationsomgeving.',
      'Meer mensen met een zorgvraag in De Hagen. Het jongerenwerk wordt kleiner.',
      'De overlast in de Schepenflat stijgt voor de derde keer. In De Hagen-West komt meer kwetsbare instroom.',
    ],
    3: [
      'Begin met de entrees van de oudste flats, en praat in hetzelfde jaar met bewoners.',
      'Houd de portieken op orde en breid het toezicht uit waar bewoners dat vragen.',
      'Zet sociaal beheer vooral in waar meldingen stijgen. Combineer beheer met onderhoud.',
      'Een pakket voor de Schepenflat, en begeleiding bij de start in De Hagen-West.',
    ],
  },
  Meerdrecht: {
    1: [
      'Rustig. In Meerpark zijn we weinig geweest.',
      'Rustig, met uitzondering van de Dichterswijk.',
      'De Dichterswijk vraagt aandacht: het binnenterrein wordt weinig gebruikt.',
      'De Dichterswijk zakt verder, de andere buurten zijn gelijk.',
    ],
    2: [
      'De haven krijgt nieuwe woningen. Dat trekt mensen uit de Dichterswijk.',
      'De gemeente splitst de buurt Meerpark. Cijfers van voor en na zijn niet te vergelijken.',
      'Parkwijk en Meerzicht tellen sinds vorig jaar apart.',
      'Bewoners rond Dichterspoort willen zelf iets doen met de tuin.',
    ],
    3: [
      'Ga vaker langs en houd de Dichterswijk in het oog.',
      'Wacht met nieuwe keuzes tot er van de nieuwe buurten cijfers zijn.',
      'Werk samen met bewoners aan ontmoeting en groen.',
      'Een tuin en een buurtkamer, samen met bewoners en gemeente.',
    ],
  },
  Oosterwaal: {
    1: [
      'Goed en stabiel.',
      'Stabiel.',
      'Stabiel, met meer vragen over de huur.',
      'De Componistenbuurt zakt iets, Waalhof is gelijk.',
    ],
    2: [
      'Weinig verandering.',
      'Meer ouderen, minder doorstroming.',
      'De huur bij nieuwe verhuring ligt hoger dan in de buurt.',
      'In Waalhof is al lang niemand van ons geweest.',
    ],
    3: [
      'Geen nieuwe keuzes nodig.',
      'Help doorstromers en houd seniorenwoningen toegankelijk.',
      'Onderzoek een lagere huur bij nieuwe verhuring.',
      'Huur aftoppen en doorstromers voorrang geven.',
    ],
  },
  Rijnsloot: {
    1: [
      'Goed, met weinig cijfers over de kleine kernen.',
      'Goed, maar van Polderrand weten we weinig.',
      'Goed. In Polderrand reageren te weinig mensen voor een cijfer.',
      'Goed. Polderrand blijft een kern met te weinig reacties.',
    ],
    2: [
      'In Polderrand reageert bijna niemand.',
      'Voorzieningen verdwijnen uit de kleine kernen.',
      'De bus rijdt niet meer door Polderrand.',
      'De school in Polderrand stopt volgend jaar.',
    ],
    3: [
      'Praat met de dorpsraad, want cijfers zijn er weinig.',
      'Ga langs, want cijfers zijn er niet.',
      'Blijf in gesprek met de dorpsraad.',
      'Een speelplek als plek om elkaar te zien, na het naleveratelier.',
    ],
  },
};

/** The answers of every area to the three questions of a cycle; one question once got a reason instead. */
export function questionRows(chronicle: Chronicle, planYear: number, cycle: string): void {
  const draw = drawFor(chronicle.seed, `answers ${planYear}`);
  const version = planYear - chronicle.year + 2;
  for (const workArea of areas) {
    for (const question of questions) {
      const isReason = question === 2 && workArea === 'Rijnsloot' && planYear === chronicle.year - 2;
      const author = draw.chance(0.6) ? 'noor' : areaManagerOf(workArea);
      const row: CycleAnswer = {
        id: seededId(`answer:${planYear}:${workArea}:${question}`),
        cycleId: cycle,
        workAreaId: workAreaId(workArea),
        question,
        answer: isReason ? null : answers[workArea][question][version]!,
        noAnswerBecause: isReason ? 'De cijfers van Polderrand zijn te klein om te laten zien.' : null,
        authorId: personId(author),
        version: 1,
      };
      const when = at(workday(`${planYear - 1}-03-${10 + question * 3}`), '10:40');
      chronicle.happened(answerQuestion(row), when, author);
      chronicle.add('cycle_answer', {
        ...{ id: row.id, cycle_id: row.cycleId, work_area_id: row.workAreaId, question },
        ...{ answer: row.answer, no_answer_because: row.noAnswerBecause, author_id: row.authorId },
      });
    }
  }
}
