import { ledgerPromises } from './ledger-promises.sql';
import type { Promised } from './promised';

/** What must hold of any database at rest, whatever was killed before. */
export const promises: readonly Promised[] = [
  {
    promise: 'every history is gapless, and as long as the version says',
    breaches: `SELECT report.number || ': version ' || report.version || ', entries ' || count(entry.sequence) AS breach
      FROM reports report LEFT JOIN history entry ON entry.report_id = report.id GROUP BY report.id
      HAVING count(entry.sequence) <> report.version OR max(entry.sequence) <> report.version`,
  },
  {
    promise: 'what is being handled has one lead handler',
    breaches: `SELECT report.number || ': ' || report.status || ' with ' || count(lead.id) || ' leads' AS breach
      FROM reports report LEFT JOIN assignments lead ON lead.report_id = report.id AND lead.kind = 'lead' AND lead.ended_at IS NULL
      WHERE report.status IN ('dispatched', 'accepted', 'suspended', 'resolved') GROUP BY report.id HAVING count(lead.id) <> 1`,
  },
  {
    promise: 'what nobody handles lies on a desk that was told',
    breaches: `SELECT report.number || ': on no desk' AS breach FROM reports report
      WHERE report.status = 'submitted' AND NOT EXISTS (SELECT FROM messages told
        WHERE told.report_id = report.id AND told.kind = 'desk')
        -- Who put it there himself and serves there knows.
        AND NOT EXISTS (SELECT FROM history entry JOIN role_grants desk ON desk.person_id = entry.actor_id
          WHERE entry.report_id = report.id AND desk.role = 'dispatcher' AND desk.area_code = ANY(report.area_codes)
            AND entry.event IN ('submit', 'contest', 'return'))`,
  },
  {
    promise: 'who was given a report was told, once',
    breaches: `SELECT report.number || ' entry ' || entry.sequence || ': told ' || count(told.id) || ' times' AS breach
      FROM history entry JOIN reports report ON report.id = entry.report_id
      LEFT JOIN messages told ON told.report_id = entry.report_id AND told.sequence = entry.sequence
        AND told.person_id = (entry.facts->'handler'->>'personId')::uuid
      WHERE entry.event IN ('dispatch', 'assign') AND entry.facts->'handler'->>'personId' IS NOT NULL
        AND entry.facts->'handler'->>'personId' <> coalesce(entry.actor_id::text, '')
      GROUP BY report.id, entry.report_id, entry.sequence HAVING count(told.id) <> 1`,
  },
  {
    promise: 'nobody was told what did not happen',
    breaches: `SELECT report.number || ': message of entry ' || told.sequence || ', which there is not' AS breach
      FROM messages told JOIN reports report ON report.id = told.report_id
      WHERE told.sequence IS NOT NULL AND NOT EXISTS (SELECT FROM history entry
        WHERE entry.report_id = told.report_id AND entry.sequence = told.sequence)`,
  },
  {
    promise: 'who was told that time runs out was told of a stage that fired',
    breaches: `SELECT report.number || ': told of a stage as entry ' || told.sequence || ', which is ' || entry.event AS breach
      FROM messages told JOIN reports report ON report.id = told.report_id
      JOIN history entry ON entry.report_id = told.report_id AND entry.sequence = told.sequence
      WHERE told.kind IN ('escalated', 'unchecked') AND entry.event <> 'escalate'`,
  },
  {
    promise: 'a stage is in the history and among those that fired: once',
    breaches: `SELECT report.number || ': ' || stage.limit_name || ' ' || stage.stage || ' stands ' || count(DISTINCT entry.sequence)
        || ' times, and was recorded ' || count(DISTINCT fired.stage) || ' times' AS breach
      FROM (SELECT report_id, limit_name, stage FROM escalations
        UNION SELECT report_id, facts->>'limit', facts->>'stage' FROM history WHERE event = 'escalate') stage
      JOIN reports report ON report.id = stage.report_id
      LEFT JOIN history entry ON entry.report_id = stage.report_id AND entry.event = 'escalate'
        AND entry.facts->>'limit' = stage.limit_name AND entry.facts->>'stage' = stage.stage
      LEFT JOIN escalations fired ON fired.report_id = stage.report_id
        AND fired.limit_name = stage.limit_name AND fired.stage = stage.stage
      GROUP BY report.id, stage.report_id, stage.limit_name, stage.stage
      HAVING count(DISTINCT entry.sequence) <> 1 OR count(DISTINCT fired.stage) <> 1`,
  },
  {
    promise: 'no stage fired before its time',
    breaches: `SELECT report.number || ': ' || stage.stage || ' at ' || stage.fired_at || ', due ' || stage.due_at AS breach
      FROM escalations stage JOIN reports report ON report.id = stage.report_id WHERE stage.fired_at < stage.due_at`,
  },
  {
    promise: 'a photo belongs to one report, and to an entry of its history',
    breaches: `SELECT photo.id || ': in ' || count(entry.sequence) || ' entries' AS breach
      FROM photos photo LEFT JOIN history entry ON entry.report_id = photo.report_id AND photo.id = ANY(entry.photo_ids)
      WHERE photo.report_id IS NOT NULL GROUP BY photo.id HAVING count(entry.sequence) <> 1`,
  },
  {
    promise: 'no work is left over, and none has failed for good',
    breaches: `SELECT 'job ' || task.identifier || ': ' || coalesce(job.last_error, 'waiting') AS breach
      FROM graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task ON task.id = job.task_id
      WHERE job.run_at <= now()`,
  },
  ...ledgerPromises,
];
