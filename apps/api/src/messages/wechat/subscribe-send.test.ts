import type { WechatTemplate } from '../../platform/config/wechat-templates';
import { type Messenger, startMessenger } from '../testing/messenger-stand-in';
import { type Sent, subscribeSend } from './subscribe-send';

const template: WechatTemplate = {
  id: 'progress-template',
  name: '处理进度通知',
  purpose: 'progress',
  fields: { thing1: 'title' },
};
const message = {
  openId: 'openid-1',
  templateId: template.id,
  page: 'pages/inbox/index',
  words: { thing1: { value: '修好了吗?' } },
};

let messenger: Messenger;

beforeAll(async () => {
  messenger = await startMessenger([template]);
});
afterAll(() => messenger.stop());
beforeEach(() => messenger.reset());

test.each<[number, Sent['outcome']]>([
  [0, 'sent'],
  [43101, 'refused'],
  [40003, 'unreachable'],
  [40001, 'bad-token'],
  [40014, 'bad-token'],
  [42001, 'bad-token'],
  [-1, 'later'],
  [45009, 'later'],
  [45011, 'later'],
  [40037, 'faulty'],
  [41030, 'faulty'],
  [47003, 'faulty'],
  [12345, 'faulty'],
])('WeChat’s %i means: %s', async (errcode, outcome) => {
  messenger.misbehave('send', { errcode });
  expect((await subscribeSend(messenger.wechat, { token: 'any', message })).outcome).toBe(outcome);
});

test('a token that it never gave is a bad one, and nothing is delivered for it', async () => {
  expect((await subscribeSend(messenger.wechat, { token: 'any', message })).outcome).toBe('bad-token');
  expect(messenger.delivered).toEqual([]);
});
