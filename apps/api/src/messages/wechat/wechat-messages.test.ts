import { setTimeout as sleep } from 'node:timers/promises';
import type { Subscriptions } from '@weilinli/contracts';
import type { AppDeps } from '../../deps';
import type { WechatTemplate } from '../../platform/config/wechat-templates';
import { inTransaction } from '../../platform/database/transaction';
import { startWorker } from '../../platform/jobs';
import { sharedToken } from '../../platform/wechat';
import { buildReport } from '../../testing/build-report';
import { type Caller, callingAt } from '../../testing/caller';
import { openStage, type Stage } from '../../testing/stage';
import type { MessageKind } from '../channel';
import { notify } from '../notify';
import { tell } from '../tell';
import { tellNotice } from '../tell-notice';
import type { Telling } from '../telling';
import { type Messenger, type Misbehaviour, startMessenger } from '../testing/messenger-stand-in';
import { sendWechatMessage, type WechatTry, wechatTask } from './send-message';

jest.setTimeout(60_000);
const progress: WechatTemplate = {
  id: 'progress-template',
  name: '处理进度通知',
  purpose: 'progress',
  fields: {
    thing1: 'title',
    thing2: 'body',
    character_string3: 'number',
    time4: 'time',
    phrase5: '=有新的进展啦',
  },
};
const work: WechatTemplate = { ...progress, id: 'work-template', name: '新任务提醒', purpose: 'work' };

let stage: Stage;
let messenger: Messenger;
/** Two processes of the same system. */
let deps: AppDeps;
let other: AppDeps;
let courier: Caller;
let worker: Caller;
let reportId: string;
let sequence = 1_000;

beforeAll(async () => {
  stage = await openStage();
  messenger = await startMessenger([progress, work]);
  const first = await stage.another({ wechat: messenger.wechat });
  deps = first.deps;
  other = (await stage.another({ wechat: messenger.wechat })).deps;
  courier = callingAt(first.app, await stage.as('courier-1'));
  worker = callingAt(first.app, await stage.as('worker-1'));
  await stage.asOwner(`UPDATE people SET wechat_open_id = 'openid-' || persona WHERE persona IS NOT NULL`);
  reportId = (await buildReport(stage, { by: 'courier-1' })).id;
  // Told by the processes that have templates, so not by the stage's own.
  await stage.asOwner('DELETE FROM graphile_worker._private_jobs');
});
afterAll(async () => {
  await messenger.stop();
  await stage.close();
});
beforeEach(async () => {
  messenger.reset();
  stage.errors.length = 0;
  await stage.asOwner('DELETE FROM subscription_credits');
  await stage.asOwner('DELETE FROM wechat_messages');
  await stage.asOwner('DELETE FROM wechat_apps');
  await stage.asOwner('DELETE FROM graphile_worker._private_jobs');
});

const telling: Telling = {
  hazard: '雨水井盖 · 缺失',
  place: '大华公园世家东门往南第二个路口靠近公交站台的人行道上',
  number: 'WL20261122-000123',
  actor: '',
  handler: '小刘',
  helper: '',
  before: '',
  note: '',
  reason: '',
  due: null,
  resolveBy: null,
  asked: '',
  until: null,
  doubts: '',
  standing: '',
  declined: false,
  contested: false,
  other: '',
  at: new Date('2026-11-22T06:02:00Z'),
};

/** Tells somebody something new through every channel, as reactions do. */
async function told(by: Caller, kind: MessageKind, over: Partial<Telling> = {}): Promise<number> {
  sequence += 1;
  await toldAgain(by, { kind, sequence, over });
  return sequence;
}

async function toldAgain(
  by: Caller,
  again: { kind: MessageKind; sequence: number; over?: Partial<Telling> },
): Promise<void> {
  const { kind, over } = again;
  const personIds = [by.person?.id ?? ''];
  await tell(deps.channels, {
    kind,
    personIds,
    reportId,
    sequence: again.sequence,
    telling: { ...telling, ...over },
  });
}

/** Does what is due, in its order, as a worker does; without the queue, whose start would take most of the time. */
async function workOff(by = deps): Promise<void> {
  for (let job = await takeDue(); job; job = await takeDue()) await sendWechatMessage(by, job);
}

async function takeDue(): Promise<WechatTry | undefined> {
  const [job] = await stage.asOwner<{ payload: WechatTry }>(
    `DELETE FROM graphile_worker._private_jobs WHERE id = (SELECT job.id FROM graphile_worker._private_jobs job
      JOIN graphile_worker._private_tasks task ON task.id = job.task_id
      WHERE task.identifier = $1 AND job.run_at <= now() ORDER BY job.run_at, job.id LIMIT 1) RETURNING payload`,
    [wechatTask],
  );
  return job?.payload;
}

/** So much time goes by that everything that waits is due. */
async function timePasses(): Promise<void> {
  await stage.asOwner('UPDATE graphile_worker._private_jobs SET run_at = now()');
  await stage.asOwner(`UPDATE wechat_apps SET paused_until = now() - interval '1 second'`);
}

async function jobs(): Promise<WechatTry[]> {
  const rows = await stage.asOwner<{ payload: WechatTry }>(
    'SELECT payload FROM graphile_worker._private_jobs',
  );
  return rows.map(({ payload }) => payload);
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 800) throw new Error(`waited in vain: ${JSON.stringify([await states(), await jobs()])}`);
    await sleep(25);
  }
}

const states = async () =>
  (await stage.asOwner<{ state: string }>('SELECT state FROM wechat_messages ORDER BY created_at, id')).map(
    ({ state }) => state,
  );

const inboxOf = async (by: Caller) =>
  (
    await stage.asOwner<{ sequence: number }>('SELECT sequence FROM messages WHERE person_id = $1', [
      by.person?.id,
    ])
  ).map((row) => row.sequence);

let keys = 0;
/** Tapped in WeChat, and said to us. */
async function accept(by: Caller, template: WechatTemplate, times = 1): Promise<void> {
  for (let time = 0; time < times; time++) {
    messenger.accept(`openid-${by === worker ? 'worker-1' : 'courier-1'}`, template.id);
    keys += 1;
    const results = [{ templateId: template.id, answer: 'accept' }];
    const answer = await by.post('/subscriptions', { results }, { 'idempotency-key': `accept-${keys}` });
    expect(answer.status).toBe(200);
  }
}

async function creditsOf(by: Caller, template: WechatTemplate): Promise<number | undefined> {
  const { body } = await by.get<Subscriptions>('/subscriptions');
  return body.items.find(({ id }) => id === template.id)?.credits;
}

describe('what people allow', () => {
  const say = (results: object[], key?: string) =>
    courier.post<Subscriptions>('/subscriptions', { results }, key ? { 'idempotency-key': key } : {});

  test('each accept is one credit, counted once however often it is said', async () => {
    const yes = [{ templateId: progress.id, answer: 'accept' }];
    await say(yes, 'once');
    await Promise.all([say(yes, 'once'), say(yes, 'once')]);
    await say([...yes, { templateId: work.id, answer: 'reject' }], 'twice');
    const { body } = await courier.get<Subscriptions>('/subscriptions');
    expect(body.items).toEqual([
      { id: progress.id, name: '处理进度通知', purpose: 'progress', credits: 2, lastAnswer: 'accept' },
      { id: work.id, name: '新任务提醒', purpose: 'work', credits: 0, lastAnswer: 'reject' },
    ]);
  });

  test('a no leaves what was agreed to before; a template that WeChat has banned leaves nothing', async () => {
    await accept(courier, progress, 2);
    await say([{ templateId: progress.id, answer: 'reject' }]);
    expect(await creditsOf(courier, progress)).toBe(2);
    await say([{ templateId: progress.id, answer: 'ban' }]);
    expect(await creditsOf(courier, progress)).toBe(0);
  });

  test('a template that is not ours is refused, and nothing is counted', async () => {
    const answer = await say([
      { templateId: progress.id, answer: 'accept' },
      { templateId: 'another', answer: 'accept' },
    ]);
    expect(answer).toMatchObject({ status: 422, body: { code: 'TEMPLATE_UNKNOWN' } });
    expect(await creditsOf(courier, progress)).toBe(0);
    expect((await say([{ templateId: progress.id, answer: 'maybe' }])).status).toBe(400);
  });
});

describe('who is told', () => {
  test('a message is in the inbox and in WeChat, once, in words that fit, and opens its report', async () => {
    await accept(courier, progress);
    const entry = await told(courier, 'resolved', { hazard: '雨水井盖 · 缺失、破损、移位、异响都在一起' });
    await toldAgain(courier, { kind: 'resolved', sequence: entry });
    await workOff();
    expect(messenger.delivered).toEqual([
      {
        openId: 'openid-courier-1',
        templateId: progress.id,
        page: `pages/detail/index?id=${reportId}`,
        state: 'formal',
        words: {
          thing1: '修好了吗?',
          thing2: expect.stringMatching(/^你报的雨水井盖.*…$/),
          character_string3: 'WL20261122-000123',
          time4: '2026-11-22 14:02',
          phrase5: '有新的进展',
        },
      },
    ]);
    expect(await inboxOf(courier)).toContain(entry);
    expect(await creditsOf(courier, progress)).toBe(0);
    const [kept] = await stage.asOwner<{ words: unknown }>('SELECT words FROM wechat_messages');
    expect(kept?.words).toBeNull();
  });

  test('a notice that stands in no history goes the same way, once, and opens the inbox', async () => {
    await accept(courier, progress, 2);
    const notice = {
      key: 'redemption:1:soon-over',
      personId: courier.person?.id ?? '',
      kind: 'redemption-soon-over' as const,
      words: { title: '明天就过期了', body: '餐券还没有领' },
    };
    const id = deps.newId();
    for (const one of [id, deps.newId()])
      await inTransaction(deps.dataSource, (client) => notify(client, { id: one, ...notice }));
    await Promise.all([tellNotice(deps, { messageId: id }), tellNotice(deps, { messageId: id })]);
    await workOff();
    expect(messenger.delivered).toEqual([
      expect.objectContaining({
        page: 'pages/inbox/index',
        words: expect.objectContaining({
          thing1: '明天就过期了',
          thing2: '餐券还没有领',
          character_string3: '-',
        }),
      }),
    ]);
    const inTheInbox = await stage.asOwner('SELECT FROM messages WHERE about_key = $1', [notice.key]);
    expect(inTheInbox).toHaveLength(1);
    expect(await creditsOf(courier, progress)).toBe(1);
  });

  test('without a credit it is in the inbox only, and WeChat is not asked', async () => {
    const entry = await told(courier, 'resolved');
    await workOff();
    expect(await inboxOf(courier)).toContain(entry);
    expect([await states(), messenger.sends, messenger.tokenCalls]).toEqual([[], [], []]);
  });

  test('the last credit is kept for what matters most, and what matters little spends none', async () => {
    await accept(courier, progress, 2);
    await told(courier, 'remark');
    await told(courier, 'accepted');
    await told(courier, 'made-safe');
    await told(courier, 'resolved');
    await workOff();
    expect(messenger.delivered.map(({ words }) => words.thing1)).toEqual(['已有人接单', '修好了吗?']);
  });

  test('a task spends what was allowed for work, not for progress', async () => {
    await accept(worker, progress);
    await told(worker, 'new-task');
    await accept(worker, work);
    await told(worker, 'new-task');
    await workOff();
    expect(messenger.delivered.map(({ templateId }) => templateId)).toEqual([work.id]);
    expect(await creditsOf(worker, progress)).toBe(1);
  });

  test('whoever has erased his account in the meantime is told nothing', async () => {
    const [resident, app] = [
      await stage.as('resident-2'),
      (await stage.another({ wechat: messenger.wechat })).app,
    ];
    const him = callingAt(app, resident);
    const results = [{ templateId: progress.id, answer: 'accept' }];
    await him.post('/subscriptions', { results });
    await him.post('/subscriptions', { results });
    await told(him, 'resolved');
    expect((await him.delete('/me')).status).toBe(204);
    await told(him, 'resolved');
    await workOff();
    expect(messenger.sends).toEqual([]);
    expect(
      await stage.asOwner('SELECT FROM subscription_credits WHERE person_id = $1', [him.person?.id]),
    ).toEqual([]);
    expect(await stage.asOwner('SELECT FROM wechat_messages WHERE person_id = $1', [him.person?.id])).toEqual(
      [],
    );
  });

  test('ten messages at once in two processes spend three credits, and never a fourth', async () => {
    await accept(courier, progress, 3);
    const entries = Array.from({ length: 10 }, (_, index) => 5_000 + index);
    await Promise.all(
      entries.map((entry, index) =>
        tell((index % 2 ? deps : other).channels, {
          kind: 'resolved',
          personIds: [courier.person?.id ?? ''],
          reportId,
          sequence: entry,
          telling,
        }),
      ),
    );
    const waiting = await jobs();
    await Promise.all(waiting.map((attempt, index) => sendWechatMessage(index % 2 ? deps : other, attempt)));
    expect([messenger.delivered.length, messenger.sends.length]).toEqual([3, 3]);
    expect(messenger.tokenCalls).toEqual(['kept']);
    expect(await creditsOf(courier, progress)).toBe(0);
  });
});

describe('the token', () => {
  test('is asked for once by all processes, and again in its last five minutes', async () => {
    const many = Array.from({ length: 8 }, (_, index) => (index % 2 ? deps : other));
    const ask = () => Promise.all(many.map((one) => sharedToken({ ...one, wechat: messenger.wechat })));
    expect(new Set(await ask()).size).toBe(1);
    expect(messenger.tokenCalls).toEqual(['kept']);
    await stage.asOwner(`UPDATE wechat_apps SET token_expires_at = now() + interval '4 minutes'`);
    expect((await ask())[0]?.length).toBe(512);
    expect(messenger.tokenCalls).toEqual(['kept', 'kept']);
  });

  test.each([
    [40001, 'remembers', ['kept']],
    [42001, 'remembers', ['kept']],
    [40001, 'forgets', ['kept', 'replaced']],
    [42001, 'forgets', ['kept', 'replaced']],
  ] as const)(
    'that ends with %i while WeChat %s it is renewed once, and the message goes out',
    async (errcode, memory, calls) => {
      await accept(courier, progress, 2);
      await told(courier, 'resolved');
      await workOff();
      messenger.tokenCalls.length = 0;
      messenger.endToken(errcode, memory);
      await told(courier, 'resolved');
      await workOff();
      expect(messenger.tokenCalls).toEqual(calls);
      expect([messenger.delivered.length, await states()]).toEqual([2, ['sent', 'sent']]);
    },
  );

  test('that ends for two processes at once is renewed by one of them', async () => {
    await accept(courier, progress, 5);
    await told(courier, 'resolved');
    await workOff();
    messenger.tokenCalls.length = 0;
    messenger.endToken(42001, 'forgets');
    for (let count = 0; count < 4; count++) await told(courier, 'resolved');
    const waiting = await jobs();
    await Promise.all(waiting.map((attempt, index) => sendWechatMessage(index % 2 ? deps : other, attempt)));
    expect(messenger.tokenCalls).toEqual(['kept', 'replaced']);
    expect(messenger.delivered).toHaveLength(5);
  });

  test('is replaced at most every 30 s and 20 times a day; until then messages wait', async () => {
    await accept(courier, progress, 2);
    await told(courier, 'resolved');
    await workOff();
    messenger.endToken(40001, 'forgets');
    await stage.asOwner(`UPDATE wechat_apps SET forced_at = now() - interval '29 seconds', forced_today = 1`);
    await told(courier, 'resolved');
    await workOff();
    await stage.asOwner(
      `UPDATE wechat_apps SET forced_at = now() - interval '31 seconds', forced_today = 20`,
    );
    await timePasses();
    await workOff();
    expect(messenger.tokenCalls).not.toContain('replaced');
    expect([messenger.delivered.length, await states()]).toEqual([1, ['sent', 'waiting']]);
    await stage.asOwner(`UPDATE wechat_apps SET forced_at = now() - interval '25 hours', forced_today = 20`);
    await timePasses();
    await workOff();
    expect([messenger.delivered.length, await states()]).toEqual([2, ['sent', 'sent']]);
  });

  test('that is bad as soon as it is new is not asked for in a circle', async () => {
    await accept(courier, progress);
    messenger.misbehave('send', { errcode: 40001 }, 2);
    await told(courier, 'resolved');
    await workOff();
    await workOff();
    expect([messenger.sends.length, messenger.tokenCalls.length]).toEqual([2, 3]);
    expect(await states()).toEqual(['waiting']);
  });

  test('that a wrong secret cannot get is complained of, and the message waits', async () => {
    await accept(courier, progress);
    messenger.misbehave('token', { errcode: 40125 });
    await told(courier, 'resolved');
    await workOff();
    expect(stage.errors.join()).toContain('WECHAT_APP_SECRET');
    expect(stage.errors.join()).not.toContain(messenger.wechat.appSecret);
    await timePasses();
    await workOff();
    expect(messenger.delivered).toHaveLength(1);
  });
});

describe('when WeChat misbehaves', () => {
  const outages: [string, 'token' | 'send', Misbehaviour][] = [
    ['too many calls', 'send', { errcode: 45009 }],
    ['a busy system', 'send', { errcode: -1 }],
    ['a gateway error', 'send', { status: 502 }],
    ['silence', 'send', { silent: true }],
    ['a broken line', 'send', { hangUp: true }],
    ['a page instead of JSON', 'send', { answer: '<html>hello</html>' }],
    ['a list instead of an object', 'send', { answer: '[]' }],
    ['nothing', 'send', { answer: '' }],
    ['no token', 'token', { answer: '{"expires_in":7200}' }],
    ['silence about the token', 'token', { silent: true }],
    ['too many tokens', 'token', { errcode: 45009 }],
    ['a gateway error at the token', 'token', { status: 500 }],
  ];
  test.each(outages)(
    '%s is waited out: no message is lost, none is doubled, none asks meanwhile',
    async (_, door, how) => {
      await accept(courier, progress, 2);
      messenger.misbehave(door, how);
      await told(courier, 'resolved');
      await told(courier, 'declined');
      await workOff();
      // The second saw the pause, and left WeChat alone.
      expect(messenger.sends.length).toBe(door === 'send' ? 1 : 0);
      expect([await states(), (await jobs()).length]).toEqual([['waiting', 'waiting'], 2]);
      await workOff(other);
      expect(messenger.sends.length).toBe(door === 'send' ? 1 : 0);
      await timePasses();
      await workOff(other);
      expect([messenger.delivered.length, await states()]).toEqual([2, ['sent', 'sent']]);
      expect([await jobs(), await creditsOf(courier, progress), stage.errors]).toEqual([[], 0, []]);
    },
  );

  test('each pause is twice as long as the one before, up to a quarter of an hour; an answer ends them', async () => {
    await accept(courier, progress);
    messenger.misbehave('send', { status: 503 }, 12);
    await told(courier, 'resolved');
    const pauses: number[] = [];
    for (let round = 0; round < 12; round++) {
      await workOff();
      const [app] = await stage.asOwner<{ seconds: number }>(
        'SELECT ceil(extract(epoch FROM paused_until - now()))::int AS seconds FROM wechat_apps',
      );
      pauses.push(app?.seconds ?? 0);
      await timePasses();
    }
    const expected = [5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900, 900];
    expect(pauses.every((seconds, index) => seconds <= (expected[index] ?? 0))).toBe(true);
    // Read a moment later, so a little has passed of each.
    expect(pauses.slice(4).every((seconds, index) => seconds > (expected[index + 4] ?? 0) / 2)).toBe(true);
    await workOff();
    expect(messenger.delivered).toHaveLength(1);
    expect(await stage.asOwner('SELECT pauses FROM wechat_apps')).toEqual([{ pauses: 0 }]);
  });

  test('the worker of the house does the same by its queue, again after a pause', async () => {
    await accept(courier, progress, 2);
    messenger.misbehave('send', { errcode: 45009 });
    await told(courier, 'resolved');
    const running = await startWorker({
      databaseUrl: other.config.databaseUrl,
      log: other.log,
      tasks: { [wechatTask]: (payload) => sendWechatMessage(other, payload as WechatTry) },
    });
    try {
      await until(async () => (await jobs())[0]?.tries === 1);
      await timePasses();
      await told(courier, 'resolved');
      await until(async () => (await states()).join() === 'sent,sent');
    } finally {
      await running.stop();
    }
    expect([await states(), await jobs(), stage.errors]).toEqual([['sent', 'sent'], [], []]);
  });

  test('a job that a dead worker has left, and one that was overtaken, send nothing twice', async () => {
    await accept(courier, progress, 2);
    await told(courier, 'resolved');
    const [first] = await jobs();
    if (!first) throw new Error('no job');
    await sendWechatMessage(deps, first);
    await sendWechatMessage(other, first);
    await workOff();
    expect(messenger.delivered).toHaveLength(1);
    messenger.misbehave('send', { errcode: 45009 });
    await told(courier, 'resolved');
    const [second] = await jobs();
    if (!second) throw new Error('no job');
    await sendWechatMessage(deps, second);
    await timePasses();
    await sendWechatMessage(other, second);
    expect(messenger.delivered).toHaveLength(1);
  });

  test('an answer that is lost is asked for again: told twice where two were allowed, and never more than that', async () => {
    await accept(courier, progress);
    messenger.misbehave('send', { deaf: true });
    await told(courier, 'resolved');
    await workOff();
    await timePasses();
    await workOff();
    // WeChat itself keeps count: the one credit was used.
    expect([messenger.delivered.length, await states()]).toEqual([1, ['refused']]);
    await timePasses();
    await workOff();
    expect(messenger.sends).toHaveLength(2);
  });

  test('43101 takes all credits of that person and template, and is never tried again', async () => {
    await accept(courier, progress, 3);
    await accept(worker, progress);
    messenger.misbehave('send', { errcode: 43101 });
    await told(courier, 'resolved');
    await workOff();
    await timePasses();
    await told(courier, 'resolved');
    await workOff();
    expect([messenger.sends.length, await states(), await jobs()]).toEqual([1, ['refused'], []]);
    expect([await creditsOf(courier, progress), await creditsOf(worker, progress)]).toEqual([0, 1]);
  });

  test.each([47003, 40037, 41030, 99_999])(
    '%i is complained of once, not tried again, and costs no credit',
    async (errcode) => {
      await accept(courier, progress);
      messenger.misbehave('send', { errcode });
      await told(courier, 'resolved');
      await workOff();
      await timePasses();
      await workOff();
      expect([messenger.sends.length, await states(), await jobs()]).toEqual([1, ['faulty'], []]);
      expect(stage.errors).toHaveLength(1);
      expect(stage.errors[0]).toContain('WECHAT_TEMPLATES');
      expect(await creditsOf(courier, progress)).toBe(1);
    },
  );

  test('a person whom WeChat does not know is left alone', async () => {
    await accept(courier, progress);
    messenger.misbehave('send', { errcode: 40003 });
    await told(courier, 'resolved');
    await workOff();
    expect([await states(), await jobs()]).toEqual([['unreachable'], []]);
  });

  test('news of yesterday is not sent any more, and its credit comes back', async () => {
    await accept(courier, progress);
    messenger.misbehave('send', { status: 500 });
    await told(courier, 'resolved');
    await workOff();
    await stage.asOwner(`UPDATE wechat_messages SET created_at = now() - interval '25 hours'`);
    await timePasses();
    await workOff();
    expect([messenger.delivered.length, await states(), await creditsOf(courier, progress)]).toEqual([
      0,
      ['too-late'],
      1,
    ]);
  });
});
