import { step } from './reports.sql';

const handler = `jsonb_build_object('personId', p.worker, 'displayName', '网格员', 'role', 'worker')`;
/** As long as what the choice among four workers leaves. */
export const why = `jsonb_build_object('rule', 'grid-worker', 'ruleVersion', 1, 'areaCode', '42010601500404', 'considered', 4,
  'reason', 'least-loaded', 'openCount', 5, 'skipped', '[]'::jsonb, 'others', jsonb_build_array(
    jsonb_build_object('personId', p.worker, 'displayName', '网格员010404', 'because', 'more-loaded'),
    jsonb_build_object('personId', p.worker, 'displayName', '网格员010405', 'because', 'more-loaded'),
    jsonb_build_object('personId', p.worker, 'displayName', '网格员010406', 'because', 'off-duty')))`;

/** What the API remembers of each event, as far as clocks and readers look at it. */
const facts = `CASE e.event
  WHEN 'submit' THEN jsonb_build_object('catalogueVersion', 1, 'calendarVersion', 1, 'categoryCode', r.category_code, 'conditionCode', r.condition_code)
  WHEN 'dispatch' THEN jsonb_build_object('handler', ${handler}, 'ruleVersion', 1, 'rule', 'grid-worker', 'why', ${why},
    'calendarVersion', 1, 'from', 'submitted')
  WHEN 'escalate' THEN jsonb_build_object('limit', 'accept', 'stage', 'half', 'percent', 50, 'level', 'worker', 'levels', '["worker"]'::jsonb,
    'dueAt', p.at + interval '7 minutes 30 seconds', 'deadline', r.accept_by, 'from', 'dispatched')
  WHEN 'verify' THEN '{"outcome": "passed", "from": "resolved"}'
  WHEN 'suspend' THEN jsonb_build_object('until', r.suspended_until, 'calendarVersion', 1, 'from', 'accepted')
  ELSE '{"from": "accepted"}' END`;

const actor = `CASE WHEN e.event IN ('dispatch', 'escalate') THEN NULL
  WHEN e.event IN ('submit', 'confirm', 'withdraw') THEN r.reporter_id ELSE p.worker END`;
const role = `CASE WHEN e.event IN ('dispatch', 'escalate') THEN 'system'
  WHEN e.event IN ('submit', 'confirm', 'withdraw') THEN 'reporter' ELSE 'assignee' END`;

/** Histories of the rows of a plan; of the due ones everything happened at once. */
export function historyFrom(plan: string, apart = step): string {
  return `INSERT INTO history (report_id, sequence, event, actor_id, actor_role, at, note, facts, photo_ids)
    SELECT p.id, e.sequence, e.event, ${actor}, ${role}, p.at + ${apart} * (e.sequence - 1),
      CASE WHEN e.event = 'remark' THEN '已到现场查看, 正在联系水务公司' END, ${facts},
      CASE e.event WHEN 'submit' THEN ARRAY[bench.id(p.at, 'before ' || p.n)]
        WHEN 'resolve' THEN ARRAY[bench.id(p.at, 'after ' || p.n)] ELSE '{}' END
    FROM ${plan} p JOIN reports r ON r.id = p.id, unnest(p.events) WITH ORDINALITY e (event, sequence)
    ORDER BY p.n, e.sequence`;
}

export const historySql = historyFrom('bench.plan');

export const escalationsSql = `INSERT INTO escalations (report_id, limit_name, stage, sequence, due_at, fired_at)
  SELECT id, 'accept', 'half', array_position(events, 'escalate'), at + interval '7 minutes 30 seconds', at + interval '8 minutes'
  FROM bench.plan p WHERE 'escalate' = ANY(events) ORDER BY n`;
