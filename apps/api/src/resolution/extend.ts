import { findCategory } from '@weilinli/domain';
import { type Consequences, type Effect, type Moment, openRequestsOf, type ReportDeps } from '../reports';
import { addApproval, closeAsked, insertAsked } from './asked';

export type ExtendDeps = Pick<ReportDeps, 'catalogue' | 'newId'>;

/** 延期: a superior gives more time, or the first of two words that the category wants for it. */
export function extend(deps: ExtendDeps): Effect {
  return (moment) => agreeToExtend(deps, moment);
}

/**
 * One superior's yes to more time, whether his handler asked for it or not. It takes effect with as many different
 * people's as the category wants; until then it waits like anything that was asked for.
 */
export async function agreeToExtend(deps: ExtendDeps, moment: Moment): Promise<Consequences> {
  const { client, row, actor, body, now } = moment;
  const needed = approvalsFor(deps, moment);
  const asked = openRequestsOf(row).find(({ kind }) => kind === 'extend');
  const approvals = (asked?.approvals.length ?? 0) + 1;
  const takesEffect = approvals >= needed;
  const facts = { kind: 'extend', takesEffect, approvals, of: needed };
  if (!asked) {
    if (takesEffect) return { facts };
    const id = deps.newId();
    const own = { id, reportId: row.id, kind: 'extend', askedBy: actor.id, askedAt: now } as const;
    await insertAsked(client, { ...own, reason: body.reason, approvals: [actor.id] });
    return { facts: { ...facts, requestId: id } };
  }
  const { id } = asked;
  if (takesEffect) await closeAsked(client, { id, by: actor.id, state: 'approved', at: now });
  else await addApproval(client, { id, by: actor.id });
  return { facts: { ...facts, requestId: id } };
}

function approvalsFor({ catalogue }: ExtendDeps, { row }: Moment): number {
  const category = findCategory(catalogue.at(row.catalogueVersion), row.categoryCode);
  return category?.extensionApprovals ?? 1;
}
