import type { Entry } from '@weilinli/outbox';
import type { IconName } from '../../ui/icon';
import type { Signal } from '../api/signal';

interface BarWords {
  words: string;
  icon: IconName;
  /** How many wait, for signal or for the person himself. */
  count: number;
}

/** 无信号 · 3 条待提交. Undefined: there is nothing to tell. */
export function barWords(entries: readonly Entry[], signal: Signal): BarWords | undefined {
  const stuck = entries.filter(({ state }) => state === 'failed').length;
  const open = entries.filter(({ state }) => state !== 'failed' && state !== 'done');
  // What goes out this moment is no news.
  const waiting = signal === 'good' ? open.filter(({ attempts }) => attempts > 0).length : open.length;
  const parts = [
    signal === 'none' ? '无信号' : signal === 'unreachable' ? '连不上服务' : '',
    waiting > 0 ? `${waiting} 条待提交` : '',
    stuck > 0 ? `${stuck} 条要你看一下` : '',
  ].filter(Boolean);
  if (parts.length === 0) return undefined;
  const icon = stuck > 0 ? 'alert' : signal === 'good' ? 'clock' : 'no-signal';
  return { words: parts.join(' · '), icon, count: waiting + stuck };
}
