export const timelinessValues = ['onTime', 'dueSoon', 'overdue'] as const;
export type Timeliness = (typeof timelinessValues)[number];

/** From this share of a limit on, a deadline is called soon. */
export const dueSoonShare = 0.8;

/** What is stored of a report's clock: where a limit stands still, it has neither a deadline nor a moment before it. */
export interface TimelinessFacts {
  readonly acceptBy?: Date | undefined;
  readonly makeSafeBy?: Date | undefined;
  readonly resolveBy?: Date | undefined;
  /** When so much of each limit is used up that its deadline is soon, in the limit's own time. */
  readonly acceptSoonAt?: Date | undefined;
  readonly makeSafeSoonAt?: Date | undefined;
  readonly resolveSoonAt?: Date | undefined;
  readonly acceptedAt?: Date | undefined;
  readonly madeSafeAt?: Date | undefined;
  readonly resolvedAt?: Date | undefined;
}

/**
 * How a report stands against its stored clock at `now`, or at its end. A deadline that was met is over, whenever it
 * was met – but a fix that came too late stays late. Whoever resolved has accepted and made safe by that. The same as
 * `timelinessOfClock`, for whoever has no history at hand.
 */
export function timelinessOf(facts: TimelinessFacts, now: Date): Timeliness {
  const { acceptedAt, madeSafeAt, resolvedAt, resolveBy } = facts;
  if (resolvedAt) return resolveBy && resolvedAt > resolveBy ? 'overdue' : 'onTime';
  const open = [
    acceptedAt ? {} : { by: facts.acceptBy, soonAt: facts.acceptSoonAt },
    madeSafeAt ? {} : { by: facts.makeSafeBy, soonAt: facts.makeSafeSoonAt },
    { by: resolveBy, soonAt: facts.resolveSoonAt },
  ];
  if (open.some(({ by }) => by && now > by)) return 'overdue';
  return open.some(({ soonAt }) => soonAt && now >= soonAt) ? 'dueSoon' : 'onTime';
}
