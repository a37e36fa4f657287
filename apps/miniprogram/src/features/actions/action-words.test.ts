import { actions } from '@weilinli/domain';
import { actionWords, layOut } from './action-words';

const deadlines = { acceptBy: '2026-11-22T08:15:00.000Z', makeSafeBy: '2026-11-22T10:00:00.000Z' };

describe('the buttons of a report', () => {
  test('accepting is the large one, returning stands beside it', () => {
    expect(layOut({ availableActions: ['accept', 'return', 'remark'], deadlines })).toEqual({
      main: 'accept',
      beside: 'return',
      more: ['remark'],
    });
  });

  test('a reporter is asked both ways: fixed or not', () => {
    expect(layOut({ availableActions: ['confirm', 'contest', 'remark'], deadlines })).toMatchObject({
      main: 'confirm',
      beside: 'contest',
    });
  });

  test('fencing off comes before fixing where it has a deadline', () => {
    expect(layOut({ availableActions: ['return', 'make-safe', 'resolve', 'remark'], deadlines })).toEqual({
      main: 'make-safe',
      beside: undefined,
      more: ['return', 'resolve', 'remark'],
    });
  });

  test('where fencing off has no deadline, fixing is the large one', () => {
    expect(layOut({ availableActions: ['return', 'make-safe', 'resolve'], deadlines: {} }).main).toBe(
      'resolve',
    );
  });

  test('nothing possible means no button', () => {
    expect(layOut({ availableActions: [], deadlines })).toEqual({
      main: undefined,
      beside: undefined,
      more: [],
    });
  });

  test('no available action is lost: large, beside, or behind more', () => {
    for (const action of actions) {
      const { main, beside, more } = layOut({ availableActions: [action, 'remark'], deadlines });
      expect([main, beside, ...more]).toContain(action);
    }
  });
});

test('every action has words of its own', () => {
  const buttons = actions.map((action) => actionWords(action).button);
  expect(buttons.every((words) => words.length > 0)).toBe(true);
  expect(new Set(buttons).size).toBe(buttons.length);
});
