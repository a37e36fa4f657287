import { View } from '@tarojs/components';
import type { NearbyReport } from '@weilinli/contracts';
import { Chip } from '../../ui/chip';
import { useCatalogue } from '../catalogue/use-catalogue';
import { groupsNear } from './by-group';

interface GroupFilterProps {
  items: readonly NearbyReport[];
  chosen: string | undefined;
  onChoose: (group: string | undefined) => void;
}

/** 全部, 井盖 3, 路灯 1: shown where there is something to choose. */
export function GroupFilter({ items, chosen, onChoose }: GroupFilterProps) {
  const { loaded } = useCatalogue();
  const choices = groupsNear(items);
  if (choices.length === 0 || loaded.state !== 'ready') return null;
  const nameOf = (group: string) => loaded.value.groups.find(({ code }) => code === group)?.name ?? group;
  const isChosen = choices.some(({ group }) => group === chosen);
  return (
    <View className="filter" {...{ role: 'radiogroup', ariaLabel: '看哪一类' }}>
      <Chip id="near-all" words="全部" chosen={!isChosen} onTap={() => onChoose(undefined)} />
      {choices.map(({ group, count }) => (
        <Chip
          key={group}
          id={`near-${group}`}
          words={`${nameOf(group)} ${count}`}
          chosen={group === chosen}
          onTap={() => onChoose(group)}
        />
      ))}
    </View>
  );
}
