import type { Place } from '@weilinli/contracts';
import { type Category, type Condition, type HazardGroup, mostUrgentCondition } from '@weilinli/domain';
import type { ReportDraft } from '@weilinli/outbox';

export interface Draft {
  photoUrls: readonly string[];
  place?: Place;
  group?: HazardGroup;
  category?: Category;
  condition?: Condition;
  description: string;
  /** For whom it is reported, who cannot do it himself. */
  onBehalfOf?: string;
}

export const emptyDraft: Draft = { photoUrls: [], description: '' };

export type DraftPart = 'photo' | 'place' | 'kind';

export const partWords: Record<DraftPart, string> = { photo: '照片', place: '地点', kind: '是什么问题' };

/** What a report cannot go without. */
export function missingParts({ photoUrls, place, category }: Draft): DraftPart[] {
  return [
    ...(photoUrls.length === 0 ? ['photo' as const] : []),
    ...(place ? [] : ['place' as const]),
    ...(category ? [] : ['kind' as const]),
  ];
}

/** Another group lets go of what was chosen in the old one. */
export function withGroup({ category: _, condition: __, ...draft }: Draft, group: HazardGroup): Draft {
  return { ...draft, group };
}

/** A category comes with its most urgent condition: the one the server would take too. */
export function withCategory(draft: Draft, category: Category): Draft {
  return { ...draft, group: category.group, category, condition: mostUrgentCondition(category) };
}

/** What is handed in along with the photos, once nothing is missing. */
export function submission(draft: Draft): ReportDraft | undefined {
  if (!draft.place || !draft.category || draft.photoUrls.length === 0) return undefined;
  const description = draft.description.trim();
  const onBehalfOf = draft.onBehalfOf?.trim();
  return {
    categoryCode: draft.category.code,
    ...(draft.condition ? { conditionCode: draft.condition.code } : {}),
    ...(description ? { description } : {}),
    place: draft.place,
    ...(onBehalfOf ? { onBehalfOf } : {}),
  };
}
