import type { Subscriptions } from '@weilinli/contracts';
import { openWechatHouse, progress, type WechatHouse, work } from '../testing/wechat-house';

let house: WechatHouse;
beforeAll(async () => {
  house = await openWechatHouse();
});
afterAll(() => house.close());
beforeEach(() => house.reset());

describe('what people allow', () => {
  const say = (results: object[], key?: string) =>
    house.courier.post<Subscriptions>('/subscriptions', { results }, key ? { 'idempotency-key': key } : {});

  test('each accept is one credit, counted once however often it is said', async () => {
    const yes = [{ templateId: progress.id, answer: 'accept' }];
    await say(yes, 'once');
    await Promise.all([say(yes, 'once'), say(yes, 'once')]);
    await say([...yes, { templateId: work.id, answer: 'reject' }], 'twice');
    const { body } = await house.courier.get<Subscriptions>('/subscriptions');
    expect(body.items).toEqual([
      { id: progress.id, name: '处理进度通知', purpose: 'progress', credits: 2, lastAnswer: 'accept' },
      { id: work.id, name: '新任务提醒', purpose: 'work', credits: 0, lastAnswer: 'reject' },
    ]);
  });

  test('a no leaves what was agreed to before; a template that WeChat has banned leaves nothing', async () => {
    await house.accept(house.courier, progress, 2);
    await say([{ templateId: progress.id, answer: 'reject' }]);
    expect(await house.creditsOf(house.courier, progress)).toBe(2);
    await say([{ templateId: progress.id, answer: 'ban' }]);
    expect(await house.creditsOf(house.courier, progress)).toBe(0);
  });

  test('a template that is not ours is refused, and nothing is counted', async () => {
    const answer = await say([
      { templateId: progress.id, answer: 'accept' },
      { templateId: 'another', answer: 'accept' },
    ]);
    expect(answer).toMatchObject({ status: 422, body: { code: 'TEMPLATE_UNKNOWN' } });
    expect(await house.creditsOf(house.courier, progress)).toBe(0);
    expect((await say([{ templateId: progress.id, answer: 'maybe' }])).status).toBe(400);
  });
});
