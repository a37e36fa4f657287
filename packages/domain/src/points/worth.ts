import type { Severity } from '../catalogue';
import type { FollowedFacts, HandledFacts, ReportedFacts } from './case-facts';
import type { PointRules } from './rules';

/** How much, and why, in the words of people. */
export interface Worth {
  readonly points: number;
  readonly because: readonly string[];
}

const severityWords: Readonly<Record<Severity, string>> = {
  minor: '一般问题',
  moderate: '较重问题',
  serious: '安全隐患',
  critical: '重大隐患',
};

/** To the first who told of it. */
export function worthOfFind(rules: PointRules, report: ReportedFacts): Worth {
  const base = rules.found[report.severity];
  return capped(rules, report, {
    points: base,
    because: [`${severityWords[report.severity]} ${base} 分`, '你是第一个发现的人'],
  });
}

/** To who reported the same later. */
export function worthOfSame(rules: PointRules, report: ReportedFacts): Worth {
  return capped(rules, report, {
    points: rules.helped,
    because: [`同一问题已有人先报, 一起上报 ${rules.helped} 分`],
  });
}

/** To who follows what others reported: so many a day, and less and less in a month. */
export function worthOfFollow(rules: PointRules, { rankOfDay, rankOfMonth }: FollowedFacts): Worth {
  const because = [`关注同一问题 ${rules.helped} 分`];
  if (rankOfDay > rules.helpedADay)
    return none(because, `每天计前 ${rules.helpedADay} 次关注, 这是第 ${rankOfDay} 次`);
  return diminished(rules, rankOfMonth, { points: rules.helped, because });
}

/** By what somebody told of a hazard. */
export interface Told {
  readonly report?: ReportedFacts;
  readonly follow?: FollowedFacts;
}

/**
 * For an answer, where what he is asked for counted within the day – and of what he only follows, so many a month: else
 * whoever follows everything would be paid for tapping through it, and better than who looks for hazards.
 */
export function worthOfAnswer(rules: PointRules, { report, follow }: Told): Worth {
  const because = [`回访反馈 ${rules.answered} 分`];
  const isBeyond = report
    ? report.rankOfDay > rules.foundADay || report.rankOfPlace > rules.samePlaceADay
    : follow !== undefined && follow.rankOfDay > rules.helpedADay;
  if (isBeyond) return none(because, '当天的上报或关注已计满');
  const { answeredAMonth = Number.POSITIVE_INFINITY } = rules;
  if (!report && follow && follow.rankOfMonth > answeredAMonth)
    return none(because, `关注的每月计前 ${answeredAMonth} 次回访, 这是第 ${follow.rankOfMonth} 次`);
  return { points: rules.answered, because };
}

/** To a part-time grid worker who handled it until it was closed: so many a day. */
export function worthOfHandling(
  { handled, handledADay }: PointRules,
  { rankOfDay }: Pick<HandledFacts, 'rankOfDay'>,
): Worth {
  const because = [`兼职网格员处置 ${handled} 分`];
  if (handledADay !== undefined && rankOfDay > handledADay)
    return none(because, `每天计前 ${handledADay} 件处置, 这是当天第 ${rankOfDay} 件`);
  return { points: handled, because };
}

function capped(rules: PointRules, report: ReportedFacts, worth: Worth): Worth {
  const { rankOfDay, rankOfPlace, rankOfMonth } = report;
  if (rankOfDay > rules.foundADay) {
    return none(worth.because, `每天计前 ${rules.foundADay} 条, 这是当天第 ${rankOfDay} 条`);
  }
  if (rankOfPlace > rules.samePlaceADay) {
    const words = `${rules.samePlaceMetres} 米内同类问题每天计前 ${rules.samePlaceADay} 条, 这是第 ${rankOfPlace} 条`;
    return none(worth.because, words);
  }
  return diminished(rules, rankOfMonth, worth);
}

/** The more in a month, the less for each: it thanks neighbours, it is no wage. */
function diminished({ monthly }: PointRules, rank: number, worth: Worth): Worth {
  const share = monthly.findLast(({ after }) => rank > after);
  if (!share) return worth;
  const points = Math.floor((worth.points * share.percent) / 100);
  return { points, because: [...worth.because, `本月第 ${rank} 条, 按 ${share.percent}% 计`] };
}

function none(because: readonly string[], why: string): Worth {
  return { points: 0, because: [...because, why] };
}
