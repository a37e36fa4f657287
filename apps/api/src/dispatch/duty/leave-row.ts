import type { Leave } from '@weilinli/contracts';

/** A leave as JSON of the database: instants as PostgreSQL writes them. */
export interface LeaveRow {
  id: string;
  personId: string;
  displayName: string;
  startsAt: string;
  endsAt: string;
  reason: string | null;
  createdAt: string;
  cancelledAt: string | null;
}

/** A JSON object for a larger statement; `leave` and `person` are the aliases of its tables. */
export function leaveColumns(leave: string, person: string): string {
  return `json_build_object('id', ${leave}.id, 'personId', ${person}.id, 'displayName', ${person}.display_name,
    'startsAt', ${leave}.starts_at, 'endsAt', ${leave}.ends_at, 'reason', ${leave}.reason,
    'createdAt', ${leave}.created_at, 'cancelledAt', ${leave}.cancelled_at)`;
}

export function presentLeave(row: LeaveRow): Leave {
  return {
    id: row.id,
    person: { id: row.personId, displayName: row.displayName },
    startsAt: instantOf(row.startsAt),
    endsAt: instantOf(row.endsAt),
    ...(row.reason === null ? {} : { reason: row.reason }),
    createdAt: instantOf(row.createdAt),
    ...(row.cancelledAt === null ? {} : { cancelledAt: instantOf(row.cancelledAt) }),
  };
}

function instantOf(timestamptz: string): string {
  return new Date(timestamptz).toISOString();
}
