import { IsISO8601, Matches } from 'class-validator';

/**
 * RFC 3339 with an offset: a time without one would be read in the server's zone. Years of our own time, offsets of
 * the world's zones: the database breaks on others.
 */
const instant = /^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

export function Instant(): PropertyDecorator {
  const message =
    '$property must be an RFC 3339 instant of the years 2000 to 2099 with its offset, such as 2026-11-22T08:15:00.000Z';
  return (target, property) => {
    Matches(instant, { message })(target, property as string);
    IsISO8601({ strict: true, strictSeparator: true }, { message })(target, property as string);
  };
}
