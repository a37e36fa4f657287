import type { ActionBody, Report } from '@weilinli/contracts';
import type { Action } from '@weilinli/domain';
import { attention } from '../escalation/attend';
import { act, buildReport } from './build-report';
import { hire, organisationOf, personOf } from './hire';
import { shiftReport } from './shift-report';
import type { Stage } from './stage';
import { placeAt, places } from './story-city';

/** What happens to a report: by name, as the test of the plot tells it. */
export type Deed = (report: Report) => Promise<unknown>;

const hour = 3_600_000;
const soon = (days: number) => new Date(Date.now() + days * 24 * hour).toISOString();

/** The deeds of the plot, and whom they need beyond the people of the demonstration. */
export async function plotDeeds(stage: Stage): Promise<Record<string, Deed>> {
  await hire(stage, { persona: 'far-leader', role: 'leader', areaCode: '420106014000' });
  const receiver = await hire(stage, { persona: 'far-worker', role: 'worker', areaCode: '420106014000' });
  const organisationId = await organisationOf(stage, 'DEMO-WATER');
  await hire(stage, { persona: 'department-2', role: 'department', organisationId });
  const helper = await personOf(stage, 'worker-2');
  const by =
    (persona: string, action: Action, body: ActionBody = {}): Deed =>
    (report) =>
      act(stage, { by: persona, report, action, body });
  const ask = (kind: 'transfer' | 'suspend' | 'extend' | 'exempt') =>
    by('worker-1', 'request', { kind, reason: 'material', note: '等零件', until: soon(3) });
  const time =
    (hours: number): Deed =>
    async ({ id }) => {
      await shiftReport(stage, id, hours * hour);
      await attention(stage.deps).round();
    };
  return {
    accept: by('worker-1', 'accept'),
    'accept-water': by('department-1', 'accept'),
    return: by('worker-1', 'return', { reason: 'not-able' }),
    'make-safe': by('worker-1', 'make-safe'),
    resolve: by('worker-1', 'resolve'),
    'resolve-elsewhere': by('worker-1', 'resolve', { place: placeAt(5, 5) }),
    'ask-transfer': ask('transfer'),
    'ask-suspend': ask('suspend'),
    'ask-extend': ask('extend'),
    'ask-exempt': ask('exempt'),
    'ask-as-water': by('department-1', 'request', { kind: 'extend', reason: 'material' }),
    'give-to-water': by('leader-1', 'assign', { organisationId }),
    'call-for-help': by('leader-1', 'assign', { as: 'co', personId: helper }),
    'end-the-help': by('leader-1', 'assign', { as: 'co', personId: helper, release: true }),
    'leave-helping': by('worker-2', 'return', { reason: 'not-able' }),
    transfer: by('dispatcher-1', 'transfer', { personId: receiver, reason: 'not-mine' }),
    approve: by('leader-1', 'approve'),
    'approve-again': by('dispatcher-1', 'approve'),
    'approve-transfer': by('dispatcher-1', 'approve', { personId: receiver }),
    refuse: by('leader-1', 'refuse', { reason: 'other' }),
    decline: by('leader-1', 'decline', { reason: 'unclear' }),
    'verify-passed': by('leader-1', 'verify', { outcome: 'passed' }),
    'verify-failed': by('leader-1', 'verify', { outcome: 'failed' }),
    suspend: by('leader-1', 'suspend', { reason: 'season', until: soon(3) }),
    resume: by('leader-1', 'resume'),
    extend: by('leader-1', 'extend', { reason: 'engineering' }),
    'extend-again': by('dispatcher-1', 'extend', { reason: 'engineering' }),
    supervise: by('leader-1', 'supervise', { note: '门口有学校' }),
    recategorise: by('dispatcher-1', 'recategorise', { categoryCode: 'P0101' }),
    'relocate-nearby': by('dispatcher-1', 'relocate', {
      place: { ...places.gate, longitude: places.gate.longitude + 0.0002 },
    }),
    'relocate-away': by('dispatcher-1', 'relocate', { place: places.otherStreet }),
    exempt: by('leader-1', 'exempt', { note: '停电' }),
    confirm: by('courier-1', 'confirm'),
    contest: by('courier-1', 'contest', { note: '还在漏' }),
    'contest-with': by('resident-1', 'contest', { note: '还在漏' }),
    reopen: by('courier-1', 'reopen', { reason: 'broken-again' }),
    'reopen-with': by('resident-1', 'reopen', { reason: 'broken-again' }),
    rate: by('courier-1', 'rate', { score: 5 }),
    withdraw: by('courier-1', 'withdraw'),
    remark: by('leader-1', 'remark', { note: '请尽快' }),
    'remark-with': by('resident-1', 'remark', { note: '我也看到了' }),
    follow: by('resident-2', 'follow'),
    unfollow: by('resident-2', 'unfollow'),
    unmerge: by('leader-1', 'unmerge'),
    merge: async (report) => {
      const target = await buildReport(stage, { by: 'resident-1' });
      await act(stage, { by: 'leader-1', report, action: 'merge', body: { into: target.id } });
    },
    join: async (report) => {
      const twin = await buildReport(stage, { by: 'resident-1' });
      await act(stage, { by: 'leader-1', report: twin, action: 'merge', body: { into: report.id } });
    },
    part: async (report) => {
      const [twin] = await stage.asOwner<{ id: string }>('SELECT id FROM reports WHERE merged_into = $1', [
        report.id,
      ]);
      await act(stage, { by: 'leader-1', report: { id: twin?.id ?? '' }, action: 'unmerge' });
    },
    'eight-minutes': time(8 / 60),
    'three-days': time(73),
  };
}
