import type { Action } from '@weilinli/domain';
import type { Conflict, What } from '@weilinli/outbox';
import { buildReport } from '../../testing/build-report';
import { conflictWords } from './conflict-words';

const conflict: Conflict = {
  code: 'ACTION_NOT_ALLOWED',
  status: 409,
  detail: '',
  reportStatus: 'accepted',
  evidence: 'none',
};
const onFix: What = { kind: 'feedback', reportId: 'report-1', label: '', body: { answer: 'not-fixed' } };
const deed = (action: Action): What => ({
  kind: 'action',
  reportId: 'report-1',
  action,
  label: '',
  body: {},
});
const words = (what: What, over: Partial<Conflict> = {}, report?: Parameters<typeof conflictWords>[2]) =>
  conflictWords({ what, photos: [] }, { ...conflict, ...over }, report);

describe('what came too late', () => {
  test.each<[string, What, Partial<Conflict>, string]>([
    ['a word on a fix that is worked on again', onFix, {}, '这件已经在处理了, 这一次没有计入'],
    [
      'a word on the fix before',
      onFix,
      { code: 'STALE_VERSION', reportStatus: 'resolved' },
      '这件后来又修过一次, 请再看一眼',
    ],
    [
      'a confirmation of what is closed',
      deed('confirm'),
      { reportStatus: 'closed' },
      '这件已经办结了, 这一次没有计入',
    ],
    ['taking back what is merged', deed('withdraw'), { reportStatus: 'merged' }, '这件已和另一件合并'],
    ['a word on what is not to be seen any more', onFix, { code: 'NOT_FOUND' }, '这件已经看不到了'],
    [
      'a word on duty',
      { kind: 'duty', body: { onDuty: true }, label: '上班' },
      { code: 'DUTY_WORD_OVER' },
      '后来又说过上下班, 或者已经过点, 这一次没有计入',
    ],
  ])('%s is told to who said it', (_, what, over, told) => {
    expect(words(what, over)).toBe(told);
  });

  test('a reporter is not told that his report was given to somebody else; who had it is', () => {
    const accepted = buildReport({ status: 'accepted' });
    expect(words(deed('contest'), {}, accepted)).toBe('这件已经在处理了, 这一次没有计入');
    expect(words(deed('resolve'), {}, accepted)).toBe('这件已改派给网格员小刘');
  });

  test('and where his words went', () => {
    expect(words(onFix, { evidence: 'kept' })).toContain('你写的话已作为备注保存');
  });
});
