import { View } from '@tarojs/components';
import type { CatalogueView } from '@weilinli/contracts';
import { useState } from 'react';
import { useCatalogue } from '../catalogue/use-catalogue';
import { LoadedView } from '../frame/loaded-view';
import { type Draft, emptyDraft, withCategory } from '../submit/draft';
import { KindQuestion } from '../submit/kind-chooser';
import type { ActionInput } from './action-input';

interface CategoryQuestionProps {
  /** As what it stands there, where that can stay so. */
  start?: ActionInput['category'] | undefined;
  /** Undefined: let go of, to choose another one. */
  onChoose: (category: ActionInput['category'] | undefined) => void;
}

/** What it really is: asked as when it is reported. */
export function CategoryQuestion({ start, onChoose }: CategoryQuestionProps) {
  const { loaded, again } = useCatalogue();
  const [draft, setDraft] = useState<Draft | undefined>(undefined);
  const change = (next: Draft) => {
    setDraft(next);
    const { category, condition } = next;
    onChoose(
      category && { categoryCode: category.code, ...(condition ? { conditionCode: condition.code } : {}) },
    );
  };
  return (
    <View className="sheet-gap">
      <LoadedView loaded={loaded} again={() => void again()}>
        {(catalogue) => (
          <KindQuestion catalogue={catalogue} draft={draft ?? draftOf(catalogue, start)} onChange={change} />
        )}
      </LoadedView>
    </View>
  );
}

function draftOf(catalogue: CatalogueView, start: ActionInput['category'] | undefined): Draft {
  const category = catalogue.items.find(({ code }) => code === start?.categoryCode);
  if (!category) return emptyDraft;
  const condition = category.conditions.find(({ code }) => code === start?.conditionCode);
  return { ...withCategory(emptyDraft, category), ...(condition ? { condition } : {}) };
}
