/** The day and the minute of it in Beijing, by the database's clock. */
const today = "(now() AT TIME ZONE 'Asia/Shanghai')::date";
const minute = "extract(epoch FROM (now() AT TIME ZONE 'Asia/Shanghai')::time)::int / 60";

/** An SQL condition: somebody is on leave now. `personId` is an SQL expression, such as `person.id`. */
export function isOnLeave(personId: string): string {
  return `EXISTS (SELECT FROM leaves away WHERE away.person_id = ${personId} AND away.cancelled_at IS NULL
    AND away.starts_at <= now() AND away.ends_at > now())`;
}

/**
 * An SQL condition: somebody is on duty now. Not on leave; and what he last said himself counts, as long as it holds;
 * else the shifts that are planned for him; for whom nothing is planned is there. Three index probes.
 */
export function isOnDuty(personId: string): string {
  return `(NOT ${isOnLeave(personId)} AND coalesce(${ownWord(personId)}, ${planned(personId)}, true))`;
}

function ownWord(personId: string): string {
  return `(SELECT word.on_duty FROM duty_states word
    WHERE word.person_id = ${personId} AND (word.until IS NULL OR word.until > now()))`;
}

/** Null where nothing is planned for today. Yesterday counts as well: a night shift reaches over midnight. */
function planned(personId: string): string {
  return `(SELECT bool_or(shift_covers.now) FROM duty_shifts shift
    CROSS JOIN LATERAL (VALUES (${today}, ${minute}), (${today} - 1, ${minute} + 1440)) moment (day, minute)
    CROSS JOIN LATERAL (SELECT (shift.day = moment.day OR shift.weekday = extract(isodow FROM moment.day)) IS TRUE
      AND moment.minute >= shift.from_minute AND moment.minute < shift.to_minute AS now) shift_covers
    WHERE shift.person_id = ${personId} AND shift.removed_at IS NULL
      AND shift.valid_from <= moment.day AND (shift.valid_to IS NULL OR shift.valid_to >= moment.day)
      AND (moment.day = ${today} OR shift_covers.now))`;
}
