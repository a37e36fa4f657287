import type { CalendarAnswer } from '@weilinli/contracts';
import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import { requireActor } from '../people';
import { onConnection } from '../platform/database/on-connection';
import { Refusal } from '../platform/errors';
import { doOnce, idempotentCall } from '../platform/idempotency';
import type { CalendarHolder } from './calendar-holder';
import { changeCalendar } from './change-calendar';
import { readCalendar } from './read-calendar';
import { ChangeCalendarBody } from './requests';

/** The calendar of work days: everybody signed in reads it, an administrator enters new years and turns single days. */
export function calendarRoutes(deps: { dataSource: DataSource; calendars: CalendarHolder }) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get('/calendar', async (request) => {
      await requireActor(deps, request);
      return onConnection(deps.dataSource, readCalendar);
    });

    app.put<{ Body: ChangeCalendarBody }>(
      '/calendar',
      { schema: { body: ChangeCalendarBody } },
      async (request): Promise<CalendarAnswer> => {
        const actor = await requireActor(deps, request);
        if (!actor.grants.some(({ role }) => role === 'admin')) {
          throw new Refusal('FORBIDDEN', { detail: 'The work calendar is changed by administrators.' });
        }
        const { answer } = await doOnce(deps.dataSource, idempotentCall(request), async (client) => {
          await changeCalendar(client, { ...request.body, changedBy: actor.id });
          return { status: 200, answer: await readCalendar(client) };
        });
        await deps.calendars.reload();
        return answer;
      },
    );
  };
}
