import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCatalogue } from '../catalogue/use-catalogue';
import { LoadedView } from '../frame/loaded-view';
import { type Draft, emptyDraft } from '../submit/draft';
import { KindQuestion } from '../submit/kind-chooser';
import type { ActionInput } from './action-input';

interface CategoryQuestionProps {
  /** Undefined: let go of, to choose another one. */
  onChoose: (category: ActionInput['category'] | undefined) => void;
}

/** What it really is: asked as when it is reported. */
export function CategoryQuestion({ onChoose }: CategoryQuestionProps) {
  const { loaded, again } = useCatalogue();
  const [draft, setDraft] = useState<Draft>(emptyDraft);
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
        {(catalogue) => <KindQuestion catalogue={catalogue} draft={draft} onChange={change} />}
      </LoadedView>
    </View>
  );
}
