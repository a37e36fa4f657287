import { View } from '@tarojs/components';
import type { CatalogueView } from '@weilinli/contracts';
import { useState } from 'react';
import { Chip } from '../../ui/chip';
import { Sheet } from '../../ui/sheet';
import { ChoiceList } from '../actions/choice-list';
import { LoadedView } from '../frame/loaded-view';
import { useCatalogue } from './use-catalogue';

export type ChosenGroup = CatalogueView['groups'][number];

interface OnlyGroupProps {
  /** Undefined: all of them. */
  chosen: ChosenGroup | undefined;
  onChoose: (group: ChosenGroup | undefined) => void;
}

/** Narrows a list to one of the ten groups of categories; the groups themselves are asked for when they are wanted. */
export function OnlyGroup({ chosen, onChoose }: OnlyGroupProps) {
  const [choosing, setChoosing] = useState(false);
  const choose = (group: ChosenGroup | undefined) => {
    setChoosing(false);
    onChoose(group);
  };
  return (
    <View className="inset row">
      <Chip
        id="only-group"
        words={chosen ? `只看: ${chosen.name}` : '全部类别'}
        chosen={chosen !== undefined}
        onTap={() => setChoosing(true)}
      />
      {choosing ? (
        <Sheet id="group-sheet" title="只看哪一类?" onClose={() => setChoosing(false)}>
          <Groups chosen={chosen} onChoose={choose} />
        </Sheet>
      ) : null}
    </View>
  );
}

const all = 'all';

function Groups({ chosen, onChoose }: OnlyGroupProps) {
  const { loaded, again } = useCatalogue();
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {({ groups }) => (
        <ChoiceList
          name="only"
          choices={[
            { key: all, words: '全部类别' },
            ...groups.map(({ code, name }) => ({ key: code, words: name })),
          ]}
          chosen={chosen?.code ?? all}
          onChoose={(key) => onChoose(groups.find(({ code }) => code === key))}
        />
      )}
    </LoadedView>
  );
}
