import { dayInYear } from './day-in-year';

type Row = Record<string, unknown>;

interface SectionWords {
  title: string;
  /** The columns a person can make sense of, in words. What is left out here is in what he takes away. */
  columns: Record<string, string>;
}

/** Each section of one's own data, in the order in which it is shown. */
export const sectionWords: Record<string, SectionWords> = {
  person: {
    title: '我是谁',
    columns: {
      display_name: '名字',
      staff_number: '工号',
      wechat_open_id: '微信编号',
      created_at: '第一次来',
    },
  },
  roles: { title: '身份', columns: { role: '身份', area_code: '辖区', valid_from: '从', valid_to: '到' } },
  reports: {
    title: '上报',
    columns: {
      number: '编号',
      description: '说明',
      address: '地点',
      on_behalf_of: '代谁上报',
      created_at: '时间',
    },
  },
  photos: { title: '照片', columns: { created_at: '收到', captured_at: '拍摄' } },
  deeds: { title: '做过的事', columns: { event: '做了什么', note: '说明', at: '时间' } },
  tasks: { title: '任务', columns: { role: '身份', assigned_at: '接到', ended_at: '结束' } },
  requests: { title: '申请', columns: { kind: '种类', reason: '原因', asked_at: '时间' } },
  follows: { title: '跟进', columns: { followed_at: '跟进', unfollowed_at: '取消' } },
  ratings: { title: '评价', columns: { score: '分数', note: '说明', rated_at: '时间' } },
  feedback: { title: '修好没有的回答', columns: { answer: '回答', note: '说明', answered_at: '时间' } },
  points: { title: '积分明细', columns: { words: '说明', at: '时间' } },
  balances: { title: '积分余额', columns: { kind: '种类', balance: '积分' } },
  redemptions: {
    title: '兑换',
    columns: { code: '兑换码', points: '积分', redeemed_at: '兑换', ended_at: '结束' },
  },
  handedOver: { title: '核销', columns: { at: '时间' } },
  honours: { title: '红榜', columns: {} },
  honourValues: { title: '红榜依据', columns: {} },
  signals: { title: '系统的疑问', columns: { reason: '原因', noticed_at: '时间' } },
  reviews: {
    title: '积分核查',
    columns: { note: '说明', decided_at: '决定', appeal_note: '申诉', answer_note: '答复' },
  },
  reviewsDecided: { title: '做过的核查', columns: { note: '说明', at: '时间' } },
  appealsAnswered: { title: '答复过的申诉', columns: { note: '说明', at: '时间' } },
  rulings: { title: '积分决定', columns: { reason: '原因', at: '时间' } },
  rulingsMade: { title: '做过的积分决定', columns: { reason: '原因', note: '说明', at: '时间' } },
  pointRulesMade: { title: '改过的积分规则', columns: { version: '版本', note: '说明', created_at: '时间' } },
  signalRulesMade: {
    title: '改过的疑点规则',
    columns: { version: '版本', note: '说明', created_at: '时间' },
  },
  inviteCodes: { title: '兼职邀请码', columns: { created_at: '出示', expires_at: '失效' } },
  roleOffers: {
    title: '兼职邀请',
    columns: {
      area_name: '网格',
      valid_to: '做到',
      offered_at: '收到',
      answered_at: '答复',
      ended_at: '结束',
    },
  },
  rolesOffered: {
    title: '请过的兼职',
    columns: { area_name: '网格', valid_to: '做到', offered_at: '邀请', ended_at: '结束' },
  },
  messages: { title: '消息', columns: { title: '标题', body: '内容', created_at: '时间' } },
  shifts: { title: '排班', columns: { weekday: '星期', day: '日子', valid_from: '从', valid_to: '到' } },
  leaves: { title: '休假', columns: { starts_at: '从', ends_at: '到', reason: '原因' } },
  duty: { title: '上岗', columns: { on_duty: '在岗', since: '从' } },
  lastPlace: {
    title: '最后位置',
    columns: { last_longitude: '经度', last_latitude: '纬度', last_seen_at: '时间' },
  },
  subscriptions: { title: '微信通知', columns: {} },
  consents: { title: '同意与撤回', columns: { word: '同意或撤回', version: '版本', at: '时间' } },
  sessions: { title: '登录', columns: { created_at: '登录', ended_at: '退出' } },
  rememberedCalls: { title: '防重复记录', columns: { method: '方式', path: '地址', created_at: '时间' } },
};

const valueWords: Record<string, string> = { given: '同意', withdrawn: '撤回', true: '是', false: '否' };

/** 收到 2026-11-22 08:15 · 拍摄 … */
export function rowWords(section: string, row: Row): string {
  const columns = Object.entries(sectionWords[section]?.columns ?? {});
  return columns
    .filter(([column]) => row[column] !== null && row[column] !== undefined && row[column] !== '')
    .map(([column, words]) => `${words} ${valueIn(row[column])}`)
    .join(' · ');
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

function valueIn(value: unknown): string {
  const text = String(value);
  if (typeof value === 'string' && instant.test(value)) return momentIn(value);
  return valueWords[text] ?? text;
}

/** In China's time, to the minute. */
function momentIn(text: string): string {
  const local = new Date(new Date(text).getTime() + 8 * 3_600_000).toISOString();
  return `${dayInYear(local.slice(0, 10))} ${local.slice(11, 16)}`;
}
