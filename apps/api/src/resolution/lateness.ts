import { latenessOf } from '@weilinli/domain';
import {
  type AssignmentRow,
  clockEntriesOf,
  clockFrom,
  knowJudgesOf,
  type Moment,
  notAllowed,
  type ReportDeps,
} from '../reports';

export type LatenessDeps = Pick<ReportDeps, 'catalogue' | 'calendars'>;

/** There is nothing to exempt from where his own clock was not late, or is exempt already. */
export async function refuseUnlessLate(
  deps: LatenessDeps,
  { client, row, actor, now }: Pick<Moment, 'client' | 'row' | 'actor' | 'now'>,
  { action, part }: { action: 'exempt' | 'request'; part: AssignmentRow },
): Promise<void> {
  const entries = (await clockEntriesOf(client, [row.id])).get(row.id) ?? [];
  await knowJudgesOf({ ...deps, client }, entries);
  const his = clockFrom(deps, entries).clock.handlers.findLast(
    ({ handler }) => handler === (part.personId ?? part.organisationId),
  );
  const { late, counts } = his ? latenessOf(his, now) : { late: false, counts: false };
  if (counts) return;
  const because = late ? 'that it was late does not count any more' : 'its handler was not late';
  throw notAllowed(row, { action, actor, now }, because);
}
