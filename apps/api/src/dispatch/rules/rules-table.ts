import type { VersionTable } from '../../platform/versions';

/** The rules of dispatch in versions; a body is `{ rules: […] }`. */
export const rulesTable: VersionTable = {
  name: 'dispatch_rule_versions',
  number: 'id',
  what: 'the rules of dispatch',
};
