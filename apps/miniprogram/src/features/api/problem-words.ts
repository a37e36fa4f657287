import { ApiProblem, NoAnswer } from '@weilinli/client';
import type { ProblemCode } from '@weilinli/contracts';
import { OutOfSpace } from '@weilinli/outbox';
import { hasSignal } from '../../platform/signal';

const words: Partial<Record<ProblemCode, string>> = {
  NOT_FOUND: '没有找到, 可能已经删除, 或者不归你看',
  UNAUTHENTICATED: '请重新登录',
  TOKEN_EXPIRED: '请重新登录',
  SESSION_ENDED: '登录已失效, 请重新登录',
  FORBIDDEN: '这一步不归你做',
  RATE_LIMITED: '点得太快了, 请过一会儿再试',
  STALE_VERSION: '刚刚有人更新过, 已为你刷新, 请再看一眼',
  ACTION_NOT_ALLOWED: '情况已经变了, 这一步现在不能做',
  WECHAT_CODE_INVALID: '微信登录没有成功, 请再试一次',
  WECHAT_RATE_LIMITED: '登录的人太多, 请过一会儿再试',
  WECHAT_USER_BLOCKED: '这个微信号不能登录',
  WECHAT_UNAVAILABLE: '连不上微信, 请过一会儿再试',
  STAFF_CODE_INVALID: '绑定码不对或已经用过, 请向管理员要一个新的',
  STAFF_ALREADY_BOUND: '这个工号已经绑定了微信',
  PLACE_BEYOND_CITY: '这个位置不在本市, 请在地图上重新选',
  PLACE_SWAPPED: '这个位置不对, 请在地图上重新选',
  PHOTO_EMPTY: '照片是空的, 请再拍一张',
  PHOTO_TYPE_UNSUPPORTED: '这种照片打不开, 请换成 JPEG 或 PNG',
  PHOTO_BROKEN: '照片没有传完整, 请再拍一张',
  PHOTO_TOO_LARGE: '照片超过 10 MB, 请换一张小一点的',
  PHOTO_TOO_MANY_PIXELS: '照片太大, 请换一张小一点的',
  PHOTO_ALREADY_USED: '这张照片已经用过, 请现场再拍一张',
  PHOTO_BUSY: '照片太多, 正在排队, 请再试一次',
  PAYLOAD_TOO_LARGE: '照片超过 10 MB, 请换一张小一点的',
  HANDLER_UNKNOWN: '这个人现在不能接单, 请换一个',
  MERGE_IMPOSSIBLE: '这一件不归你管, 不能合并过去',
  MERGE_TARGET_ENDED: '那一件已经结束, 不能合并过去',
  CATEGORY_UNKNOWN: '没有这个类别, 请重新选',
  CONDITION_UNKNOWN: '没有这种情况, 请重新选',
  REASON_REQUIRED: '请先选一个原因',
  ON_LEAVE: '你正在休假, 请先取消休假',
  OFF_DUTY: '你不在岗, 请先上岗',
  DUTY_WORD_OVER: '后来又说过上下班, 或者已经过点, 这一次没有计入',
  LEAVE_OVERLAPS: '这段时间已经请过假了',
  LEAVE_OVER: '休假已经结束, 不能取消',
  CONSENT_REQUIRED: '没有同意隐私说明, 所以没有保存',
  NOTICE_OUTDATED: '隐私说明刚刚更新, 请再看一眼',
  TASKS_IN_HAND: '手上还有任务, 请先交接',
  POINTS_NOT_ENOUGH: '积分不够',
  REWARD_SOLD_OUT: '已经兑完了, 看看别的',
  REWARD_LIMIT_REACHED: '这个月你已经换满了, 下个月再来',
  REWARD_NOT_OFFERED: '现在不能兑换',
  SHOP_UNKNOWN: '没有这家兑换点',
  STOCK_NOT_ENOUGH: '库存没有这么多',
  REDEMPTION_CODE_UNKNOWN: '没有这个兑换码, 请再核对一遍',
  REDEMPTION_ELSEWHERE: '这个码不在本店领取',
  REDEMPTION_PICKED_UP: '已经领取过了',
  REDEMPTION_CANCELLED: '兑换已取消, 积分已退回',
  REDEMPTION_EXPIRED: '已过领取日期, 积分已退回',
  INVITE_CODE_INVALID: '邀请码不对或已经用过, 请他重新出示',
  ROLE_OFFER_OVER: '邀请已经失效',
  ROLE_HELD: '他已经是这个网格的网格员',
  SERVICE_UNAVAILABLE: '系统正忙, 请过一会儿再试',
};

// What the outbox says by itself of something that waits.
const outboxWords: Record<string, string> = {
  PHOTO_MISSING: '照片在手机里找不到了, 请重新拍一张',
};

/** What a code means and what to do next; undefined: there are no words for it. */
export function codeWords(code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  return Object.entries({ ...words, ...outboxWords }).find(([known]) => known === code)?.[1];
}

/** What went wrong, and what to do next, for a person. */
export function problemWords(error: unknown): string {
  if (error instanceof NoAnswer) {
    return hasSignal() ? '连不上服务, 请过一会儿再试' : '没有网络, 请检查信号后再试';
  }
  if (error instanceof OutOfSpace) return '手机存储满了, 没有收下。请先删掉一些照片或待提交的, 再试一次';
  if (error instanceof ApiProblem) {
    const known = words[error.problem.code];
    if (known) return known;
    const field = error.problem.errors?.[0];
    return field ? `没有成功: ${field.message}` : '没有成功, 请再试一次';
  }
  return '出了点问题, 请再试一次';
}
