import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Pool as HttpPool } from 'undici';
import { v7 } from 'uuid';
import { closedLoop, type Slice } from '../measuring/closed-loop';
import { processorSeconds, processorSecondsOfTree } from '../measuring/processor-time';
import { quantile, seeded, spread } from '../measuring/statistics';
import { bareSubmissions } from './bare';
import { type Place, poolsFor, randomPlaces } from './places';
import { summarizeProfile } from './profile';
import { openSubmitStage, type Stage } from './stage';

const callers = 20;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    seconds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '20261122' },
    profile: { type: 'boolean', default: false },
  },
});

interface Measured extends Slice {
  databaseSeconds: number;
  appSeconds: number;
}

/**
 * `pnpm bench submit`: the whole of POST /reports against the bare database doing the same statements, in the same
 * run, in slices of random order. What counts is the ratio of each pair; figures of one machine say little elsewhere.
 */
async function main(): Promise<void> {
  const folder = join(__dirname, '../../results');
  mkdirSync(folder, { recursive: true });
  const stage = await openSubmitStage(options.profile ? { profileFolder: folder } : {});
  const chance = seeded(Number(options.seed));
  const places = randomPlaces(stage.deps.areas.current(), 5_000, chance);
  const http = new HttpPool(stage.address, { connections: callers });
  const bare = bareSubmissions(stage.appUrl, callers);
  const answer = await sampleAnswer(stage, http, places);
  const versions = {
    area: stage.deps.areas.current().version,
    catalogue: stage.deps.catalogue.current().version,
  };
  const pools = poolsFor(versions, answer);

  const run = async (kind: 'api' | 'bare', seconds: number): Promise<Measured> => {
    const photos = await stage.preparePhotos(Math.ceil(seconds * 3_000));
    let next = 0;
    const take = () => {
      const photo = photos[next++];
      const reporter = photo && stage.reporters[photo.ownerIndex];
      const place = places[Math.floor(chance() * places.length)];
      if (!photo || !reporter || !place) throw new Error('more submissions than photos were prepared');
      return { photo, reporter, place };
    };
    const call = async () => {
      const { photo, reporter, place } = take();
      if (kind === 'api') await submitOverHttp(http, reporter.token, photo.id, place);
      else
        await bare.submit(
          { id: photo.id, ownerId: reporter.id, sessionId: reporter.sessionId },
          place,
          pools,
        );
    };
    const before = [processorSecondsOfTree(stage.postgresPid), processorSeconds(stage.appPid)] as const;
    const slice = await closedLoop({ callers, seconds, call });
    return {
      ...slice,
      databaseSeconds: processorSecondsOfTree(stage.postgresPid) - before[0],
      appSeconds: processorSeconds(stage.appPid) - before[1],
    };
  };

  try {
    // Tables of some size, and plans made for them: a city's first minute is not what is measured.
    await run('bare', 8);
    await run('api', 5);
    await stage.analyze();
    const rounds: Record<'api' | 'bare', Measured>[] = [];
    for (let round = 0; round < Number(options.rounds); round++) {
      const order = chance() < 0.5 ? (['api', 'bare'] as const) : (['bare', 'api'] as const);
      const first = await run(order[0], Number(options.seconds));
      const second = await run(order[1], Number(options.seconds));
      const pair = order[0] === 'api' ? { api: first, bare: second } : { api: second, bare: first };
      rounds.push(pair);
      console.error(
        `round ${round + 1}: API ${perSecond(pair.api)}/s, bare ${perSecond(pair.bare)}/s, ratio ${(rate(pair.api) / rate(pair.bare)).toFixed(3)}`,
      );
    }
    const result = summary(rounds, stage);
    console.log(JSON.stringify(result, null, 2));
    writeFileSync(join(folder, 'submit.json'), `${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await bare.close();
    await http.close();
    await stage.close();
  }
  if (options.profile) {
    const [file] = readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'));
    if (file) console.log(summarizeProfile(join(folder, file)));
  }
}

async function submitOverHttp(http: HttpPool, token: string, photoId: string, place: Place): Promise<string> {
  const { statusCode, body } = await http.request({
    method: 'POST',
    path: '/api/v1/reports',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'idempotency-key': v7(),
    },
    body: JSON.stringify({
      categoryCode: 'P0103',
      conditionCode: 'missing',
      description: '大华公园世家门口, 井盖没有了',
      place: {
        longitude: place.longitude,
        latitude: place.latitude,
        datum: 'wgs84',
        accuracy: 12,
        address: '大华公园世家门口',
      },
      photoIds: [photoId],
    }),
  });
  const text = await body.text();
  if (statusCode !== 201) throw new Error(`POST /reports answered ${statusCode}: ${text}`);
  return text;
}

async function sampleAnswer(stage: Stage, http: HttpPool, places: readonly Place[]): Promise<string> {
  const [photo] = await stage.preparePhotos(1);
  const reporter = photo && stage.reporters[photo.ownerIndex];
  const [place] = places;
  if (!photo || !reporter || !place) throw new Error('nothing to try with');
  return submitOverHttp(http, reporter.token, photo.id, place);
}

function summary(rounds: readonly Record<'api' | 'bare', Measured>[], stage: Stage) {
  const of = (kind: 'api' | 'bare') => {
    const slices = rounds.map((round) => round[kind]);
    const latencies = slices.flatMap((slice) => slice.latencies);
    const done = slices.reduce((sum, slice) => sum + slice.done, 0);
    const per = (seconds: (slice: Measured) => number) =>
      Number(((slices.reduce((sum, slice) => sum + seconds(slice), 0) / done) * 1000).toFixed(3));
    return {
      reportsPerSecond: spread(slices.map(rate)),
      p50ms: Number(quantile(latencies, 0.5).toFixed(2)),
      p99ms: Number(quantile(latencies, 0.99).toFixed(2)),
      databaseCpuMsPerReport: per((slice) => slice.databaseSeconds),
      ...(kind === 'api' ? { appCpuMsPerReport: per((slice) => slice.appSeconds) } : {}),
    };
  };
  return {
    what: 'POST /reports against the same statements by pg alone',
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`,
    setting: {
      callers,
      rounds: rounds.length,
      secondsPerSlice: Number(options.seconds),
      seed: Number(options.seed),
      areas: stage.areaCount,
    },
    ratio: spread(rounds.map((round) => rate(round.api) / rate(round.bare))),
    api: of('api'),
    bare: of('bare'),
  };
}

const rate = ({ done, seconds }: Slice) => done / seconds;
const perSecond = (slice: Slice) => rate(slice).toFixed(0);

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
