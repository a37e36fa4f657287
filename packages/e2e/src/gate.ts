import type { Place } from '@weilinli/contracts';

/** The gate of 大华公园世家, where the story happens. */
export const gate = {
  longitude: 114.318,
  latitude: 30.51,
  datum: 'gcj02',
  address: '大华公园世家门口',
} as const satisfies Place;
