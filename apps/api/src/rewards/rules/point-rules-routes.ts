import type { PointRules } from '@weilinli/domain';
import type { DataSource } from 'typeorm';
import type { Actor } from '../../people';
import { Refusal } from '../../platform/errors';
import { pointRulesTable } from './point-rules-table';
import { refuseRisingShares } from './refuse-rising-shares';
import { PutPointRulesBody } from './requests';
import { changedByAdministrators } from './rules-routes';

/** What reports are worth is no secret to anybody; administrators change it. */
export function pointRulesRoutes(deps: { dataSource: DataSource }) {
  return changedByAdministrators<PointRules>(deps, {
    table: pointRulesTable,
    path: '/points/rules',
    body: PutPointRulesBody,
    requireReader: () => undefined,
    requireHistorian,
    check: refuseRisingShares,
  });
}

function requireHistorian(actor: Actor): void {
  if (actor.grants.some(({ role }) => role === 'leader' || role === 'dispatcher' || role === 'admin')) return;
  throw new Refusal('FORBIDDEN', {
    detail: 'What the rules of points were before is read by leaders, dispatchers and administrators.',
  });
}
