import type { DutyAnswer } from '@weilinli/contracts';
import type { Entry } from '@weilinli/outbox';
import { buildEntry } from '../outbox/testing/build-entry';
import { dutyAsSaid, dutyLine, dutyWord, leaveToCome } from './duty-words';

const now = new Date('2026-11-22T02:00:00.000Z'); // 10:00 in Beijing
const leave = (startsAt: string, endsAt: string): NonNullable<DutyAnswer['leave']> => ({
  id: 'leave-1',
  person: { id: 'person-2', displayName: '刘敏' },
  startsAt,
  endsAt,
  createdAt: startsAt,
});

test.each<[Omit<DutyAnswer, 'load'>, string, string]>([
  [{ onDuty: true, because: 'no-roster' }, '在岗', '新任务会派给你'],
  [
    { onDuty: true, because: 'shift', until: '2026-11-22T10:00:00.000Z' },
    '在岗',
    '新任务会派给你, 到 今天 18:00 下班',
  ],
  [
    { onDuty: false, because: 'own-word', until: '2026-11-23T00:00:00.000Z' },
    '不在岗',
    '新任务不会派给你, 明天 08:00 上班',
  ],
  [{ onDuty: false, because: 'own-word' }, '不在岗', '新任务不会派给你'],
  [
    {
      onDuty: false,
      because: 'leave',
      leave: leave('2026-11-21T16:00:00.000Z', '2026-11-23T16:00:00.000Z'),
    },
    '休假中',
    '到 11月24日 00:00, 新任务不会派给你',
  ],
])('%j', (duty, word, line) => {
  expect(dutyWord(duty)).toBe(word);
  expect(dutyLine(duty, now)).toBe(line);
});

test('the leave that comes is told, the one that runs is told otherwise', () => {
  const next = leave('2026-11-22T16:00:00.000Z', '2026-11-24T16:00:00.000Z');
  expect(leaveToCome({ leave: next }, now)).toBe('已请假: 明天 00:00 到 11月25日 00:00');
  expect(leaveToCome({ leave: { ...next, startsAt: '2026-11-22T01:00:00.000Z' } }, now)).toBeUndefined();
});

describe('what waits on this phone', () => {
  const off = {
    onDuty: false,
    because: 'no-shift',
    until: '2026-11-23T00:00:00.000Z',
    load: { open: 0 },
  } as const;
  const said = (onDuty: boolean, facts: Partial<Entry> = {}) =>
    buildEntry({ what: { kind: 'duty', body: { onDuty }, label: '' }, ...facts });

  test('is shown as said, the last word of several, and that it waits', () => {
    expect(dutyAsSaid(off, [said(false), said(true)])).toEqual({
      duty: { onDuty: true, because: 'own-word', load: { open: 0 } },
      waits: true,
    });
  });

  test('is not shown where it was heard or refused, or is about something else', () => {
    const past = [said(true, { state: 'done' }), said(true, { state: 'failed' }), buildEntry()];
    expect(dutyAsSaid(off, past)).toEqual({ duty: off, waits: false });
  });
});
