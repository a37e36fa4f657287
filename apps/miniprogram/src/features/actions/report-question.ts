import type { Report } from '@weilinli/contracts';
import type { Question, RequestKind } from '@weilinli/domain';

/** What of a report decides on what its reader may do. */
export type Actionable = Pick<
  Report,
  | 'status'
  | 'relations'
  | 'availableActions'
  | 'deadlines'
  | 'acceptedAt'
  | 'madeSafeAt'
  | 'resolvedAt'
  | 'extensions'
  | 'transfers'
  | 'verified'
  | 'supervisedAt'
  | 'assignee'
  | 'coHandlers'
  | 'openRequests'
>;

/**
 * What the lifecycle table is asked about this report and its reader. The server says which actions are possible; the
 * table says in which of their ways. Of what the server keeps to itself, its list of actions tells enough.
 */
export function questionOf(report: Actionable, now: Date, answering?: RequestKind): Question {
  const { status, relations, availableActions } = report;
  const may = (action: Report['availableActions'][number]) => availableActions.includes(action);
  return {
    status,
    relations,
    now,
    facts: {
      acceptedAt: instant(report.acceptedAt),
      madeSafeAt: instant(report.madeSafeAt),
      resolvedAt: instant(report.resolvedAt),
      resolveBy: instant(report.deadlines.resolveBy),
      makeSafeBy: instant(report.deadlines.makeSafeBy),
      extensions: report.extensions,
      transfers: report.transfers,
      // Where it can be given to somebody at all, nothing but this guard could be in the way.
      isCommonSuperior: may('transfer') || (status === 'submitted' && may('assign')),
      openRequests: answering ? [answering] : [],
      agreedToExtend: hasAgreed(report),
      mayAppeal: may('request'),
      // Who checks is offered it by the server.
      handledIt: false,
      handlesIt: relations.includes('assignee'),
      bound: !may('return'),
      rated: !may('rate'),
      following: may('unfollow'),
      reported: relations.includes('reporter') || relations.includes('co-reporter'),
      declineContested: !may('contest'),
      mergedReports: 0,
      fixDoubted: false,
      reporterAgreed: false,
    },
  };
}

/** Who has agreed once is offered everything but agreeing again. */
function hasAgreed({ openRequests = [], availableActions }: Actionable): boolean {
  const begun = openRequests.some(({ kind, approvals }) => kind === 'extend' && approvals > 0);
  return begun && !availableActions.includes('extend');
}

function instant(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : new Date(text);
}
