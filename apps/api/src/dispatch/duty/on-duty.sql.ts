/** An SQL condition: somebody is on leave. `personId` and `at` are SQL expressions, such as `person.id`. */
export function isOnLeave(personId: string, at = 'now()'): string {
  return `EXISTS (SELECT FROM leaves away WHERE away.person_id = ${personId} AND away.cancelled_at IS NULL
    AND away.starts_at <= ${at} AND away.ends_at > ${at})`;
}

/**
 * `dutyAt` of the domain as an SQL condition: not on leave; else his own word as long as it holds; else his shifts if
 * he has any; for whom nothing is planned is there. A few index probes.
 */
export function isOnDuty(personId: string, at = 'now()'): string {
  return `(NOT ${isOnLeave(personId, at)} AND coalesce(${ownWord(personId, at)}, ${planned(personId, at)}, true))`;
}

function ownWord(personId: string, at: string): string {
  return `(SELECT word.on_duty FROM duty_states word
    WHERE word.person_id = ${personId} AND (word.until IS NULL OR word.until > ${at}))`;
}

/** Null for whom no shift was ever planned. */
function planned(personId: string, at: string): string {
  return `(CASE WHEN EXISTS (SELECT FROM duty_shifts any_shift
      WHERE any_shift.person_id = ${personId} AND any_shift.removed_at IS NULL) THEN ${covered(personId, at)} END)`;
}

/**
 * Seen from today the instant is so many minutes after midnight, and from yesterday a day more: night shifts reach
 * over midnight. A plan for the day itself stands in place of the weekly one.
 */
function covered(personId: string, at: string): string {
  const local = `(${at} AT TIME ZONE 'Asia/Shanghai')`;
  const minute = `floor(extract(epoch FROM ${local}::time) / 60)`;
  return `EXISTS (SELECT FROM duty_shifts shift
    CROSS JOIN LATERAL (VALUES (${local}::date, ${minute}), (${local}::date - 1, ${minute} + 1440)) moment (day, minute)
    WHERE shift.person_id = ${personId} AND shift.removed_at IS NULL
      AND shift.from_minute <= moment.minute AND shift.to_minute > moment.minute
      AND shift.valid_from <= moment.day AND (shift.valid_to IS NULL OR shift.valid_to >= moment.day)
      AND (shift.day = moment.day OR (shift.weekday = extract(isodow FROM moment.day)
        AND NOT EXISTS (SELECT FROM duty_shifts special
          WHERE special.person_id = ${personId} AND special.removed_at IS NULL AND special.day = moment.day))))`;
}
