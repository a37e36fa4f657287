import { type DispatchRule, readRules } from '@weilinli/domain';
import type { DataSource } from 'typeorm';
import shipped from '../../../data/dispatch-rules.json';
import { ensureVersion } from '../../platform/versions';
import { rulesTable } from './rules-table';

/** The rules that come with the program (data/dispatch-rules.json). */
export function shippedRules(): readonly DispatchRule[] {
  const check = readRules(shipped.rules);
  if (check.ok) return check.rules;
  throw new Error(`data/dispatch-rules.json is mistaken: ${JSON.stringify(check.errors)}`);
}

/** Run at boot and seed: a database is never without rules, and those that somebody has made stay as they are. */
export async function ensureRules(deps: { dataSource: DataSource }): Promise<void> {
  await ensureVersion(deps, rulesTable, () => ({ body: { rules: shippedRules() }, note: shipped.note }));
}
