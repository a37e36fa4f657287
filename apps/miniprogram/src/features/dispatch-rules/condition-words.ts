import type { CatalogueView } from '@weilinli/contracts';
import type { RuleConditions, RuleTime, Severity } from '@weilinli/domain';

type Known = Pick<CatalogueView, 'items' | 'groups'>;

const severityWords: Record<Severity, string> = {
  minor: '一般',
  moderate: '较重',
  serious: '严重',
  critical: '重大',
};

/** What has to hold for a rule, a line each; what is not in the catalogue any more is said by its code. */
export function conditionLines(when: RuleConditions, known: Known): string[] {
  const { areas, categories, groups, conditions, severities, time } = when;
  const lines = [
    line('地方', areas, (code) => code),
    line('大类', groups, (code) => known.groups.find((one) => one.code === code)?.name ?? code),
    line('类别', categories, (code) => known.items.find((one) => one.code === code)?.name ?? code),
    line('情况', conditions, (code) => conditionName(code, known)),
    line('轻重', severities, (one) => severityWords[one]),
    time && timeWords(time),
  ];
  const said = lines.filter((one): one is string => one !== undefined && one !== '');
  return said.length === 0 ? ['所有上报'] : said;
}

function line<Entry>(what: string, entries: readonly Entry[] | undefined, name: (entry: Entry) => string) {
  return entries && entries.length > 0 ? `${what}: ${entries.map(name).join(', ')}` : undefined;
}

/** `P0103/missing`: 雨水井盖缺失. */
function conditionName(pair: string, { items }: Known): string {
  const [categoryCode, conditionCode] = pair.split('/');
  const category = items.find(({ code }) => code === categoryCode);
  const condition = category?.conditions.find(({ code }) => code === conditionCode);
  return category && condition ? `${category.name} · ${condition.name}` : pair;
}

const weekdayNames = ['一', '二', '三', '四', '五', '六', '日'];

/** 时间: 工作日, 18:00–08:00. */
export function timeWords({ weekdays = [], days, from, to }: RuleTime): string {
  const parts = [
    days && { workdays: '工作日', 'days-off': '休息日' }[days],
    weekdays.length > 0 ? `周${weekdays.map((day) => weekdayNames[day - 1] ?? '').join('、')}` : undefined,
    from !== undefined || to !== undefined ? `${from ?? '00:00'}–${to ?? '24:00'}` : undefined,
  ].filter(Boolean);
  return parts.length === 0 ? '' : `时间: ${parts.join(', ')}`;
}
