import type { PointRules } from '@weilinli/domain';

export interface RuleSection {
  title: string;
  lines: string[];
}

/** What a report is worth, in the words of people; every figure is the rules' own. */
export function ruleSections(rules: PointRules): RuleSection[] {
  const { found, monthly } = rules;
  return [
    {
      title: '报一件, 修好了就有',
      lines: [
        `一般问题 ${found.minor} 分, 较重问题 ${found.moderate} 分`,
        `安全隐患 ${found.serious} 分, 重大隐患 ${found.critical} 分`,
        '第一个发现的人得全部; 派出后先记为待核实, 修好结束才到账',
      ],
    },
    {
      title: '帮一把, 也有',
      lines: [
        `别人先报了, 你一起上报或跟进: ${rules.helped} 分`,
        `修好后答一句修没修好: ${rules.answered} 分`,
        `做兼职网格员处理完一件: ${rules.handled} 分`,
      ],
    },
    {
      title: '报得多不如报得准',
      lines: [
        `一天计前 ${rules.foundADay} 件; ${rules.samePlaceMetres} 米内同一类计前 ${rules.samePlaceADay} 件`,
        `一天计前 ${rules.helpedADay} 次跟进; 没计分的, 答修没修好也不计`,
        ...(rules.handledADay === undefined ? [] : [`兼职一天计前 ${rules.handledADay} 件处理完的`]),
        ...(rules.answeredAMonth === undefined
          ? []
          : [`只是跟进的, 一个月计前 ${rules.answeredAMonth} 次答复`]),
        ...monthly.map(({ after, percent }) => `一个月超过 ${after} 件, 后面的按 ${percent}% 计`),
      ],
    },
    {
      title: '不公道的, 不算',
      lines: ['没有受理或自己撤回的不计分; 查实是假的, 收回已得的分', '存疑的先由人看过再计, 不服可以申诉'],
    },
  ];
}
