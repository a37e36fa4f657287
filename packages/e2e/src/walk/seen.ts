import { isDeepStrictEqual } from 'node:util';
import type { Known, Part } from './model/report';

/** A report as its row and everything that hangs on it say. */
export interface Seen {
  id: string;
  reporter: string;
  path: string[];
  beside: string[];
  category: string;
  status: string;
  everAccepted: boolean;
  madeSafe: boolean;
  fixedBy: string | null;
  verified: boolean;
  doubted: boolean;
  agreed: boolean;
  rework: number;
  transfers: number;
  extensions: number;
  bound: boolean;
  declineContested: boolean;
  rated: boolean;
  mergedInto: string | null;
  suspended: boolean;
  resolveBy: Date | null;
  parts: Omit<Part, 'path' | 'endedWith'>[];
  asked: Known['asked'];
  followers: string[];
}

export const seenSelect = `SELECT r.id, r.reporter_id AS reporter, r.area_codes AS path, r.neighbour_codes AS beside,
    r.category_code AS category, r.status, r.accepted_at IS NOT NULL AS "everAccepted", r.made_safe_at IS NOT NULL AS "madeSafe",
    r.resolved_by AS "fixedBy", r.verified_at IS NOT NULL AS verified,
    coalesce(to_jsonb(r.after_doubts) - 'no-place' <> '[]', false) AS doubted, r.agreed_at IS NOT NULL AS agreed,
    r.rework, r.transfers, r.extensions, r.bound, r.decline_contested AS "declineContested", r.merged_into AS "mergedInto",
    r.suspended_until IS NOT NULL AS suspended, r.resolve_by AS "resolveBy",
    EXISTS (SELECT FROM ratings rating WHERE rating.report_id = r.id) AS rated,
    (SELECT coalesce(json_agg(json_build_object('lead', part.kind = 'lead', 'who', coalesce(part.person_id, part.organisation_id),
        'organisation', part.organisation_id IS NOT NULL, 'claimedBy', part.claimed_by, 'accepted', part.accepted_at IS NOT NULL,
        'ended', part.end_reason) ORDER BY part.assigned_at, part.id), '[]') FROM assignments part WHERE part.report_id = r.id) AS parts,
    (SELECT coalesce(json_agg(json_build_object('id', asked.id, 'kind', asked.kind, 'by', asked.asked_by,
        'approvals', asked.approvals, 'state', asked.state) ORDER BY asked.asked_at, asked.id), '[]')
      FROM requests asked WHERE asked.report_id = r.id) AS asked,
    ARRAY(SELECT person_id FROM followers WHERE report_id = r.id AND unfollowed_at IS NULL) AS followers
  FROM reports r ORDER BY r.id`;

/** What the row says otherwise than the model, in words; empty: nothing. */
export function differences(known: Known, seen: Seen): string[] {
  const expected = expectedOf(known);
  const found = comparable(seen);
  return Object.keys(expected)
    .filter((name) => !isDeepStrictEqual(expected[name], found[name]))
    .map((name) => `${name} is ${JSON.stringify(found[name])}, and not ${JSON.stringify(expected[name])}`);
}

type Comparable = Record<string, unknown>;

function expectedOf(known: Known): Comparable {
  return comparable({ ...known, suspended: known.until !== null });
}

function comparable(of: Omit<Seen, 'resolveBy' | 'path' | 'beside'>): Comparable {
  const { parts, asked, followers, ...rest } = of;
  const { status, category, everAccepted, madeSafe, fixedBy, verified, doubted, agreed, suspended } = rest;
  const { rework, transfers, extensions, bound, declineContested, rated, mergedInto } = rest;
  return {
    ...{ status, category, everAccepted, madeSafe, fixedBy, verified, doubted, agreed, suspended },
    ...{ rework, transfers, extensions, bound, declineContested, rated, mergedInto },
    parts: parts
      .map(({ lead, who, claimedBy, accepted, ended }) =>
        JSON.stringify([lead, who, claimedBy, accepted, ended]),
      )
      .sort(),
    asked: asked.map(({ kind, by, approvals, state }) => JSON.stringify([kind, by, approvals, state])).sort(),
    followers: [...followers].sort(),
  };
}

/** A report that the walk has not known yet, as the database has it. */
export function knownFrom(seen: Seen, { place, paths }: { place: Known['place']; paths: Paths }): Known {
  const { suspended: _, resolveBy, parts, ...rest } = seen;
  return {
    ...rest,
    place,
    parts: parts.map((part) => partFrom(part, { path: seen.path, paths })),
    resolveBy: resolveBy?.getTime() ?? null,
    way: [],
    until: null,
    fixedFor: 0,
    closedFor: 0,
    closedWith: 0,
    waits: seen.status === 'submitted',
    late: false,
  };
}

/** Under which path a person has what he is given. */
export type Paths = ReadonlyMap<string, readonly string[]>;

export function partFrom(
  part: Seen['parts'][number],
  { path, paths }: { path: readonly string[]; paths: Paths },
): Part {
  return { ...part, path: part.organisation ? path.slice(0, 2) : (paths.get(part.who) ?? path) };
}
