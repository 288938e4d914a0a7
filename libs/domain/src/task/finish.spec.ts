import type { Actor } from '../access/account.ts';
import { Refusal } from '../refusal.ts';
import { finishTask, isFor, reopenTask } from './finish.ts';
import type { TaskKind } from './kinds.ts';
import { taskKinds } from './kinds.ts';
import type { Task } from './task.ts';

const samira: Actor = {
  accountId: 'samira',
  roles: [{ role: 'areaManager', workAreaId: 'vliethorst' }],
};
const ruud: Actor = { accountId: 'ruud', roles: [{ role: 'manager', workAreaId: null }] };
const condition = (change: Partial<Task> = {}): Task => ({
  id: 'task',
  kind: 'meet-condition',
  subjectKind: 'measure',
  subjectId: 'measure',
  title: 'Portiekaanpak Schepenflat',
  cycleId: null,
  workAreaId: 'vliethorst',
  assigneeId: null,
  role: 'areaManager',
  because: 'decided-with-condition',
  dueOn: '2026-10-02',
  notBefore: null,
  createdAt: new Date('2026-09-22T07:00:00Z'),
  doneAt: null,
  doneBy: null,
  version: 1,
  ...change,
});
const now = new Date('2026-09-23T07:00:00Z');

test.each<[string, Actor, Partial<Task>, boolean]>([
  ['by name', samira, { assigneeId: 'samira', role: null }, true],
  ['by another name, whatever the function', samira, { assigneeId: 'ruud' }, false],
  ['by a function in the area', samira, {}, true],
  ['by a function in another area', samira, { workAreaId: 'rijnsloot' }, false],
  ['by a function, no area named', samira, { workAreaId: null }, true],
  ['by a function in all areas', ruud, { role: 'manager', workAreaId: 'rijnsloot' }, true],
  ['by a function not held', ruud, {}, false],
])('a task is mine %s', (_, actor, change, mine) => {
  expect(isFor(actor, condition(change))).toBe(mine);
});

test.each(Object.keys(taskKinds) as TaskKind[])('a task to %s ends as its kind says', (kind) => {
  const task = condition({ kind });
  if (taskKinds[kind].endsBy === 'act') {
    expect(() => finishTask(task, samira, now)).toThrow(new Refusal('task.done-by-system'));
    expect(task.doneAt).toBeNull();
  } else {
    expect(finishTask(task, samira, now)).toMatchObject({ kind: 'task.done', subjectId: 'task' });
    expect(task).toMatchObject({ doneAt: now, doneBy: 'samira' });
    expect(() => finishTask(task, samira, now)).toThrow(new Refusal('task.already-done'));
  }
});

test('somebody else’s task stays', () => {
  expect(() => finishTask(condition(), ruud, now)).toThrow(new Refusal('task.not-yours'));
});

test('a tick is taken back by who gave it, once', () => {
  const task = condition();
  finishTask(task, samira, now);
  expect(() => reopenTask(task, ruud)).toThrow(new Refusal('task.not-yours'));
  expect(reopenTask(task, samira)).toMatchObject({ kind: 'task.reopened', subjectId: 'task' });
  expect(task).toMatchObject({ doneAt: null, doneBy: null });
  expect(() => reopenTask(task, samira)).toThrow(new Refusal('task.not-done'));
});

test('what an act ended is not opened again by hand', () => {
  const decided = condition({ kind: 'decide', doneAt: now, doneBy: 'samira' });
  expect(() => reopenTask(decided, samira)).toThrow(new Refusal('task.done-by-system'));
});
