import { v7 } from 'uuid';
import { type AreaIndexHolder, holdAreaIndex } from './areas';
import { type CalendarHolder, ensureCalendar, openCalendarHolder, warnOfUnknownYear } from './calendar';
import { type CatalogueHolder, ensureCatalogue, openCatalogueHolder } from './catalogue';
import { ensureRules, openRulesHolder, type RulesHolder } from './dispatch';
import { entities } from './entities';
import { ensureStages, openStagesHolder, type StagesHolder } from './escalation';
import { type Channel, inboxChannel, wechatChannels } from './messages';
import { openPhotoStore, type PhotoSigner, type PhotoStore, photoSigner } from './photos';
import { systemClock } from './platform/clock';
import type { Config } from './platform/config/config';
import { openDataSource } from './platform/database/data-source';
import type { Deps } from './platform/deps';
import { ensureQuietTasks, jobWaker } from './platform/jobs';
import type { Log } from './platform/log';
import {
  ensureRewardRules,
  holdPointRules,
  holdSignalRules,
  type PointRulesHolder,
  type SignalRulesHolder,
} from './rewards';

/** Everything that the chapters of one process share. */
export interface AppDeps extends Deps {
  config: Deps['config'] & { databaseUrl: string };
  areas: AreaIndexHolder;
  catalogue: CatalogueHolder;
  calendars: CalendarHolder;
  rules: RulesHolder;
  pointRules: PointRulesHolder;
  signalRules: SignalRulesHolder;
  photoStore: PhotoStore;
  photoSigner: PhotoSigner;
  photoAddresses: PhotoSigner['addressesOf'];
  channels: readonly Channel[];
  wakeWorkers: () => void;
  numberPrefix: string;
  escalationStages: StagesHolder;
  close(): Promise<void>;
}

/** What every report's number begins with. */
const numberPrefix = 'WL';

/** Opens database, photo store, and the process's copies of map and catalogue. The database is migrated already. */
export async function openDeps(
  config: Config & { jwtSecret: string; databaseUrl: string },
  log: Log,
  process: { applicationName: string },
): Promise<AppDeps> {
  const dataSource = await openDataSource({
    databaseUrl: config.databaseUrl,
    entities,
    poolSize: config.databasePoolSize,
    applicationName: process.applicationName,
  });
  await ensureQuietTasks(dataSource);
  const clock = systemClock;
  const photoStore = await openPhotoStore(config.photoStore);
  await photoStore.check();
  await ensureCatalogue({ dataSource }, { file: config.catalogueFile });
  await ensureCalendar({ dataSource });
  await ensureStages({ dataSource });
  await ensureRules({ dataSource });
  await ensureRewardRules({ dataSource });
  const calendars = await openCalendarHolder(dataSource);
  warnOfUnknownYear(log, { calendar: calendars.current(), now: clock.now() });
  const areas = holdAreaIndex(dataSource);
  await areas.reload();
  const signer = photoSigner({ config, clock });
  return {
    config,
    dataSource,
    clock,
    log,
    newId: v7,
    areas,
    catalogue: await openCatalogueHolder(dataSource),
    calendars,
    rules: await openRulesHolder(dataSource),
    pointRules: holdPointRules(),
    signalRules: holdSignalRules(),
    photoStore,
    photoSigner: signer,
    photoAddresses: signer.addressesOf,
    channels: [inboxChannel({ dataSource, newId: v7 }), ...wechatChannels({ config, dataSource, newId: v7 })],
    wakeWorkers: jobWaker(dataSource),
    numberPrefix,
    escalationStages: await openStagesHolder(dataSource),
    close: async () => {
      photoStore.close();
      await dataSource.destroy();
    },
  };
}
