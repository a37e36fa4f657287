import { type DispatchRules, readRules } from '@weilinli/domain';
import type { DataSource } from 'typeorm';
import type { InHand } from '../../platform/database/connection-in-hand';
import { onConnection } from '../../platform/database/on-connection';

/** The process's copy of the rules in force. Older versions judge nothing any more; histories name them. */
export interface RulesHolder {
  /** As far as this process knows. Statements that use the rules answer the newest version along with the rest. */
  current(): DispatchRules;
  reload(inHand?: InHand): Promise<DispatchRules>;
}

/** Loads the rules in force. Refuses a database without any: `ensureRules` comes first. */
export async function openRulesHolder(dataSource: DataSource): Promise<RulesHolder> {
  let current = await onConnection(dataSource, newestRules);
  return {
    current: () => current,
    reload: async (inHand) => {
      const newest = await (inHand ? newestRules(inHand) : onConnection(dataSource, newestRules));
      // Of two loads at once the older one may come back last.
      if (newest.version > current.version) current = newest;
      return current;
    },
  };
}

/** A scalar for a larger statement: the newest version there is. */
export const newestRulesVersion = '(SELECT max(id) FROM dispatch_rule_versions)';

async function newestRules(client: InHand): Promise<DispatchRules> {
  const { rows } = await client.query<{ version: number; rules: unknown }>(
    `SELECT id AS version, body->'rules' AS rules FROM dispatch_rule_versions ORDER BY id DESC LIMIT 1`,
  );
  const [row] = rows;
  if (!row) throw new Error('There are no rules of dispatch yet: run the seed.');
  const check = readRules(row.rules);
  if (check.ok) return { version: row.version, rules: check.rules };
  const mistakes = check.errors.map(({ path, message }) => `${path} ${message}`).join('; ');
  throw new Error(`Version ${row.version} of the rules of dispatch cannot be read: ${mistakes}`);
}
