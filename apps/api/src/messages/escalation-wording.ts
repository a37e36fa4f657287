import type { Words } from './telling';

/** What is said when time runs out: to who handles it, then to those above him. */
export const escalationWording: Record<'escalated' | 'unchecked', Words> = {
  escalated: ({ hazard, place, number, handler, standing }) => ({
    title: `${standing}: ${hazard}`,
    body: `${place} (${number}), ${handler ? `由${handler}处理` : '还没有人处理'}`,
  }),
  unchecked: ({ hazard, place, number, handler }) => ({
    title: `修好三天没人核查: ${hazard}`,
    body: `${place} (${number}), ${handler}已处理, 请核查`,
  }),
};
