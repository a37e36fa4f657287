import { type AfterPhotoDoubt, afterPhotoDoubts } from '@weilinli/contracts';
import { type Catalogue, findCategory, type RequestKind, requestKinds } from '@weilinli/domain';
import { standingWords } from './escalation';
import { reasonWords, type Telling } from './messages';
import type { HistoryMoment, ReportDeps } from './reports';

/** What the words of a message are made of, for one entry of a report's history. */
export function tellingOf({ catalogue }: Pick<ReportDeps, 'catalogue'>, moment: HistoryMoment): Telling {
  const { report } = moment;
  const area = report.areaNames.slice(2, 3).concat(report.areaNames.slice(4, 5));
  return {
    hazard: hazardWords(catalogue.at(report.catalogueVersion), report),
    place: report.address ?? area.map(({ name }) => name).join(' › '),
    number: report.number,
    // Who reported the same does not become known by what he says.
    actor: moment.actorRole === 'co-reporter' ? '' : (moment.actorName ?? ''),
    handler: moment.handlerName ?? '',
    helper: moment.facts.as === 'co' ? helperIn(moment.facts) : '',
    before: hazardBefore(catalogue, moment.facts),
    note: moment.note ?? '',
    reason: reasonWords(moment.reason),
    due: report.acceptedAt ? null : report.acceptBy,
    resolveBy: report.resolveBy,
    asked: askedWords(moment.facts),
    until: instantIn(moment.facts),
    doubts: doubtWords(moment.facts),
    standing: standingWords(moment),
    declined: moment.event === 'decline',
    contested: report.declineContested,
    other: otherNumber(moment.facts),
    at: moment.at,
  };
}

/** 雨水井盖 · 缺失 */
function hazardWords(catalogue: Catalogue, named: { categoryCode: string; conditionCode: string }): string {
  const category = findCategory(catalogue, named.categoryCode);
  const condition = category?.conditions.find(({ code }) => code === named.conditionCode);
  return [category?.name ?? named.categoryCode, condition?.name].filter(Boolean).join(' · ');
}

function hazardBefore(catalogue: ReportDeps['catalogue'], { before }: Record<string, unknown>): string {
  if (typeof before !== 'object' || before === null) return '';
  const { catalogueVersion, categoryCode, conditionCode } = before as Record<string, unknown>;
  if (typeof categoryCode !== 'string' || typeof conditionCode !== 'string') return '';
  return hazardWords(catalogue.at(Number(catalogueVersion)), { categoryCode, conditionCode });
}

/** Who came to help, or helps no longer. */
function helperIn({ handler }: Record<string, unknown>): string {
  if (typeof handler !== 'object' || handler === null) return '';
  const { displayName } = handler as { displayName?: unknown };
  return typeof displayName === 'string' ? displayName : '';
}

/** A merge names the one report that goes on; that one's history names those that came or went. */
function otherNumber({ number, reports }: Record<string, unknown>): string {
  if (typeof number === 'string') return number;
  const [first] = Array.isArray(reports) ? reports : [];
  return typeof first?.number === 'string' ? first.number : '';
}

const wordsForAsked: Record<RequestKind, string> = {
  transfer: '转派',
  suspend: '挂账',
  extend: '延期',
  exempt: '免责',
};

function askedWords({ kind }: Record<string, unknown>): string {
  const known = requestKinds.find((one) => one === kind);
  return known ? wordsForAsked[known] : '';
}

function instantIn({ until }: Record<string, unknown>): Date | null {
  return typeof until === 'string' ? new Date(until) : null;
}

const wordsForDoubts: Record<AfterPhotoDoubt, string> = {
  'no-place': '照片没有位置',
  'too-far': '照片不在现场附近',
  'seen-before': '照片以前用过',
  'same-as-before': '照片和处理前一样',
};

function doubtWords({ needsLeader }: Record<string, unknown>): string {
  const said: unknown[] = Array.isArray(needsLeader) ? needsLeader : [];
  return afterPhotoDoubts
    .filter((doubt) => said.includes(doubt))
    .map((doubt) => wordsForDoubts[doubt])
    .join(', ');
}
