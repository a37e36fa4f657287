import { View } from '@tarojs/components';
import type { CatalogueView } from '@weilinli/contracts';
import { type Category, emergencyIn, searchCategories } from '@weilinli/domain';
import { useState } from 'react';
import { BigGrid } from '../../ui/big-grid';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Tap } from '../../ui/tap';
import { catalogueOf } from '../catalogue/catalogue-of';
import { EmergencyCall } from '../emergency/emergency-call';
import { groupIcon } from '../reports/icon-of';
import { Choices } from './choices';
import { type Draft, withCategory, withGroup } from './draft';
import { useSettled } from './use-settled';

interface KindAskedProps {
  catalogue: CatalogueView;
  draft: Draft;
  /** What this person reported last: offered first. */
  last?: readonly Category[];
  onChange: (draft: Draft) => void;
}

const none: readonly Category[] = [];
const mostFound = 8;

/** Ten groups with drawings, and the categories of the one that is tapped; or a search by what people call it. */
export function KindAsked({ catalogue, draft, last = none, onChange }: KindAskedProps) {
  const [words, setWords] = useState<string | undefined>(undefined);
  const settled = useSettled(words);
  const sought = words === undefined ? undefined : settled;
  const searching = sought !== undefined && sought.trim() !== '';
  const offered = searching
    ? found(catalogue, sought)
    : catalogue.items.filter(({ group }) => group === draft.group);
  const emergency = sought && emergencyIn(sought);
  return (
    <View>
      <View className="row row-apart kind-head">
        <View className="strong">是什么问题?</View>
        <Tap
          id="kind-search"
          label="搜一搜"
          className="row second"
          onTap={() => setWords(words === undefined ? '' : undefined)}
        >
          <View>{words === undefined ? '搜一搜' : '不搜了'}</View>
          <Icon name={words === undefined ? 'search' : 'close'} size={16} />
        </Tap>
      </View>
      {words === undefined && last.length > 0 ? (
        <View className="last-used">
          <View className="second">上次报的</View>
          <Choices
            name="last"
            chosen={undefined}
            items={last}
            onChoose={(one) => onChange(withCategory(draft, one))}
          />
        </View>
      ) : null}
      {words === undefined ? (
        <BigGrid
          name="group"
          choices={catalogue.groups.map(({ code, name }) => ({
            key: code,
            words: name,
            icon: groupIcon(code),
          }))}
          chosen={draft.group}
          onChoose={(key) => {
            const group = catalogue.groups.find(({ code }) => code === key);
            if (group) onChange(withGroup(draft, group.code));
          }}
        />
      ) : (
        <Field
          id="kind-words"
          focus
          value={words}
          placeholder="如 井盖、路灯不亮、楼道充电"
          onType={setWords}
        />
      )}
      {emergency ? <EmergencyCall number={emergency} /> : null}
      {searching && offered.length === 0 ? (
        <View className="second sheet-gap">没有找到, 换个词, 或选“其他”</View>
      ) : null}
      <Choices
        name="category"
        chosen={undefined}
        items={offered}
        onChoose={(one) => onChange(withCategory(draft, one))}
      />
    </View>
  );
}

function found(catalogue: CatalogueView, words: string): Category[] {
  return searchCategories(catalogueOf(catalogue), words).slice(0, mostFound);
}
