import { momentWords } from '@weilinli/domain';
import type { messageKinds } from './channel';
import type { Telling, Words } from './telling';

type ResolutionKind = Extract<
  (typeof messageKinds)[number],
  | 'verified'
  | 'returned'
  | 'check'
  | 'reopened'
  | 'paused'
  | 'suspended'
  | 'resumed'
  | 'extended'
  | 'asked'
  | 'second-word'
  | 'granted'
  | 'refused'
  | 'supervised'
  | 'exempted'
>;

/** What is said about the time that there is for a report, and about checking how it was used. */
export const resolutionWording: Record<ResolutionKind, Words> = {
  verified: ({ hazard }) => ({
    title: '已核查',
    body: `你报的${hazard}核查过了, 已修好。请你也确认一下`,
  }),
  returned: ({ hazard }) => ({ title: '正在换人处理', body: `你报的${hazard}正在重新安排人处理` }),
  check: ({ hazard, number, place, doubts }) => ({
    title: `请核查: ${hazard}`,
    body: `${place} (${number}) 报已修好${doubts ? `, 但${doubts}` : ''}, 要你核查后才算数`,
  }),
  reopened: ({ hazard, place, reason, note }) => ({
    title: `又要处理: ${hazard}`,
    body: `${place}, 上报人重新打开${inBrackets(reason, note)}, 请再处理`,
  }),
  paused: ({ hazard, number, until, at }) => ({
    title: `已挂账: ${hazard}`,
    body: `${number} 计时暂停${until ? `, 到${momentWords(at, until)}恢复` : ''}`,
  }),
  suspended: ({ hazard, reason, note, until, at }) => ({
    title: '要等一段时间',
    body: `你报的${hazard}暂时不能处理完${inBrackets(reason, note)}${until ? `, ${momentWords(at, until)}继续` : ''}`,
  }),
  resumed: ({ hazard, number, resolveBy, at }) => ({
    title: `继续处理: ${hazard}`,
    body: `${number} 恢复计时${resolveBy ? `, 请在${momentWords(at, resolveBy)} 前处置完` : ''}`,
  }),
  extended: ({ hazard, number, resolveBy, at }) => ({
    title: `已延期: ${hazard}`,
    body: `${number} ${resolveBy ? `处置时限改为${momentWords(at, resolveBy)}` : '处置时限已延长'}`,
  }),
  asked: ({ hazard, number, actor, asked, reason, note }) => ({
    title: `${actor}申请${asked}`,
    body: `${hazard} (${number})${inBrackets(reason, note)}, 请答复`,
  }),
  'second-word': ({ hazard, number, actor, asked }) => ({
    title: `还要一人同意${asked}`,
    body: `${hazard} (${number}) ${actor}已同意, 还要另一位负责人同意`,
  }),
  granted: ({ hazard, number, asked }) => ({
    title: `已同意${asked}`,
    body: `${hazard} (${number}) 你申请的${asked}已同意`,
  }),
  refused: ({ hazard, number, asked, reason, note }) => ({
    title: `没有同意${asked}`,
    body: `${hazard} (${number}) 你申请的${asked}没有同意${inBrackets(reason, note)}`,
  }),
  supervised: ({ hazard, place, note }) => ({
    title: `督办: ${hazard}`,
    body: `${place}, 请优先处理。${note}`,
  }),
  exempted: ({ hazard, number, note }) => ({
    title: '超时不算你的',
    body: `${hazard} (${number}) 超时已认定不是你的责任${inBrackets('', note)}`,
  }),
};

function inBrackets(...words: (Telling['reason'] | Telling['note'])[]): string {
  const said = words.filter(Boolean).join(': ');
  return said ? ` (${said})` : '';
}
