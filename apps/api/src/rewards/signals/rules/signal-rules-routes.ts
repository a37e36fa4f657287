import type { SignalRules } from '@weilinli/domain';
import type { DataSource } from 'typeorm';
import type { Actor } from '../../../people';
import { Refusal } from '../../../platform/errors';
import { changedByAdministrators } from '../../rules';
import { refuseMistakes } from './refuse-mistakes';
import { PutSignalRulesBody } from './requests';
import { signalRulesTable } from './signal-rules-table';

/** Whoever knows from when on he is noticed stays below it: the numbers are read by those who change them. */
export function signalRulesRoutes(deps: { dataSource: DataSource }) {
  return changedByAdministrators<SignalRules>(deps, {
    table: signalRulesTable,
    path: '/signals/rules',
    body: PutSignalRulesBody,
    requireReader: requireAdministrator,
    requireHistorian: requireAdministrator,
    check: refuseMistakes,
  });
}

function requireAdministrator({ grants }: Actor): void {
  if (grants.some(({ role }) => role === 'admin')) return;
  throw new Refusal('FORBIDDEN', { detail: 'The rules of signals are for administrators.' });
}
