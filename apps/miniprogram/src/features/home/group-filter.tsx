import type { NearbyReport } from '@weilinli/contracts';
import { Chips } from '../../ui/chips';
import { useCatalogue } from '../catalogue/use-catalogue';
import { groupsNear } from './by-group';

interface GroupFilterProps {
  items: readonly NearbyReport[];
  chosen: string | undefined;
  onChoose: (group: string | undefined) => void;
}

const anyGroup = 'all';

/** 全部, 井盖 3, 路灯 1: shown where there is something to choose. */
export function GroupFilter({ items, chosen, onChoose }: GroupFilterProps) {
  const { loaded } = useCatalogue();
  const choices = groupsNear(items);
  if (choices.length === 0 || loaded.state !== 'ready') return null;
  const nameOf = (group: string) => loaded.value.groups.find(({ code }) => code === group)?.name ?? group;
  return (
    <Chips
      name="near"
      label="看哪一类"
      className="filter"
      choices={[
        { key: anyGroup, words: '全部' },
        ...choices.map(({ group, count }) => ({ key: group, words: `${nameOf(group)} ${count}` })),
      ]}
      chosen={choices.find(({ group }) => group === chosen)?.group ?? anyGroup}
      onChoose={(key) => onChoose(key === anyGroup ? undefined : key)}
    />
  );
}
