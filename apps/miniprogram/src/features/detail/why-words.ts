import type { HistoryEntry, Report } from '@weilinli/contracts';
import { passedOverWords } from '../reports/passed-over-words';
import { distanceWords } from '../reports/place-words';
import { handlerName } from '../reports/state-words';
import { recordIn, textIn } from './facts';

export interface Why {
  /** 第 9 网格 · 在岗 · 当时手上 3 件 · 离得最近. */
  reasons: string;
  /** 还看过 3 人: 王芳不在岗, 李强手上太多. */
  others?: string;
}

/** Why the report is with whom it is with: by the rules, with what they weighed, or because somebody decided so. */
export function whyOf(history: readonly HistoryEntry[], { area }: Pick<Report, 'area'>): Why | undefined {
  const given = [...history].sort((a, b) => b.sequence - a.sequence).find((entry) => givesIt(entry));
  if (!given) return undefined;
  const why = recordIn(given.facts.why);
  if (given.event === 'dispatch' || !given.actor || given.actor.role === 'system') {
    return why && byRules(why, area);
  }
  return { reasons: byPerson(given) };
}

function givesIt({ event, facts }: HistoryEntry): boolean {
  if (facts.as === 'co' || recordIn(facts.handler) === undefined) return false;
  return event === 'dispatch' || event === 'assign' || event === 'transfer' || event === 'approve';
}

function byPerson({ event, actor, reason, note, facts }: HistoryEntry): string {
  const who = actor ? handlerName(actor) : '派遣员';
  const how = event === 'assign' ? '指派' : '转交';
  return [
    `${who}${how}的`,
    note && `“${note}”`,
    facts.bound === true && '由共同上级决定, 不能再退回',
    reason === 'not-mine' && '原来不归前一位管',
  ]
    .filter(Boolean)
    .join(' · ');
}

const reasonWords: Record<string, string> = {
  'only-one': '这里只有这一位合适',
  nearest: '离得最近',
  'least-loaded': '手上最少',
  'longest-idle': '最久没有派到新任务',
  'first-listed': '名单上排在前面',
};

function byRules(why: Record<string, unknown>, area: Report['area']): Why | undefined {
  const { areaCode, openCount, metres, reason, unknownYear } = why;
  const place = area.path.find(({ code }) => code === areaCode)?.name;
  const because = reasonWords[textIn(reason) ?? ''];
  if (because === undefined) return undefined;
  const others = othersWords(why.others);
  return {
    reasons: [
      place && `管${place}`,
      '在岗',
      typeof openCount === 'number' && (openCount === 0 ? '当时手上没有任务' : `当时手上 ${openCount} 件`),
      typeof metres === 'number' ? `${because}, ${distanceWords(metres)}` : because,
      typeof unknownYear === 'number' && `${unknownYear} 年放假安排未公布, 暂按普通周派遣`,
    ]
      .filter(Boolean)
      .join(' · '),
    ...(others ? { others } : {}),
  };
}

const named = 4;

/** Who else was thought of, and what was in the way; the first few by name. */
function othersWords(others: unknown): string | undefined {
  const known = (Array.isArray(others) ? others : []).flatMap((one: unknown) => {
    const { displayName, because } = recordIn(one) ?? {};
    const word = passedOverWords(textIn(because) ?? '');
    const name = textIn(displayName);
    return name && word ? [`${name}${word}`] : [];
  });
  if (known.length === 0) return undefined;
  return `还看过 ${known.length} 位: ${known.slice(0, named).join(', ')}${known.length > named ? ' 等' : ''}`;
}
