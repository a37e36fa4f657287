import type { WechatConfig } from '../../platform/config/config';
import { errcodeIn, postToWechat } from '../../platform/wechat';
import type { TemplateData } from './template-data';

/** What became of one call of `message/subscribe/send`. */
export type Sent =
  | { outcome: 'sent' }
  /** 43101: he has taken it back, or nothing is left of it. */
  | { outcome: 'refused' }
  /** 40003: WeChat knows nobody by this openid. */
  | { outcome: 'unreachable' }
  | { outcome: 'bad-token' }
  /** The same call would be answered the same again. */
  | { outcome: 'faulty'; errcode: number }
  /** Too many, or nobody there: the same call may do later. */
  | { outcome: 'later'; because: string };

export interface SubscribeMessage {
  openId: string;
  templateId: string;
  page: string;
  words: TemplateData;
}

/** Tells one person one thing. */
export async function subscribeSend(
  wechat: WechatConfig,
  { token, message }: { token: string; message: SubscribeMessage },
): Promise<Sent> {
  const answer = await postToWechat(wechat, {
    path: '/cgi-bin/message/subscribe/send',
    query: { access_token: token },
    body: {
      touser: message.openId,
      template_id: message.templateId,
      page: message.page,
      data: message.words,
      miniprogram_state: wechat.messages?.state ?? 'formal',
      lang: 'zh_CN',
    },
  });
  return 'unreachable' in answer
    ? { outcome: 'later', because: answer.unreachable }
    : sentFor(errcodeIn(answer.answered));
}

function sentFor(errcode: number): Sent {
  switch (errcode) {
    case 0:
      return { outcome: 'sent' };
    case 43101:
      return { outcome: 'refused' };
    case 40003:
      return { outcome: 'unreachable' };
    case 40001:
    case 40014:
    case 42001:
      return { outcome: 'bad-token' };
    // busy; too many calls in a day, in a minute
    case -1:
    case 45009:
    case 45011:
      return { outcome: 'later', because: `errcode ${errcode}` };
    // 40037 template, 41030 page, 47003 fields – and what nobody has told us of, because trying it again might never end
    default:
      return { outcome: 'faulty', errcode };
  }
}
