import type { OwnReview, Review, ReviewWord } from '@weilinli/contracts';
import type { Verdict } from '@weilinli/domain';
import type { Actor } from '../../people';
import { presentCategory } from '../../reports';
import { ownWords } from './own-words';
import { partWords } from './part-words';
import { mayAnswer, mayReview, partOf } from './policy';
import type { ReviewDeps } from './review-deps';
import { type ReviewRow, stateOf } from './review-row';

/** For a reviewer. */
export function presentReview(deps: ReviewDeps, row: ReviewRow, actor: Actor): Review {
  const state = stateOf(row);
  const part = state === 'waiting' || state === 'appealed' ? partOf(actor, row) : undefined;
  const [area] = deps.areas.current().areasByCode([row.areaCode]);
  return {
    ...presentBoth(deps, row),
    person: { id: row.personId, displayName: row.personName },
    // Gone from the map since: its code is all that is left.
    area: area ?? { code: row.areaCode, kind: 'grid', name: row.areaCode },
    weight: row.signals.reduce((sum, { weight }) => sum + weight, 0),
    signals: row.signals.map(({ at, ...signal }) => ({ ...signal, at: new Date(at).toISOString() })),
    ...(part ? { mayNot: partWords[part] } : {}),
    may: [
      ...(state === 'waiting' && mayReview(actor, row) ? (['decide'] as const) : []),
      ...(state === 'appealed' && mayAnswer(actor, row) ? (['answer'] as const) : []),
    ],
  };
}

/** For the person whose points they are. */
export function presentOwnReview(deps: ReviewDeps, row: ReviewRow): OwnReview {
  return {
    ...presentBoth(deps, row),
    because: row.signals.map(({ signal }) => ownWords[signal]),
    mayAppeal: stateOf(row) === 'decided' && row.verdict === 'void',
  };
}

function presentBoth(deps: ReviewDeps, row: ReviewRow) {
  const decision = wordOf(row.verdict, row.note, row.decidedAt);
  const answer = wordOf(row.answerVerdict, row.answerNote, row.answeredAt);
  const { appealNote, appealedAt, photoId } = row;
  return {
    id: row.id,
    state: stateOf(row),
    report: {
      id: row.reportId,
      number: row.number,
      status: row.status,
      category: presentCategory(deps, row),
      ...(photoId === null ? {} : { thumbnailUrl: deps.photoAddresses(photoId).thumbnailUrl }),
    },
    part: row.personId === row.reporterId ? ('reporter' as const) : ('handler' as const),
    openedAt: row.openedAt.toISOString(),
    ...(decision ? { decision } : {}),
    ...(appealedAt ? { appeal: { note: appealNote ?? '', at: appealedAt.toISOString() } } : {}),
    ...(answer ? { answer } : {}),
  };
}

function wordOf(verdict: Verdict | null, note: string | null, at: Date | null): ReviewWord | undefined {
  return verdict && at ? { verdict, note: note ?? '', at: at.toISOString() } : undefined;
}
