import type { SignalRules } from '@weilinli/domain';
import { holdVersions, type VersionsHolder, type VersionTable } from '../../../platform/versions';

/** What is a signal and how much it weighs, in versions. */
export const signalRulesTable: VersionTable = {
  name: 'signal_rules',
  number: 'version',
  what: 'the rules of signals',
};

/** The process's copy of every version of the rules: a report is judged by the one that it came in under. */
export type SignalRulesHolder = VersionsHolder<SignalRules>;

export function holdSignalRules(): SignalRulesHolder {
  return holdVersions(signalRulesTable);
}
