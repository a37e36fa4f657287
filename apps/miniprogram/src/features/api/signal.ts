import type { Answer } from '@weilinli/client';
import { hasSignal, onSignal } from '../../platform/signal';
import { createStore } from '../store';
import { learnTime } from './true-time';

/** `unreachable`: the device believes that it has a way out, and still there was no answer. */
export type Signal = 'good' | 'none' | 'unreachable';

const store = createStore<Signal>('good');

export const useSignal = store.use;

/** Watches the device, once per start; `onBack` runs when it has signal again. */
export function watchSignal(onBack: () => void): void {
  show(hasSignal() ? 'good' : 'none');
  onSignal((has) => {
    show(has ? 'good' : 'none');
    if (has) onBack();
  });
}

/** Learns from every call whether there is an answer to be had. */
export function noticing<Sent extends unknown[]>(
  send: (...sent: Sent) => Promise<Answer>,
): (...sent: Sent) => Promise<Answer> {
  return async (...sent) => {
    try {
      const answer = await send(...sent);
      learnTime(answer.headers.date);
      show(hasSignal() ? 'good' : 'none');
      return answer;
    } catch (error) {
      show(hasSignal() ? 'unreachable' : 'none');
      throw error;
    }
  };
}

function show(next: Signal): void {
  if (store.read() !== next) store.write(next);
}
