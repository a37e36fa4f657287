import type { AfterPhotoDoubt, PublicReport, Report } from '@weilinli/contracts';
import {
  availableActions,
  type Condition,
  type Datum,
  findCategory,
  fromWgs84,
  type Position,
  type Reason,
  type Relation,
  reasonCodes,
  timelinessOf,
} from '@weilinli/domain';
import type { Actor } from '../people';
import { openRequestsOf } from './answering';
import type { ReportDeps } from './deps';
import { duplicatesOf } from './duplicates/present-duplicates';
import { handlesOrAnswers, relationsTo, seesReporter, seesRequests } from './policy';
import { feedbackOf } from './present-feedback';
import { presentPhoto } from './present-photo';
import { questionOf, standingOf } from './question-of';
import { type AssignmentRow, coHandlersOf, leadOf, type ReportRow } from './report-row';

export interface Reader {
  actor: Actor;
  now: Date;
  datum: Datum;
}

/** What those involved see of a report. */
export function presentReport(deps: ReportDeps, row: ReportRow, reader: Reader): Report {
  const relations = relationsTo(row, reader.actor);
  const condition = conditionOf(deps, row);
  const lead = leadOf(row);
  return {
    id: row.id,
    view: 'full',
    number: row.number,
    status: row.status,
    version: row.version,
    category: presentCategory(deps, row),
    condition: {
      code: row.conditionCode,
      name: condition?.name ?? row.conditionCode,
      severity: row.severity,
    },
    ...optional({ description: row.description }),
    place: presentPlace(row, reader.datum),
    ...optional({ placeNote: row.placeNote }),
    area: presentArea(row),
    photos: row.photos.map((photo) => presentPhoto(deps, photo)),
    ...(seesReporter(relations) ? { reporter: { id: row.reporterId, displayName: row.reporterName } } : {}),
    ...(seesReporter(relations) ? optional({ onBehalfOf: row.onBehalfOf }) : {}),
    ...(lead ? { assignee: presentHandler(lead) } : {}),
    coHandlers: coHandlersOf(row).map(presentHandler),
    deadlines: instants({ acceptBy: row.acceptBy, makeSafeBy: row.makeSafeBy, resolveBy: row.resolveBy }),
    dueSoonAt: instants({
      acceptBy: row.acceptSoonAt,
      makeSafeBy: row.makeSafeSoonAt,
      resolveBy: row.resolveSoonAt,
    }),
    ...(row.provisional.length > 0 ? { provisional: row.provisional } : {}),
    ...instants({
      acceptedAt: row.acceptedAt,
      madeSafeAt: row.madeSafeAt,
      resolvedAt: row.resolvedAt,
      closedAt: row.status === 'closed' ? row.closedAt : null,
      capturedAt: row.capturedAt,
    }),
    timeliness: timelinessOf(standingOf(row), row.closedAt ?? reader.now),
    rework: row.rework,
    verified: row.verifiedAt !== null,
    ...optional({ mergedInto: row.mergedInto }),
    ...duplicatesOf(deps, row, relations),
    ...neighboursOf(deps, row, relations),
    ...instants({ suspendedUntil: row.suspendedUntil, supervisedAt: row.supervisedAt }),
    extensions: row.extensions,
    transfers: row.transfers,
    ...(seesRequests(relations) ? openRequests(row) : {}),
    ...(row.afterDoubts ? { afterPhoto: presentAfterPhoto(row.afterDoubts) } : {}),
    ...(row.rating ? { rating: { score: row.rating.score, ...optional({ note: row.rating.note }) } } : {}),
    ...feedbackOf(row, reader),
    relations,
    availableActions: availableActions(questionOf(row, reader)),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** Whose areas the place touches: for those who may have to talk to them. */
function neighboursOf(
  { areas }: Pick<ReportDeps, 'areas'>,
  { neighbourCodes }: ReportRow,
  relations: readonly Relation[],
): Pick<Report, 'neighbours'> {
  if (neighbourCodes.length === 0 || !handlesOrAnswers(relations)) return {};
  return { neighbours: areas.current().areasByCode(neighbourCodes) };
}

/** What everybody else who is signed in sees: that something is being done about something, about there. */
export function presentPublicly(deps: ReportDeps, row: ReportRow, datum: Datum): PublicReport {
  const [first] = row.photos.filter(({ stage }) => stage === 'before');
  return {
    id: row.id,
    view: 'public',
    status: row.status,
    category: presentCategory(deps, row),
    area: presentArea(row),
    place: { ...fromWgs84(publicPosition(row), datum), datum },
    ...(first ? { thumbnailUrl: deps.photoAddresses(first.id).thumbnailUrl } : {}),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** A WGS-84 position rounded to a thousandth of a degree: about 100 m. */
export function publicPosition({ longitude, latitude }: Position): Position {
  return { longitude: Math.round(longitude * 1000) / 1000, latitude: Math.round(latitude * 1000) / 1000 };
}

/** In doubt is the photo, not the one who has it in hand: where no place is known, the reporter's word is enough. */
function presentAfterPhoto(doubts: readonly AfterPhotoDoubt[]): NonNullable<Report['afterPhoto']> {
  return {
    onSite: !doubts.includes('no-place') && !doubts.includes('too-far'),
    doubts: [...doubts],
  };
}

function openRequests(row: ReportRow): Pick<Report, 'openRequests'> {
  const open = openRequestsOf(row);
  if (open.length === 0) return {};
  return {
    openRequests: open.map(({ id, kind, askedAt, reason, until, approvals }) => ({
      id,
      kind,
      askedAt: new Date(askedAt).toISOString(),
      ...(isReason(reason) ? { reason } : {}),
      ...(until ? { until: new Date(until).toISOString() } : {}),
      approvals: approvals.length,
    })),
  };
}

function isReason(code: string | null): code is Reason {
  return reasonCodes.some((known) => known === code);
}

/** In the words of the catalogue that judged the report. */
export function presentCategory(
  deps: Pick<ReportDeps, 'catalogue'>,
  row: Pick<ReportRow, 'catalogueVersion' | 'categoryCode'>,
): Report['category'] {
  const category = findCategory(deps.catalogue.at(row.catalogueVersion), row.categoryCode);
  if (!category) return { code: row.categoryCode, name: row.categoryCode, group: 'other', icon: 'other' };
  const { code, name, group, icon } = category;
  return { code, name, group, icon };
}

function conditionOf(deps: ReportDeps, row: ReportRow): Condition | undefined {
  const category = findCategory(deps.catalogue.at(row.catalogueVersion), row.categoryCode);
  return category?.conditions.find(({ code }) => code === row.conditionCode);
}

/** In the datum in which it was received it comes back exactly. */
function presentPlace(row: ReportRow, datum: Datum): Report['place'] {
  const exact = { longitude: row.receivedLongitude, latitude: row.receivedLatitude };
  return {
    ...(row.receivedDatum === datum ? exact : fromWgs84(row, datum)),
    datum,
    ...optional({ accuracy: row.accuracy, address: row.address }),
  };
}

function presentArea(row: ReportRow): Report['area'] {
  const own = row.areaNames.at(-1);
  return { code: row.areaCode, name: own?.name ?? row.areaCode, path: row.areaNames };
}

function presentHandler({
  personId,
  organisationId,
  displayName,
  role,
}: AssignmentRow): Report['coHandlers'][number] {
  return { id: personId ?? organisationId ?? '', displayName, role };
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], null> };

function optional<T extends Record<string, unknown>>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Present<T>;
}

function instants<T extends Record<string, Date | null>>(values: T): { [K in keyof T]?: string } {
  const present = Object.entries(values).flatMap(([name, value]) =>
    value ? [[name, value.toISOString()]] : [],
  );
  return Object.fromEntries(present) as { [K in keyof T]?: string };
}
