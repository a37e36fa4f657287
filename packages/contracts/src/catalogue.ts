import type { Category, GroupName } from '@weilinli/domain';

export type { Category as CategoryView, Condition as ConditionView } from '@weilinli/domain';

export interface CatalogueView {
  items: Category[];
  nextCursor: null;
  groups: GroupName[];
}
