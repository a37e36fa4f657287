import type { Report } from '@weilinli/contracts';
import { act } from '../../../testing/build-report';
import { historyOf } from '../../../testing/history-of';
import type { Stage } from '../../../testing/stage';

/** What the desk does with two reports of one thing, and what people see of it. */
export const mergingOn = (stage: Stage) => ({
  merge: (report: Report, into: Pick<Report, 'id'>, by = 'dispatcher-1') =>
    act(stage, { by, report, action: 'merge', body: { into: into.id, note: '同一个井盖' } }),
  unmerge: (report: Report) => act(stage, { by: 'leader-1', report, action: 'unmerge' }),
  async seenBy(persona: string, { id }: Pick<Report, 'id'>): Promise<Report> {
    const { status, body } = await (await stage.as(persona)).get<Report>(`/reports/${id}`);
    if (status !== 200) throw new Error(`${persona} does not see it: ${status}`);
    return body;
  },
  historyFor: (persona: string, report: Pick<Report, 'id'>) => historyOf(stage, report, persona),
  /** Who has been told what of the last entries of a report, from one on. */
  async toldSince({ id, version }: Pick<Report, 'id' | 'version'>): Promise<string[]> {
    await stage.workOff();
    const rows = await stage.asOwner<{ line: string }>(
      `SELECT m.kind || ' ' || p.persona AS line FROM messages m JOIN people p ON p.id = m.person_id
        WHERE m.report_id = $1 AND m.sequence > $2 ORDER BY m.sequence, m.kind, p.persona`,
      [id, version],
    );
    return rows.map(({ line }) => line);
  },
});
