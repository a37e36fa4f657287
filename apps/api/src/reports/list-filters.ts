import type { ReportsQuery } from '@weilinli/contracts';
import type { HazardGroup } from '@weilinli/domain';
import { type Conditions, statusIn } from './conditions';
import type { ReportDeps } from './deps';
import { timelinessSql } from './timeliness.sql';

type Filters = Pick<ReportsQuery, 'status' | 'category' | 'group' | 'timeliness' | 'supervised'>;

/** What a list of reports is narrowed down to, over `reports r`. */
export function addFilters(deps: Pick<ReportDeps, 'catalogue'>, query: Conditions, asked: Filters): void {
  const { status, category, group, timeliness, supervised } = asked;
  if (status?.length) query.conditions.push(statusIn(status));
  if (category) query.add((value) => `r.category_code = ${value}`, category);
  if (group) query.add((codes) => `r.category_code = ANY(${codes}::text[])`, categoriesOf(deps, group));
  if (timeliness) query.conditions.push(timelinessSql[timeliness]);
  if (supervised !== undefined) {
    query.conditions.push(`r.supervised_at IS ${supervised ? 'NOT NULL' : 'NULL'}`);
  }
}

function categoriesOf({ catalogue }: Pick<ReportDeps, 'catalogue'>, group: HazardGroup): string[] {
  return catalogue
    .current()
    .catalogue.categories.filter((category) => category.group === group)
    .map(({ code }) => code);
}
