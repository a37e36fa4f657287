import type { HistoryEvent } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { enqueue } from '../platform/jobs';

export interface NewEntry {
  reportId: string;
  sequence: number;
  event: HistoryEvent;
  /** Undefined: the system. */
  actorId?: string | undefined;
  actorRole: string;
  at: Date;
  performedAt?: string | undefined;
  note?: string | undefined;
  reason?: string | undefined;
  photoIds: readonly string[];
  facts: Record<string, unknown>;
}

/** Adds an entry to a report's history and the job that carries its consequences. Neither can be without the other. */
export async function appendHistory(client: PoolClient, entry: NewEntry): Promise<void> {
  await client.query({
    name: 'append-history',
    text: `INSERT INTO history (report_id, sequence, event, actor_id, actor_role, at, performed_at, note, reason, photo_ids, facts)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      entry.reportId,
      entry.sequence,
      entry.event,
      entry.actorId ?? null,
      entry.actorRole,
      entry.at,
      entry.performedAt ?? null,
      entry.note ?? null,
      entry.reason ?? null,
      entry.photoIds,
      JSON.stringify(entry.facts),
    ],
  });
  await enqueue(client, 'react', { reportId: entry.reportId, sequence: entry.sequence });
}
