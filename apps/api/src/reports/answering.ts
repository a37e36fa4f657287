import type { ActionBody } from '@weilinli/contracts';
import type { RequestKind } from '@weilinli/domain';
import type { Actor } from '../people';
import type { ReportRow, RequestRow } from './report-row';

type Known = Pick<ReportRow, 'requests'>;

/** What waits for an answer. */
export function openRequestsOf({ requests }: Known): RequestRow[] {
  return requests.filter(({ state }) => state === 'open');
}

/** What waits for his answer: nobody answers what he asked for himself, or agrees to a thing twice. */
export function answerable(report: Known, { id }: Pick<Actor, 'id'>): RequestRow[] {
  return openRequestsOf(report).filter(({ askedBy, approvals }) => askedBy !== id && !approvals.includes(id));
}

/** Whether he has said yes to what still waits for somebody else's yes. */
export function hasAgreed(report: Known, { id }: Pick<Actor, 'id'>, kind: RequestKind): boolean {
  return openRequestsOf(report).some((asked) => asked.kind === kind && asked.approvals.includes(id));
}

/** Which request an answer is for: the one it names, or the only one that is his to answer. */
export function askedFor(
  report: Known,
  { actor, body: { requestId } }: { actor: Pick<Actor, 'id'>; body: Pick<ActionBody, 'requestId'> },
): RequestRow | undefined {
  const his = answerable(report, actor);
  const [only, ...more] =
    requestId === undefined ? his : his.filter(({ id }) => id === requestId.toLowerCase());
  return more.length === 0 ? only : undefined;
}
