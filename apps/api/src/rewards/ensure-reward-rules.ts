import { shippedPointRules, usualSignalRules } from '@weilinli/domain';
import type { DataSource } from 'typeorm';
import { ensureVersion } from '../platform/versions';
import { pointRulesTable } from './rules';
import { signalRulesTable } from './signals';

/** Run at boot and seed: what reports are worth, and what speaks against it. */
export async function ensureRewardRules(deps: { dataSource: DataSource }): Promise<void> {
  await ensureVersion(deps, pointRulesTable, () => ({ body: shippedPointRules }));
  await ensureVersion(deps, signalRulesTable, () => ({ body: usualSignalRules }));
}
