import type { StagesAnswer } from '@weilinli/contracts';
import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import { requireActor } from '../people';
import { onConnection } from '../platform/database/on-connection';
import { Refusal } from '../platform/errors';
import { doOnce, idempotentCall } from '../platform/idempotency';
import { changeStages } from './change-stages';
import { isStaff, mayChangeStages } from './policy';
import { readStages } from './read-stages';
import { ChangeStagesBody } from './requests';
import type { StagesHolder } from './stages-holder';

/** The stages of escalation: the staff reads them, an administrator replaces the whole list. */
export function escalationRoutes(deps: { dataSource: DataSource; escalationStages: StagesHolder }) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get('/escalation/stages', async (request): Promise<StagesAnswer> => {
      const actor = await requireActor(deps, request);
      if (!isStaff(actor)) {
        throw new Refusal('FORBIDDEN', { detail: 'The stages of escalation are read by the staff.' });
      }
      return onConnection(deps.dataSource, readStages);
    });

    app.put<{ Body: ChangeStagesBody }>(
      '/escalation/stages',
      { schema: { body: ChangeStagesBody } },
      async (request): Promise<StagesAnswer> => {
        const actor = await requireActor(deps, request);
        if (!mayChangeStages(actor)) {
          throw new Refusal('FORBIDDEN', {
            detail: 'The stages of escalation are changed by administrators.',
          });
        }
        const { answer } = await doOnce(deps.dataSource, idempotentCall(request), async (client) => {
          await changeStages(client, { ...request.body, changedBy: actor.id });
          return { status: 200, answer: await readStages(client) };
        });
        await deps.escalationStages.reload();
        return answer;
      },
    );
  };
}
