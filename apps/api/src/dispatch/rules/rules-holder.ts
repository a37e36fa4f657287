import { type DispatchRules, readRules } from '@weilinli/domain';
import type { DataSource } from 'typeorm';

/** The process's copy of the rules in force. Older versions judge nothing any more; histories name them. */
export interface RulesHolder {
  /** As far as this process knows. Statements that use the rules answer the newest version along with the rest. */
  current(): DispatchRules;
  reload(): Promise<DispatchRules>;
}

/** Loads the rules in force. Refuses a database without any: `ensureRules` comes first. */
export async function openRulesHolder(dataSource: DataSource): Promise<RulesHolder> {
  let current = await newestRules(dataSource);
  return {
    current: () => current,
    reload: async () => {
      const newest = await newestRules(dataSource);
      // Of two loads at once the older one may come back last.
      if (newest.version > current.version) current = newest;
      return current;
    },
  };
}

/** A scalar for a larger statement: the newest version there is. */
export const newestRulesVersion = '(SELECT max(id) FROM dispatch_rule_versions)';

async function newestRules(dataSource: DataSource): Promise<DispatchRules> {
  const [row]: { version: number; rules: unknown }[] = await dataSource.query(
    `SELECT id AS version, body->'rules' AS rules FROM dispatch_rule_versions ORDER BY id DESC LIMIT 1`,
  );
  if (!row) throw new Error('There are no rules of dispatch yet: run the seed.');
  const check = readRules(row.rules);
  if (check.ok) return { version: row.version, rules: check.rules };
  const mistakes = check.errors.map(({ path, message }) => `${path} ${message}`).join('; ');
  throw new Error(`Version ${row.version} of the rules of dispatch cannot be read: ${mistakes}`);
}
