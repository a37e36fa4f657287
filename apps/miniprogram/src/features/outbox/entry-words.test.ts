import type { Conflict, Entry } from '@weilinli/outbox';
import { buildReport } from '../../testing/build-report';
import type { Signal } from '../api/signal';
import { barWords } from './bar-words';
import { corrected } from './corrected';
import { entryDoings } from './entry-doings';
import { entrySections } from './entry-sections';
import { entryFacts, entryNote, entryStanding } from './entry-words';
import { settled, standingOf } from './settled';
import { buildEntry, done } from './testing/build-entry';

const waiting = buildEntry();
const stuck = buildEntry({
  id: 'stuck',
  state: 'failed',
  problem: { code: 'PLACE_BEYOND_CITY', status: 422, detail: 'beyond' },
});
const sent = buildEntry({ id: 'sent', state: 'done', result: { reportId: 'r', number: 'C1' } });
const retrying = buildEntry({ id: 'again', attempts: 2, notBefore: '2026-11-22T08:30:00.000Z' });
const conflict: Conflict = {
  code: 'ACTION_NOT_ALLOWED',
  status: 409,
  detail: '',
  reportStatus: 'dispatched',
  evidence: 'kept',
};

describe('the bar under the title', () => {
  test.each<[string, Entry[], Signal, string | undefined]>([
    ['is not there while all is well', [sent], 'good', undefined],
    ['says nothing of what goes out this moment', [waiting], 'good', undefined],
    ['says what waits without signal', [waiting, retrying], 'none', '无信号 · 2 条待提交'],
    ['says that there is no signal though nothing waits', [], 'none', '无信号'],
    ['says what was not taken the first time', [retrying], 'good', '1 条待提交'],
    ['tells a server that is away from no signal', [waiting], 'unreachable', '连不上服务 · 1 条待提交'],
    ['says what needs the person', [stuck, waiting], 'none', '无信号 · 1 条待提交 · 1 条要你看一下'],
  ])('%s', (_, entries, signal, words) => {
    expect(barWords(entries, signal)?.words).toBe(words);
  });
});

describe('an entry', () => {
  test('says how it stands in words', () => {
    expect(entryStanding(waiting, 'none').words).toBe('待提交');
    expect(entryStanding(retrying, 'good').words).toBe('等会儿再试');
    expect(entryStanding({ ...waiting, state: 'uploading' }, 'good').words).toBe('正在传照片 0/1');
    expect(entryStanding(stuck, 'good').words).toBe('没有提交成功');
  });

  test('says when it was made and how many photos it has', () => {
    expect(entryFacts(waiting, new Date('2026-11-22T09:00:00.000Z'))).toEqual([
      '上报',
      '今天 16:20',
      '1 张照片',
    ]);
  });

  test('says why it was refused and what to do', () => {
    expect(entryNote(stuck)).toBe('这个位置不在本市, 请在地图上重新选');
    expect(entryNote({ ...waiting, photos: [{ name: '1.jpg', key: 'k', missing: true }] })).toBe(
      '有信号就发, 不用守着。有 1 张照片在手机里找不到了',
    );
  });

  test('says who has the task now and where the evidence went', () => {
    const mine = { ...buildEntry(done('resolve', '2026-11-22T08:05:00.000Z')), conflict };
    const others = buildReport({
      relations: ['former-assignee'],
      assignee: { id: 'p', displayName: '小陈', role: 'worker' },
    });
    expect(entryNote(mine, others)).toBe('这件已改派给网格员小陈, 你的照片已作为备注保存');
    expect(entryNote({ ...mine, conflict: { ...conflict, evidence: 'refused' } }, others)).toBe(
      '这件已改派给网格员小陈, 你的照片没能存为备注, 还在这部手机里',
    );
    expect(entryNote({ ...mine, conflict: { ...conflict, code: 'NOT_FOUND' } })).toBe(
      '这件已经不归你管, 你的照片已作为备注保存',
    );
  });

  test('can be corrected where it is a refused report, seen where it is over, deleted where it waits', () => {
    expect(entryDoings(stuck)).toMatchObject({ correct: true, again: true, remove: true, seen: false });
    expect(entryDoings(waiting)).toMatchObject({ correct: false, again: false, remove: true });
    expect(entryDoings(retrying)).toMatchObject({ again: true, remove: true });
    expect(entryDoings(sent)).toMatchObject({ again: false, remove: false, reportId: 'r' });
    expect(entryDoings(buildEntry({ state: 'failed', conflict }))).toMatchObject({
      seen: true,
      remove: false,
    });
    expect(entryDoings(buildEntry({ state: 'uploading' }))).toMatchObject({ again: false, remove: false });
  });

  test('stands under what is to be done about it', () => {
    const sections = entrySections([waiting, sent, stuck]);
    expect(sections.map(({ key }) => key)).toEqual(['stuck', 'waiting', 'done']);
  });
});

describe('a corrected report', () => {
  const before = {
    categoryCode: 'P0103',
    conditionCode: 'missing',
    description: '在门口',
    place: { longitude: 114.318, latitude: 30.51, datum: 'gcj02' as const },
    capturedAt: '2026-11-22T08:20:00.000Z',
  };

  test('of another kind lets go of the old condition, and keeps its time', () => {
    const { conditionCode: _, ...rest } = before;
    expect(corrected(before, { categoryCode: 'P0137' })).toEqual({ ...rest, categoryCode: 'P0137' });
  });

  test('without words has no description', () => {
    const { description: _, ...rest } = before;
    expect(corrected(before, { description: '  ' })).toEqual(rest);
  });
});

describe('whoever waits for an entry', () => {
  test.each<[Partial<Entry>, string]>([
    [{ state: 'done' }, 'sent'],
    [{ state: 'failed' }, 'refused'],
    [{ attempts: 1, notBefore: '2026-11-22T08:30:00.000Z' }, 'later'],
    [{ state: 'uploading' }, 'on-its-way'],
    [{ state: 'failed', conflict }, 'conflict'],
    [{ conflict: { ...conflict, evidence: 'sending' } }, 'on-its-way'],
  ])('%j: %s', (facts, standing) => {
    expect(standingOf(buildEntry(facts))).toBe(standing);
  });

  test('hears of it once it is settled', async () => {
    let entry = buildEntry({ state: 'submitting' });
    const listeners = new Set<() => void>();
    const listen = (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    };
    const answer = settled({ entries: () => [entry], listen }, entry.id, new Promise(() => undefined));
    entry = { ...entry, state: 'done' };
    for (const listener of listeners) listener();
    expect(await answer).toBe('sent');
    expect(listeners.size).toBe(0);
  });

  test('is let go when it takes too long', async () => {
    const entry = buildEntry({ state: 'submitting' });
    const outbox = { entries: () => [entry], listen: () => () => undefined };
    expect(await settled(outbox, entry.id, Promise.resolve())).toBe('later');
  });
});
