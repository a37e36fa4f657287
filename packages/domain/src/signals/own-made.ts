import type { HandlingFacts } from './facts';
import { timeInWords } from './figures';
import type { Signal } from './signal';
import { type SignalRules, stepReached } from './signal-rules';

/** He closes what he reported: under his own name, or under another on his own phone. */
export function ownMade(facts: HandlingFacts, { ownMade: rules }: SignalRules): Signal | undefined {
  const { own, closedByHandler: closed, ownByHandler: made } = facts;
  const often = `${timeInWords(rules.window)}内处理人办结的 ${closed} 件中有 ${made} 件是这样`;
  switch (own) {
    case 'not':
      return undefined;
    case 'his-device':
      return {
        signal: 'own-made',
        weight: stepReached(rules.fromHisDevice, made),
        reason: `上报用的手机就是处理人的手机，账号不同；${often}。`,
      };
    case 'himself': {
      const weight = made < rules.part * closed ? 0 : stepReached(rules.himself, made);
      if (weight === 0) return undefined;
      return { signal: 'own-made', weight, reason: `上报人和处理人是同一人；${often}。` };
    }
    default:
      return own satisfies never;
  }
}
