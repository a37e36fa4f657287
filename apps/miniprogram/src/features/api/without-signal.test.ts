import type { Answer, Call, Send } from '@weilinli/client';
import { now } from '../../platform/clock';
import { keep, namesKept } from '../../platform/storage';
import { answeringSession, forgetLoaded, lastAnswer, rememberAnswer } from './last-answers';
import { retrying } from './retrying';
import { bytesOf, shelve } from './shelf';
import { learnTime } from './true-time';

const bounds = { each: 100, all: 250, count: 3 };
const kept = (key: string, size: number, at: number) => ({ key, size, at });

describe('the shelf of last answers', () => {
  test('takes a new answer in place of the older one under its key', () => {
    const shelved = shelve([kept('tasks', 50, 1), kept('mine', 50, 2)], kept('tasks', 80, 3), bounds);
    expect(shelved).toEqual({ shelf: [kept('tasks', 80, 3), kept('mine', 50, 2)], gone: [] });
  });

  test('lets the oldest go where there is no room', () => {
    const full = [kept('a', 100, 1), kept('b', 90, 3), kept('c', 60, 2)];
    expect(shelve(full, kept('d', 90, 4), bounds)).toEqual({
      shelf: [kept('d', 90, 4), kept('b', 90, 3), kept('c', 60, 2)],
      gone: ['a'],
    });
  });

  test('keeps no more than so many, and nothing larger than a key holds', () => {
    const many = [kept('a', 1, 1), kept('b', 1, 2), kept('c', 1, 3)];
    expect(shelve(many, kept('d', 1, 4), bounds)?.gone).toEqual(['a']);
    expect(shelve([], kept('d', 101, 4), bounds)).toBeUndefined();
  });

  test.each(['', 'a', 'é', '井盖', '😀', 'a井😀'])('counts the bytes of %j as UTF-8 does', (text) => {
    expect(bytesOf(text)).toBe(Buffer.byteLength(text));
  });
});

describe('what was answered', () => {
  test('is there until somebody else is here', () => {
    const before = answeringSession();
    rememberAnswer('tasks', { items: [1] });
    expect(lastAnswer('tasks')?.value).toEqual({ items: [1] });
    forgetLoaded();
    expect(lastAnswer('tasks')).toBeUndefined();
    expect(answeringSession()).not.toBe(before);
  });

  test('leaves nothing behind, not even what a kill or another window has left off the shelf', () => {
    rememberAnswer('tasks', { items: [1] });
    keep('answer report 7', { description: '三单元门口' });
    keep('role', 'worker');
    forgetLoaded();
    expect(namesKept('answer ')).toEqual([]);
    expect(namesKept('role')).toEqual(['role']);
  });
});

describe('the time that is shown and claimed', () => {
  const inAWeek = () => new Date(Date.now() + 7 * 86_400_000);
  const difference = (from: Date) => Math.abs(now().getTime() - from.getTime());

  test('is the server’s where the phone is set to another day, and the phone’s again once it is set right', () => {
    const theirs = inAWeek();
    learnTime(theirs.toUTCString());
    expect(difference(theirs)).toBeLessThan(60_000);
    learnTime(undefined);
    learnTime('yesterday');
    expect(difference(inAWeek())).toBeLessThan(60_000);
    learnTime(new Date().toUTCString());
    expect(difference(new Date())).toBeLessThan(1000);
  });
});

describe('what only reads', () => {
  const get: Call = { method: 'GET', url: '/reports', headers: {} };
  const ok: Answer = { status: 200, headers: {}, body: 'here' };
  const ill: Answer = { status: 500, headers: {}, body: undefined };

  /** Answers one after the other; an Error is no answer. */
  function line(answers: (Answer | Error)[], { signal = true, each = 0 } = {}) {
    let asked = 0;
    let time = 0;
    const send: Send = async () => {
      time += each;
      const answer = answers[asked] ?? ok;
      asked += 1;
      if (answer instanceof Error) throw answer;
      return answer;
    };
    const means = {
      pause: async () => undefined,
      chance: () => 0.5,
      now: () => new Date(time),
      hasSignal: () => signal,
    };
    return { send: retrying(send, means), asked: () => asked };
  }

  test('is asked again when there was no answer or the server failed', async () => {
    const { send, asked } = line([new Error('cut'), ill, ok]);
    expect(await send(get)).toBe(ok);
    expect(asked()).toBe(3);
  });

  test('is given up after three times', async () => {
    const { send, asked } = line([ill, ill, ill, ok]);
    expect(await send(get)).toBe(ill);
    expect(asked()).toBe(3);
  });

  test('is not asked again without signal, nor after a long wait, nor when it was refused', async () => {
    const cut = new Error('cut');
    await expect(line([cut], { signal: false }).send(get)).rejects.toBe(cut);
    await expect(line([cut], { each: 12_000 }).send(get)).rejects.toBe(cut);
    const { send, asked } = line([{ ...ill, status: 404 }]);
    expect((await send(get)).status).toBe(404);
    expect(asked()).toBe(1);
  });

  test('is all that is asked again: what changes something is sent once', async () => {
    const { send, asked } = line([new Error('cut')]);
    await expect(send({ ...get, method: 'POST' })).rejects.toThrow('cut');
    expect(asked()).toBe(1);
  });
});
