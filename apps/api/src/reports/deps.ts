import type { Stage } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { AreaIndexHolder } from '../areas';
import type { CalendarHolder } from '../calendar';
import type { CatalogueHolder } from '../catalogue';
import type { RulesHolder } from '../dispatch';

/** What the report chapter and those after it need. */
export interface ReportDeps {
  dataSource: DataSource;
  newId: () => string;
  areas: AreaIndexHolder;
  catalogue: CatalogueHolder;
  calendars: CalendarHolder;
  rules: RulesHolder;
  photoAddresses: (photoId: string) => { url: string; thumbnailUrl: string };
  /** After a commit with quiet jobs. */
  wakeWorkers: () => void;
  /** What every report's number begins with. */
  numberPrefix: string;
  escalationStages: StagesInForce;
}

/** The process's copy of the stages of escalation in force, which a later chapter keeps. */
export interface StagesInForce {
  /** As far as this process knows. */
  current(): readonly Stage[];
  version(): number;
  /**
   * Sees to it that the copy is no older than this version, which another process may have stored a moment ago. Reads
   * by the caller's own connection: transactions that each wait for one more could use up the pool.
   */
  knowing(version: number, client: Pick<PoolClient, 'query'>): Promise<void>;
}

/** A scalar for a larger statement: the newest version there is. */
export const newestStagesVersion = '(SELECT max(id) FROM escalation_versions)';
