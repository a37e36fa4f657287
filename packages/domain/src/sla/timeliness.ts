export const timelinessValues = ['onTime', 'dueSoon', 'overdue'] as const;
export type Timeliness = (typeof timelinessValues)[number];

/** From this share of a limit on, a deadline is called soon. */
export const dueSoonShare = 0.8;

export interface TimelinessFacts {
  readonly startedAt: Date;
  readonly acceptBy?: Date | undefined;
  readonly makeSafeBy?: Date | undefined;
  readonly resolveBy?: Date | undefined;
  readonly acceptedAt?: Date | undefined;
  readonly madeSafeAt?: Date | undefined;
  readonly resolvedAt?: Date | undefined;
}

/**
 * How a report stands against its clock at `now`. A deadline that was met is over, whenever it was met – but a fix
 * that came too late stays late. Whoever resolved has accepted and made safe by that.
 */
export function timelinessOf(facts: TimelinessFacts, now: Date): Timeliness {
  if (facts.resolvedAt) {
    return facts.resolveBy && facts.resolvedAt > facts.resolveBy ? 'overdue' : 'onTime';
  }
  const open = openDeadlines(facts);
  if (open.some((due) => now > due)) return 'overdue';
  const soon = open.some((due) => now >= shareOf(facts.startedAt, due));
  return soon ? 'dueSoon' : 'onTime';
}

/** The deadlines that still have to be met, earliest first. */
export function openDeadlines(facts: TimelinessFacts): Date[] {
  if (facts.resolvedAt) return [];
  const open = [
    facts.acceptedAt ? undefined : facts.acceptBy,
    facts.madeSafeAt ? undefined : facts.makeSafeBy,
    facts.resolveBy,
  ].filter((due) => due !== undefined);
  return open.sort((a, b) => a.getTime() - b.getTime());
}

function shareOf(start: Date, due: Date): Date {
  return new Date(start.getTime() + dueSoonShare * (due.getTime() - start.getTime()));
}
