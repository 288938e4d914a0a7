import { happened } from '../event.ts';
import type { DomainEvent } from '../event.ts';
import { Refusal } from '../refusal.ts';
import type { CycleAnswer, CycleArea, Question } from './rows.ts';
import { questions } from './rows.ts';

/** Answers a fixed question, or says why there is no answer: one of the two, never both and never neither. */
export function answerQuestion(answer: CycleAnswer): DomainEvent {
  const given = [answer.answer, answer.noAnswerBecause].filter((text) => text !== null);
  if (given.length !== 1 || given[0]!.trim().length < 3) {
    throw new Refusal('cycle.answer-or-reason', { question: answer.question, workAreaId: answer.workAreaId });
  }
  return happened('cycle.question-answered', answer.cycleId, {
    workAreaId: answer.workAreaId,
    question: answer.question,
    answered: answer.answer !== null,
  });
}

/** Which questions of a work area have neither an answer nor a reason for none. */
export function unanswered(
  workAreaId: string,
  answers: readonly Pick<CycleAnswer, 'workAreaId' | 'question'>[],
): Question[] {
  return questions.filter(
    (question) => !answers.some((row) => row.workAreaId === workAreaId && row.question === question),
  );
}

/** Chooses the frozen figures a cycle stands on in a work area; after gate 1 they stay. */
export function chooseSnapshot(area: CycleArea, snapshotId: string): DomainEvent {
  if (area.phase !== 'monitor') throw new Refusal('cycle.snapshot-fixed', { phase: area.phase });
  area.snapshotId = snapshotId;
  return happened('cycle.snapshot-chosen', area.cycleId, { workAreaId: area.workAreaId, snapshotId });
}
