import type { DataSource } from 'typeorm';
import type { Clock } from './clock';
import type { Config } from './config/config';
import type { Log } from './log';

/** What commands and queries are given. Chapters that need more ask for `Deps & { photoStore: … }`. */
export interface Deps {
  config: Config & { jwtSecret: string };
  dataSource: DataSource;
  clock: Clock;
  log: Log;
  /** UUIDv7. */
  newId: () => string;
}
