import type { RewardKind } from '@weilinli/contracts';
import type { IconName } from '../../ui/icon';

const icons: Record<RewardKind, IconName> = { goods: 'gift', meal: 'meal', 'community-hours': 'hours' };

/** The drawing of what there is for points. */
export function rewardIcon(kind: RewardKind): IconName {
  return icons[kind];
}
