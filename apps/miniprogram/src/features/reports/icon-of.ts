import { hazardGroups } from '@weilinli/domain';
import type { IconName } from '../../ui/icon';

/** The drawing of a group; a group we do not know yet gets the one for 其他. */
export function groupIcon(group: string): IconName {
  return hazardGroups.find((known) => known === group) ?? 'other';
}
