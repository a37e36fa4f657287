import type { Page, RulesAnswer, RulesVersion } from '@weilinli/contracts';
import { readNewestVersion, readVersions, type VersionsClient } from '../../platform/versions';
import { rulesTable } from './rules-table';

const size = `'size', jsonb_array_length(kept.body->'rules')`;

/** The rules in force. */
export function readRulesInForce(client: VersionsClient): Promise<RulesAnswer> {
  const shown = `jsonb_build_object(${size}, 'rules', kept.body->'rules')`;
  return readNewestVersion<Pick<RulesAnswer, 'size' | 'rules'>>(client, { ...rulesTable, shown });
}

/** Every version there has been, the newest first. */
export function readRulesVersions(
  client: VersionsClient,
  paging: { limit?: number; cursor?: string },
): Promise<Page<RulesVersion>> {
  const shown = `jsonb_build_object(${size})`;
  return readVersions<Pick<RulesVersion, 'size'>>(client, { ...rulesTable, shown }, paging);
}
