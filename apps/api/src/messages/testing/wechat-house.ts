import type { Subscriptions } from '@weilinli/contracts';
import type { WechatTemplate } from '../../platform/config/wechat-templates';
import { buildReport } from '../../testing/build-report';
import { type Caller, callingAt } from '../../testing/caller';
import { openStage } from '../../testing/stage';
import type { MessageKind } from '../channel';
import { tell } from '../tell';
import type { Telling } from '../telling';
import { sendWechatMessage } from '../wechat/send-message';
import { startMessenger } from './messenger-stand-in';
import { wechatQueue } from './wechat-queue';

export const progress: WechatTemplate = {
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
export const work: WechatTemplate = { ...progress, id: 'work-template', name: '新任务提醒', purpose: 'work' };

export const telling: Telling = {
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

/** Something that happened: the same sequence is the same event. */
interface Told {
  kind: MessageKind;
  sequence: number;
  over?: Partial<Telling>;
}

/** Two processes of the same system that tell people in WeChat, and WeChat's stand-in before them. */
export async function openWechatHouse() {
  const stage = await openStage();
  const messenger = await startMessenger([progress, work]);
  const { app, deps } = await stage.another({ wechat: messenger.wechat });
  const { deps: other } = await stage.another({ wechat: messenger.wechat });
  const courier = callingAt(app, await stage.as('courier-1'));
  const worker = callingAt(app, await stage.as('worker-1'));
  await stage.asOwner(`UPDATE people SET wechat_open_id = 'openid-' || persona WHERE persona IS NOT NULL`);
  const { id: reportId } = await buildReport(stage, { by: 'courier-1' });
  const { takeDue, forgetJobs, ...queue } = wechatQueue(stage);
  // Told by the processes that have templates, so not by the stage's own.
  await forgetJobs();
  let sequence = 1_000;
  let keys = 0;

  const toldAgain = (by: Caller, { over, ...event }: Told) =>
    tell(deps.channels, {
      ...event,
      personIds: [by.person?.id ?? ''],
      reportId,
      telling: { ...telling, ...over },
    });

  return {
    ...{ stage, messenger, deps, other, courier, worker, reportId },
    ...queue,
    /** Tells somebody something new through every channel, as reactions do. */
    async told(by: Caller, kind: MessageKind, over: Partial<Telling> = {}): Promise<number> {
      sequence += 1;
      await toldAgain(by, { kind, sequence, over });
      return sequence;
    },
    toldAgain,
    /** Does what is due, in its order, as a worker does. */
    async workOff(by = deps): Promise<void> {
      for (let job = await takeDue(); job; job = await takeDue()) await sendWechatMessage(by, job);
    },
    /** Tapped in WeChat, and said to us. */
    async accept(by: Caller, template: WechatTemplate, times = 1): Promise<void> {
      for (let time = 0; time < times; time++) {
        messenger.accept(`openid-${by === worker ? 'worker-1' : 'courier-1'}`, template.id);
        keys += 1;
        const results = [{ templateId: template.id, answer: 'accept' }];
        const answer = await by.post('/subscriptions', { results }, { 'idempotency-key': `accept-${keys}` });
        expect(answer.status).toBe(200);
      }
    },
    async creditsOf(by: Caller, template: WechatTemplate): Promise<number | undefined> {
      const { body } = await by.get<Subscriptions>('/subscriptions');
      return body.items.find(({ id }) => id === template.id)?.credits;
    },
    /** As it was opened. */
    async reset(): Promise<void> {
      messenger.reset();
      stage.errors.length = 0;
      for (const table of ['subscription_credits', 'wechat_messages', 'wechat_apps'])
        await stage.asOwner(`DELETE FROM ${table}`);
      await forgetJobs();
    },
    async close(): Promise<void> {
      await messenger.stop();
      await stage.close();
    },
  };
}

export type WechatHouse = Awaited<ReturnType<typeof openWechatHouse>>;
