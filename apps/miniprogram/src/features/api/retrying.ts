import type { Answer, Send } from '@weilinli/client';

interface Means {
  pause: (milliseconds: number) => Promise<void>;
  /** From 0 to 1. */
  chance: () => number;
  now: () => Date;
  hasSignal: () => boolean;
}

const waits = [400, 1200];
// Whoever has waited this long is told instead.
const patience = 5000;

/**
 * The one retry policy: what only reads is asked again twice, after about 0.4 s and 1.2 s, when there was no answer or
 * the server failed. What changes something is never sent twice from here: that is the outbox's, with its keys.
 */
export function retrying(send: Send, { pause, chance, now, hasSignal }: Means): Send {
  return async (call) => {
    if (call.method !== 'GET') return send(call);
    const began = now().getTime();
    const mayWait = () => hasSignal() && now().getTime() - began < patience;
    for (const wait of waits) {
      const answer = await tried(send, call);
      if (answer.good || !mayWait()) return answer.give();
      await pause(wait * (0.75 + chance() / 2));
    }
    return send(call);
  };
}

async function tried(send: Send, call: Parameters<Send>[0]) {
  try {
    const answer: Answer = await send(call);
    return { good: answer.status < 500, give: () => answer };
  } catch (error) {
    return {
      good: false,
      give: (): Answer => {
        throw error;
      },
    };
  }
}
