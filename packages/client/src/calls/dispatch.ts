import type {
  Desk,
  Page,
  PageQuery,
  ReplayAnswer,
  ReplayRules,
  RulesAnswer,
  RulesVersion,
  StagesAnswer,
  TeamMember,
} from '@weilinli/contracts';
import type { Calls } from '../caller';

/** Who gets which report. */
export const dispatchCalls = ({ call }: Calls) => ({
  /** Who works in an area and below it, and how much each has in hand. */
  team: (query: { areaCode: string } & PageQuery) =>
    call<Page<TeamMember>>('GET', '/teams', { query: { ...query } }),
  /** What waits for somebody to be found. */
  desk: (query: { areaCode?: string } & PageQuery = {}) =>
    call<Desk>('GET', '/desk', { query: { ...query } }),
  /** For those who answer for an area. */
  dispatchRules: () => call<RulesAnswer>('GET', '/dispatch/rules'),
  /** Every version there has been, newest first. */
  dispatchRulesVersions: (query: PageQuery = {}) =>
    call<Page<RulesVersion>>('GET', '/dispatch/rules/versions', { query: { ...query } }),
  /** Who is told at which share of the time; for the staff. */
  escalationStages: () => call<StagesAnswer>('GET', '/escalation/stages'),
  /** Where past reports went, and where these rules would have sent them. Changes nothing. */
  replayRules: (body: ReplayRules) => call<ReplayAnswer>('POST', '/dispatch/rules/replay', { body }),
});
