export * from './answers';
export * from './rates';

const hour = 3_600_000;
const day = 24 * hour;

/** So long after a fix the reporter's word is waited for. */
export function silenceUntil(resolvedAt: Date): Date {
  return new Date(resolvedAt.getTime() + 72 * hour);
}

/** Until then a closed report can be reopened by its reporter. */
export function reopenUntil(closedAt: Date): Date {
  return new Date(closedAt.getTime() + 7 * day);
}

/** Until then a closed report can be rated by its reporter. */
export function rateUntil(closedAt: Date): Date {
  return new Date(closedAt.getTime() + 30 * day);
}
