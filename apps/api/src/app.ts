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
import { registerNamed } from './platform/http/register-named';
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
  const chapters = {
    peopleRoutes: peopleRoutes({ ...deps, handOver, personalStores }),
    stationRoutes: stationRoutes(deps),
    catalogueRoutes: catalogueRoutes(deps),
    calendarRoutes: calendarRoutes(deps),
    photoRoutes: photoRoutes(deps),
    dispatchRoutes: dispatchRoutes(deps),
    rulesRoutes: rulesRoutes(deps),
    dutyRoutes: dutyRoutes(deps),
    reportRoutes: reportRoutes(deps),
    replayRoutes: replayRoutes(deps),
    duplicateRoutes: duplicateRoutes(deps),
    waitingRoutes: waitingRoutes(deps),
    resolutionRoutes: resolutionRoutes(deps),
    feedbackRoutes: feedbackRoutes(deps),
    pointsRoutes: pointsRoutes(deps),
    pointRulesRoutes: pointRulesRoutes(deps),
    signalRulesRoutes: signalRulesRoutes(deps),
    honoursRoutes: honoursRoutes(deps),
    escalationRoutes: escalationRoutes(deps),
    messageRoutes: messageRoutes(deps),
    subscriptionRoutes: subscriptionRoutes(deps),
    shopRoutes: shopRoutes(deps),
    reviewRoutes: reviewRoutes(deps),
    partTimeRoutes: partTimeRoutes(deps),
    oversightRoutes: oversightRoutes(deps),
  };
  return buildHttp({ ...deps, isReady, h5Folder }, (api) => registerNamed(api, chapters));
}

/** What a staff record had before its owner first signed in, he has then. */
const handOver: HandOver = async (client, people) => {
  await handOverAssignments(client, people);
  await handOverDuty(client, people);
  await handOverMessages(client, people);
};
