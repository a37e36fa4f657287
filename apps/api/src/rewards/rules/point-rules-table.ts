import type { PointRules } from '@weilinli/domain';
import { holdVersions, type VersionsHolder, type VersionTable } from '../../platform/versions';

/** What reports are worth, in versions. */
export const pointRulesTable: VersionTable = {
  name: 'point_rules',
  number: 'version',
  what: 'the rules of points',
};

/** The process's copy of every version of the rules: a report is judged by the one that it came in under. */
export type PointRulesHolder = VersionsHolder<PointRules>;

export function holdPointRules(): PointRulesHolder {
  return holdVersions(pointRulesTable);
}
