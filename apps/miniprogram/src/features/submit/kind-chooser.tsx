import { Input, View } from '@tarojs/components';
import type { CatalogueView } from '@weilinli/contracts';
import { type Category, searchCategories } from '@weilinli/domain';
import { useState } from 'react';
import { BigGrid } from '../../ui/big-grid';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { Icon } from '../../ui/icon';
import { Tap } from '../../ui/tap';
import { groupIcon } from '../reports/icon-of';
import { type Draft, withCategory, withGroup } from './draft';

interface KindChooserProps {
  catalogue: CatalogueView;
  draft: Draft;
  onChange: (draft: Draft) => void;
}

const mostFound = 8;

export function KindChooser(props: KindChooserProps) {
  return (
    <Card id="kind">
      <KindQuestion {...props} />
    </Card>
  );
}

/** What is wrong: ten groups with drawings, then what exactly; once that is known, only how bad it is. */
export function KindQuestion({ catalogue, draft, onChange }: KindChooserProps) {
  const { category } = draft;
  if (category) return <Chosen category={category} draft={draft} onChange={onChange} />;
  return <Asked catalogue={catalogue} draft={draft} onChange={onChange} />;
}

function Asked({ catalogue, draft, onChange }: KindChooserProps) {
  const [words, setWords] = useState<string | undefined>(undefined);
  const searching = words !== undefined && words.trim() !== '';
  const offered = searching
    ? found(catalogue, words)
    : catalogue.items.filter(({ group }) => group === draft.group);
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
        <Input
          id="kind-words"
          className="field"
          focus
          value={words}
          placeholder="如 井盖、路灯不亮、楼道充电"
          onInput={({ detail }) => setWords(detail.value)}
        />
      )}
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

interface ChosenProps {
  category: Category;
  draft: Draft;
  onChange: (draft: Draft) => void;
}

function Chosen({ category, draft, onChange }: ChosenProps) {
  return (
    <View>
      <View className="row row-apart kind-head">
        <View className="row grow">
          <Icon name={groupIcon(category.group)} size={24} />
          <View id="category-chosen" className="strong grow">
            {category.name}
          </View>
        </View>
        <Button
          id="category-change"
          words="换一个"
          kind="plain"
          onTap={() => onChange(withGroup(draft, category.group))}
        />
      </View>
      <View className="second">具体怎么了?</View>
      <Choices
        name="condition"
        chosen={draft.condition?.code}
        items={category.conditions}
        onChoose={(condition) => onChange({ ...draft, condition })}
      />
      {category.emergency ? (
        <View className="danger sheet-gap">{`有人受伤或者马上有危险, 请先拨打 ${category.emergency}`}</View>
      ) : null}
    </View>
  );
}

interface ChoicesProps<Item> {
  name: string;
  items: readonly Item[];
  chosen: string | undefined;
  onChoose: (item: Item) => void;
}

function Choices<Item extends { code: string; name: string }>({
  name,
  items,
  chosen,
  onChoose,
}: ChoicesProps<Item>) {
  if (items.length === 0) return null;
  return (
    <View className="row row-wrap sheet-gap" {...{ role: 'radiogroup' }}>
      {items.map((item) => (
        <Chip
          key={item.code}
          id={`${name}-${item.code}`}
          words={item.name}
          chosen={item.code === chosen}
          onTap={() => onChoose(item)}
        />
      ))}
    </View>
  );
}

function found({ groups, items }: CatalogueView, words: string): Category[] {
  return searchCategories({ edition: '', source: '', groups, categories: items }, words).slice(0, mostFound);
}
