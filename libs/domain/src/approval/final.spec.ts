import type { Actor } from '../access/account.ts';
import { Refusal } from '../refusal.ts';
import type { RefusalCode } from '../refusal.ts';
import { decide } from './decide.ts';
import { isFinal, makeFinal, takeBack } from './final.ts';
import { asks, board, by, dirk, hash, mandate, minutesLater, now, person, says } from './request.world.ts';
import { centralMandate } from './starter-mandate.ts';

function decidedByDirk(takeBackMinutes = 30) {
  const { request, advices } = asks();
  const rules = { ...centralMandate, takeBackMinutes };
  return {
    request,
    ...decide(request, advices, says('approved'), by(dirk, { mandate: { ...mandate, rules } })),
  };
}

test('a decision can be taken back for half an hour by who took it, and then lies open again', () => {
  const { request, decision } = decidedByDirk();
  const context = { actor: dirk, currentHash: hash, now: minutesLater(29) };
  expect(isFinal(decision, context.now)).toBe(false);
  expect(takeBack(request, decision, context).kind).toBe('approval.decision-taken-back');
  expect(request.status).toBe('open');
  expect(decision.takenBackAt).toEqual(context.now);
  expect(isFinal(decision, minutesLater(60))).toBe(false);
  expect(makeFinal(decision, minutesLater(60))).toBeNull();
  expect(() => takeBack(request, decision, context)).toThrow(new Refusal('approval.no-decision'));
});

test.each<[RefusalCode, Actor, number, string]>([
  ['approval.takeback-not-yours', board, 1, hash],
  ['approval.takeback-not-yours', { ...person('ruud', 'director'), onBehalfOf: 'dirk' }, 1, hash],
  ['approval.takeback-too-late', dirk, 30, hash],
  ['approval.stale', dirk, 1, 'b'.repeat(64)],
])('%s', (code, actor, minutes, currentHash) => {
  const { request, decision } = decidedByDirk();
  const context = { actor, currentHash, now: minutesLater(minutes) };
  expect(() => takeBack(request, decision, context)).toThrow(new Refusal(code));
  expect(request.status).toBe('decided');
});

test('zero minutes means final at once', () => {
  const { request, decision } = decidedByDirk(0);
  expect(decision.finalAt).toEqual(now);
  expect(isFinal(decision, now)).toBe(true);
  const context = { actor: dirk, currentHash: hash, now };
  expect(() => takeBack(request, decision, context)).toThrow(new Refusal('approval.takeback-too-late'));
});

test('a decision becomes final once, and not before its time', () => {
  const { decision } = decidedByDirk();
  expect(makeFinal(decision, minutesLater(29))).toBeNull();
  expect(makeFinal(decision, minutesLater(30))?.kind).toBe('approval.decision-made-final');
  expect(decision.finalAt).toEqual(minutesLater(30));
  expect(makeFinal(decision, minutesLater(31))).toBeNull();
});
