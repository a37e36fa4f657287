import { View } from '@tarojs/components';
import type { CatalogueView } from '@weilinli/contracts';
import type { Category } from '@weilinli/domain';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { EmergencyCall } from '../emergency/emergency-call';
import { groupIcon } from '../reports/icon-of';
import { Choices } from './choices';
import { type Draft, withGroup } from './draft';
import { KindAsked } from './kind-asked';

interface KindChooserProps {
  catalogue: CatalogueView;
  draft: Draft;
  /** What this person reported last. */
  last?: readonly Category[];
  onChange: (draft: Draft) => void;
}

export function KindChooser(props: KindChooserProps) {
  return (
    <Card id="kind">
      <KindQuestion {...props} />
    </Card>
  );
}

/** What is wrong: ten groups with drawings, then what exactly; once that is known, only how bad it is. */
export function KindQuestion({ draft, onChange, ...asked }: KindChooserProps) {
  const { category } = draft;
  if (category) return <Chosen category={category} draft={draft} onChange={onChange} />;
  return <KindAsked draft={draft} onChange={onChange} {...asked} />;
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
      {category.emergency ? <EmergencyCall number={category.emergency} /> : null}
    </View>
  );
}
