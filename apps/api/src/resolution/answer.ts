import {
  askedFor,
  type Consequences,
  choiceRequired,
  type Effect,
  type Moment,
  namedIn,
  type ReportDeps,
  type RequestRow,
  type TransferDeps,
  transferTo,
} from '../reports';
import { closeAsked } from './asked';
import { partOf } from './exempt';
import { agreeToExtend, type ExtendDeps } from './extend';
import { pauseEnd, suspendedUntil } from './suspend';

/** A superior says yes, and with the last yes that is needed it happens. */
export function approve(deps: ExtendDeps & TransferDeps): Effect {
  return async (moment) => {
    const asked = askedFor(moment.row, moment);
    if (!asked) throw choiceRequired('approve');
    // More time may need two words, and knows itself when it has them.
    if (asked.kind === 'extend') return agreeToExtend(deps, moment);
    const { id } = asked;
    await closeAsked(moment.client, { id, by: moment.actor.id, state: 'approved', at: moment.now });
    const { facts, ...rest } = await granted(deps, moment, asked);
    return {
      ...rest,
      facts: { ...facts, kind: asked.kind, requestId: id, takesEffect: true, approvals: 1, of: 1 },
    };
  };
}

/** A superior says no. It counts for nothing: it can be asked for again. */
export const refuse: Effect = async ({ client, row, actor, body, now }) => {
  const asked = askedFor(row, { actor, body });
  if (!asked) throw choiceRequired('refuse');
  await closeAsked(client, { id: asked.id, by: actor.id, state: 'refused', at: now });
  return { facts: { kind: asked.kind, requestId: asked.id } };
};

async function granted(
  deps: Pick<ReportDeps, 'newId'> & TransferDeps,
  moment: Moment,
  asked: RequestRow,
): Promise<Consequences> {
  const { row, body, now } = moment;
  switch (asked.kind) {
    case 'transfer':
      return transferTo(deps, moment, body);
    case 'suspend':
      // The day asked for may have passed while nobody answered: then another one has to be named.
      return suspendedUntil(pauseEnd(body.until ?? asked.until ?? undefined, now));
    case 'exempt': {
      const part = partOf(row, { personId: asked.askedBy });
      return part ? { facts: { handler: namedIn(part) } } : {};
    }
    case 'extend':
      return {};
    default:
      return asked.kind satisfies never;
  }
}
