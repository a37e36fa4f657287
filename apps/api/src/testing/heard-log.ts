import pino from 'pino';
import type { Log } from '../platform/log';

/** A log of which only errors are heard, by whoever holds the list. */
export function heardLog(errors: string[]): Log {
  return pino({ level: 'error' }, { write: (line: string) => void errors.push(line) });
}
