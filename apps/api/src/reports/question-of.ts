import type { Question } from '@weilinli/domain';
import type { Actor } from '../people';
import { answerable, hasAgreed } from './answering';
import { fixIsDoubted } from './doubted-fix';
import { hadAHandIn, isCommonSuperior, mayAppeal, relationsTo } from './policy';
import type { ReportRow } from './report-row';

/** What the lifecycle table is asked about a report and a person. */
export function questionOf(row: ReportRow, reader: { actor: Actor; now: Date }): Question {
  const relations = relationsTo(row, reader.actor);
  return {
    status: row.status,
    relations,
    now: reader.now,
    facts: {
      actorId: reader.actor.id,
      ...standingOf(row),
      resolvedBy: row.resolvedBy ?? undefined,
      verifiedAt: row.verifiedAt ?? undefined,
      closedAt: row.closedAt ?? undefined,
      declineContested: row.declineContested,
      rated: row.rating !== null,
      extensions: row.extensions,
      transfers: row.transfers,
      isCommonSuperior: isCommonSuperior(row, reader.actor),
      bound: row.bound,
      openRequests: answerable(row, reader.actor).map(({ kind }) => kind),
      following: row.followerIds.includes(reader.actor.id),
      reported: row.reporterId === reader.actor.id || row.coReporterIds.includes(reader.actor.id),
      mergedReports: row.mergedReports,
      mayAppeal: mayAppeal(row, reader.actor),
      handledIt: hadAHandIn(row, reader.actor),
      handlesIt: relations.includes('assignee'),
      agreedToExtend: hasAgreed(row, reader.actor, 'extend'),
      fixDoubted: fixIsDoubted(row),
      reporterAgreed: row.agreedAt !== null,
    },
  };
}

/** Its deadlines and what has met them. */
export function standingOf(row: ReportRow) {
  return {
    acceptBy: row.acceptBy ?? undefined,
    makeSafeBy: row.makeSafeBy ?? undefined,
    resolveBy: row.resolveBy ?? undefined,
    acceptSoonAt: row.acceptSoonAt ?? undefined,
    makeSafeSoonAt: row.makeSafeSoonAt ?? undefined,
    resolveSoonAt: row.resolveSoonAt ?? undefined,
    acceptedAt: row.acceptedAt ?? undefined,
    madeSafeAt: row.madeSafeAt ?? undefined,
    resolvedAt: row.resolvedAt ?? undefined,
  };
}
