import type { Kind } from '@weilinli/domain';

/** What one tap will have said: 不明井盖 · 缺失. */
export function kindWords({ category, condition }: Kind): string {
  return category.name.includes(condition.name) ? category.name : `${category.name} · ${condition.name}`;
}
