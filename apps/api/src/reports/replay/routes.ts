import type { ReplayAnswer } from '@weilinli/contracts';
import type { FastifyInstance } from 'fastify';
import { type Actor, askedArea, requireActor } from '../../people';
import { onConnection } from '../../platform/database/on-connection';
import { Refusal } from '../../platform/errors';
import type { ReportDeps } from '../deps';
import { replayRules } from './replay-rules';
import { ReplayRulesBody } from './requests';

/** The longest period that is replayed at once, in days. */
const longestDays = 31;

/** `POST /dispatch/rules/replay`: what other rules would have done, for who answers for the area. */
export function replayRoutes(deps: ReportDeps) {
  return async (app: FastifyInstance): Promise<void> => {
    app.post<{ Body: ReplayRulesBody }>(
      '/dispatch/rules/replay',
      { schema: { body: ReplayRulesBody } },
      async (request): Promise<ReplayAnswer> => {
        const actor = await requireActor(deps, request);
        const { rules, areaCode, limit, cursor } = request.body;
        const areaCodes = await areasAskedFor(deps, actor, areaCode);
        const period = periodOf(request.body);
        return onConnection(deps.dataSource, (client) =>
          replayRules(deps, client, { rules, ...period, areaCodes, limit, cursor }),
        );
      },
    );
  };
}

/** The area that is named; else all that he answers for. Undefined: everywhere. */
async function areasAskedFor(
  deps: ReportDeps,
  actor: Actor,
  areaCode: string | undefined,
): Promise<readonly string[] | undefined> {
  if (areaCode !== undefined) return [(await askedArea(deps, { actor, areaCode })).code];
  const own = actor.grants.filter(
    ({ role }) => role === 'leader' || role === 'dispatcher' || role === 'admin',
  );
  if (own.length === 0) {
    throw new Refusal('FORBIDDEN', {
      detail: 'Rules are replayed by leaders, dispatchers and administrators, over what they answer for.',
    });
  }
  const everywhere = own.some(({ role, areaCode: code }) => role === 'admin' || code === undefined);
  return everywhere ? undefined : own.flatMap(({ areaCode: code }) => code ?? []);
}

function periodOf({ from, to }: Pick<ReplayRulesBody, 'from' | 'to'>): { from: Date; to: Date } {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  if (days > 0 && days <= longestDays) return { from: new Date(from), to: new Date(to) };
  const message = `must be later than "from", and at most ${longestDays} days later`;
  throw new Refusal('VALIDATION_FAILED', { errors: [{ path: 'to', message }] });
}
