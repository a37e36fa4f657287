import { untilWords } from '@weilinli/domain';
import type { DataSource } from 'typeorm';
import { notify } from '../messages';
import { onConnection } from '../platform/database/on-connection';
import { inTransaction } from '../platform/database/transaction';
import type { RepeatedTask } from '../platform/jobs';
import type { ReportDeps } from '../reports';
import { leaveToOthers } from './end-role';
import { lockOffer } from './offer-row';

type Deps = ReportDeps & { log: { warn(facts: object, sentence: string): void } };

/** Within the minute for which the desks wait before they take what somebody who has left had. */
const everyMs = 20_000;

/** How many are looked up at once; the rest comes with the next round. */
const pageSize = 100;

/** Roles end by themselves: a day before it is said, and when it is over what is in hand goes to others. */
export function partTimeSweeps(deps: Deps): RepeatedTask[] {
  return [
    { name: 'end-over-roles', everyMs, run: () => endOverRoles(deps) },
    { name: 'warn-of-ends', everyMs: 15 * 60_000, run: () => warnOfEnds(deps) },
  ];
}

/** Answers how many were over. */
export async function endOverRoles(deps: Deps): Promise<number> {
  const ids = await readIds(deps.dataSource, 'valid_to <= now()');
  let ended = 0;
  for (const id of ids) {
    try {
      await endOver(deps, id);
      ended++;
    } catch (error) {
      // The others are not kept waiting; the next round tries again.
      deps.log.warn({ err: error, offer: id }, 'a role that is over could not be handed over');
    }
  }
  return ended;
}

async function endOver(deps: Deps, id: string): Promise<void> {
  await inTransaction(deps.dataSource, async (client) => {
    const offer = await lockOffer(client, id);
    const { rowCount } = await client.query(
      'UPDATE role_offers SET settled_at = now() WHERE id = $1 AND settled_at IS NULL',
      [id],
    );
    // Another process was quicker.
    if (rowCount === 0) return;
    const { personId, personName, offeredBy, offeredByName, areaName } = offer;
    // Whoever gave the role said when it ends.
    await leaveToOthers(deps, client, {
      offer,
      by: { id: offeredBy, displayName: offeredByName, grants: [] },
    });
    const his = { title: '兼职已到期', body: `你在${areaName}的兼职到期了, 谢谢你` };
    const leaders = { title: `${personName}兼职到期`, body: `${areaName}, 没办完的已转给别人` };
    const about = { key: `role-offer:${id}:ended`, kind: 'role-ended' as const };
    await notify(client, { id: deps.newId(), ...about, personId, words: his });
    await notify(client, { id: deps.newId(), ...about, personId: offeredBy, words: leaders });
  });
}

/** Says to each, once, that his role is over tomorrow. */
export async function warnOfEnds(deps: Pick<ReportDeps, 'dataSource' | 'newId'>): Promise<void> {
  const ids = await readIds(deps.dataSource, `warned_at IS NULL AND valid_to < now() + interval '1 day'`);
  for (const id of ids) {
    await inTransaction(deps.dataSource, async (client) => {
      const { personId, areaName, validTo, now, state } = await lockOffer(client, id);
      await client.query('UPDATE role_offers SET warned_at = now() WHERE id = $1', [id]);
      if (state !== 'accepted') return;
      const body = `你在${areaName}的兼职到${untilWords(now, validTo)}, 没办完的到时转给别人`;
      const words = { title: '兼职快到期了', body };
      const key = `role-offer:${id}:soon-over`;
      await notify(client, { id: deps.newId(), key, personId, kind: 'role-soon-over', words });
    });
  }
}

async function readIds(dataSource: DataSource, which: string): Promise<string[]> {
  const { rows } = await onConnection(dataSource, (client) =>
    client.query<{ id: string }>(
      `SELECT id FROM role_offers WHERE grant_id IS NOT NULL AND settled_at IS NULL AND ${which}
        ORDER BY valid_to, id LIMIT ${pageSize}`,
    ),
  );
  return rows.map(({ id }) => id);
}
