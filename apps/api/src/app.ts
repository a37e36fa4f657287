import type { FastifyInstance } from 'fastify';
import { migrations } from '../migrations';
import { calendarRoutes } from './calendar';
import { catalogueRoutes } from './catalogue';
import type { AppDeps } from './deps';
import { dispatchRoutes, dutyRoutes, handOverAssignments, handOverDuty, rulesRoutes } from './dispatch';
import { escalationRoutes } from './escalation';
import { feedbackRoutes } from './feedback';
import { handOverMessages, messageRoutes, subscriptionRoutes } from './messages';
import { oversightRoutes } from './oversight';
import { partTimeRoutes } from './part-time';
import { type HandOver, peopleRoutes } from './people';
import { photoRoutes } from './photos';
import { databaseIsReady } from './platform/database/ready';
import { buildHttp } from './platform/http/http';
import { personalStores } from './privacy';
import { duplicateRoutes, replayRoutes, reportRoutes, waitingRoutes } from './reports';
import { resolutionRoutes } from './resolution';
import {
  honoursRoutes,
  pointRulesRoutes,
  pointsRoutes,
  reviewRoutes,
  shopRoutes,
  signalRulesRoutes,
} from './rewards';
import { stationRoutes } from './stations';

/** The API: every chapter's routes behind one door. */
export async function buildApp(deps: AppDeps, h5Folder?: string): Promise<FastifyInstance> {
  const isReady = () => databaseIsReady(deps.dataSource, migrations);
  return buildHttp({ ...deps, isReady, h5Folder }, async (api) => {
    await api.register(peopleRoutes({ ...deps, handOver, personalStores }));
    await api.register(stationRoutes(deps));
    await api.register(catalogueRoutes(deps));
    await api.register(calendarRoutes(deps));
    await api.register(photoRoutes(deps));
    await api.register(dispatchRoutes(deps));
    await api.register(rulesRoutes(deps));
    await api.register(dutyRoutes(deps));
    await api.register(reportRoutes(deps));
    await api.register(replayRoutes(deps));
    await api.register(duplicateRoutes(deps));
    await api.register(waitingRoutes(deps));
    await api.register(resolutionRoutes(deps));
    await api.register(feedbackRoutes(deps));
    await api.register(pointsRoutes(deps));
    await api.register(pointRulesRoutes(deps));
    await api.register(signalRulesRoutes(deps));
    await api.register(honoursRoutes(deps));
    await api.register(escalationRoutes(deps));
    await api.register(messageRoutes(deps));
    await api.register(subscriptionRoutes(deps));
    await api.register(shopRoutes(deps));
    await api.register(reviewRoutes(deps));
    await api.register(partTimeRoutes(deps));
    await api.register(oversightRoutes(deps));
  });
}

/** What a staff record had before its owner first signed in, he has then. */
const handOver: HandOver = async (client, people) => {
  await handOverAssignments(client, people);
  await handOverDuty(client, people);
  await handOverMessages(client, people);
};
