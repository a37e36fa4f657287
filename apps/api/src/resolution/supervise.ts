import type { Effect } from '../reports';

/** 督办: a superior puts it on top, for everybody who has it in a list. */
export const supervise: Effect = ({ now }) => ({ set: { supervised_at: now } });
