import type {
  Honours,
  HonoursQuery,
  MakeRuling,
  Page,
  PageQuery,
  PointRulesVersion,
  Points,
  PointsEntriesQuery,
  PointsEntry,
  PointsRuling,
  PutPointRules,
  ReportPoints,
} from '@weilinli/contracts';
import type { Calls } from '../caller';

export const pointCalls = ({ call }: Calls) => ({
  points: () => call<Points>('GET', '/points'),
  /** What moved one's points, newest first. */
  pointsEntries: (query: PointsEntriesQuery = {}) =>
    call<Page<PointsEntry>>('GET', '/points/entries', { query: { ...query } }),
  /** What a report is worth to oneself: 待核实 +20. */
  reportPoints: (reportId: string) => call<ReportPoints>('GET', `/reports/${reportId}/points`),
  pointRules: () => call<PointRulesVersion>('GET', '/points/rules'),
  pointRulesVersions: (query: PageQuery = {}) =>
    call<Page<PointRulesVersion>>('GET', '/points/rules/versions', { query: { ...query } }),
  putPointRules: (body: PutPointRules, idempotencyKey?: string) =>
    call<PointRulesVersion>('PUT', '/points/rules', { body, idempotencyKey }),
  /** A person's word on somebody's points for a report. */
  ruleOnPoints: (body: MakeRuling, idempotencyKey?: string) =>
    call<PointsRuling>('POST', '/points/rulings', { body, idempotencyKey }),
  /** The red list. */
  honours: (query: HonoursQuery = {}) => call<Honours>('GET', '/honours', { query: { ...query } }),
});
