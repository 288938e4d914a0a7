import { Refusal } from '../refusal.ts';
import { changeGoal, type Goal, setGoal } from './goal.ts';

const pleasant = (more: Partial<Goal> = {}): Goal => ({
  ...{ id: 'g2', number: 2, title: 'Prettig wonen', why: '', firstYear: 2024, lastYear: 2028, version: 1 },
  ...more,
});
const nuisance = (targetYear = 2028, indicatorId = 'overlast') => ({
  ...{ goalId: 'g2', indicatorId, target: 8, targetYear },
});
const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'allowed';
};

test.each<[string, Partial<Goal>, ReturnType<typeof nuisance>[]]>([
  ['allowed', {}, []],
  ['allowed', { firstYear: 2028 }, [nuisance(), nuisance(2028, 'veilig')]],
  ['goal.period-invalid', { lastYear: 2023 }, []],
  ['goal.target-outside-period', {}, [nuisance(2029)]],
  ['goal.target-outside-period', {}, [nuisance(2023)]],
  ['goal.indicator-twice', {}, [nuisance(), nuisance(2027)]],
])('%s: a goal with %o and its indicators', (code, more, indicators) => {
  expect(codeOf(() => setGoal(pleasant(more), indicators))).toBe(code);
});

test('a refused change leaves the goal as it was', () => {
  const goal = pleasant();
  const { id: _id, version: _version, ...content } = goal;
  expect(codeOf(() => changeGoal(goal, { ...content, lastYear: 2020 }, []))).toBe('goal.period-invalid');
  expect(goal).toEqual(pleasant());
  expect(changeGoal(goal, { ...content, title: 'Prettig en veilig wonen' }, [nuisance()]).kind).toBe(
    'goal.changed',
  );
  expect(goal.title).toBe('Prettig en veilig wonen');
});
