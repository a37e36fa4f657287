import type { Client, PhotoFile } from '@weilinli/client';
import { createClient, fetchSend, fetchUpload, memoryTokens } from '@weilinli/client';
import type { Report } from '@weilinli/contracts';
import { type Scene, streetPhoto } from './street-photo';

type Api = Client<PhotoFile>;

export interface Telling {
  /** `http://127.0.0.1:3000` */
  address: string;
  /** Milliseconds since some fixed moment, for the time beside each line. */
  clock: () => number;
  say: (line: string) => void;
}

/** The gate of 大华公园世家, where the story happens. */
const gate = { longitude: 114.318, latitude: 30.51, datum: 'gcj02' as const };

/**
 * Plays 郭飞's story against a running system, through the same calls as the mini-program: seen, photographed, sent,
 * accepted, fenced off, fixed, agreed. Answers the closed report; throws where the story goes wrong.
 */
export async function tellStory({ address, clock, say }: Telling): Promise<Report> {
  const started = clock();
  const tell = (line: string) => say(`${((clock() - started) / 1000).toFixed(2).padStart(6)} s  ${line}`);
  const signIn = async (persona: string) => {
    const api = createClient<PhotoFile>({
      base: `${address}/api/v1`,
      send: fetchSend(),
      upload: fetchUpload(),
      tokens: memoryTokens(),
    });
    const { person } = await api.signInAs(persona);
    return { api, person };
  };

  const courier = await signIn('courier-1');
  tell(`${courier.person.displayName} 登录`);
  const located = await courier.api.locate(gate);
  tell(`位置: ${located.areas.map(({ name }) => name).join(' › ')}`);
  const before = await upload(courier.api, 'missing');
  let report = await courier.api.submitReport({
    categoryCode: 'P0103',
    conditionCode: 'missing',
    description: '大华公园世家门口, 井盖没有了',
    place: { ...gate, accuracy: 12, address: '大华公园世家门口' },
    photoIds: [before],
    capturedAt: new Date().toISOString(),
  });
  tell(
    `已上报 ${report.number}: ${report.category.name} · ${report.condition.name} → ${report.assignee?.displayName ?? '派遣员'}`,
  );
  tell(
    `时限: 接单 ${clockOf(report.deadlines.acceptBy)}, 围护 ${clockOf(report.deadlines.makeSafeBy)}, 修好 ${clockOf(report.deadlines.resolveBy)}`,
  );

  const worker = await signIn('worker-1');
  const tasks = await worker.api.reports({ scope: 'assigned' });
  must(
    tasks.items.some(({ id }) => id === report.id),
    `${worker.person.displayName} does not have the task`,
  );
  tell(`${worker.person.displayName} 的任务里有它 (共 ${tasks.items.length} 件)`);
  await worker.api.act(report.id, 'accept');
  tell('已接单');
  await worker.api.act(report.id, 'make-safe', {
    photoIds: [await upload(worker.api, 'fenced')],
    place: gate,
  });
  tell('已围护, 有照片');
  await worker.api.act(report.id, 'resolve', {
    photoIds: [await upload(worker.api, 'fixed')],
    place: gate,
    note: '换了新井盖',
  });
  tell('已修好, 有照片');

  const leader = await signIn('leader-1');
  await leader.api.act(report.id, 'verify', { outcome: 'passed' });
  tell(`${leader.person.displayName} 核查通过`);

  const told = await untilTold(courier.api, report.id);
  tell(`${courier.person.displayName} 收到消息: ${told.join('、')}`);
  await courier.api.act(report.id, 'confirm');
  report = await courier.api.act(report.id, 'rate', { score: 5, note: '真快' });
  tell(`${courier.person.displayName} 确认修好, 打 5 分`);
  const { items: history } = await courier.api.history(report.id);
  tell(`全程留痕: ${history.map(({ event }) => event).join(' → ')}`);
  must(report.status === 'closed', `the report ends as ${report.status}, not closed`);
  tell(`${report.number} 已结束`);
  return report;
}

async function upload(api: Api, scene: Scene): Promise<string> {
  const at = new Date();
  const bytes = await streetPhoto(scene, { at, seed: at.getTime() % 100_000 });
  return (await api.uploadPhoto({ bytes, name: `${scene}.jpg`, type: 'image/jpeg' })).id;
}

/** Consequences follow within moments; a queue that does not deliver in ten seconds is broken. */
async function untilTold(api: Api, reportId: string): Promise<string[]> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const { items } = await api.inbox();
    const about = items.filter((message) => message.reportId === reportId);
    if (about.some(({ kind }) => kind === 'resolved')) return about.map(({ title }) => title).reverse();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the reporter was not told that it is fixed');
}

function clockOf(instant: string | undefined): string {
  if (!instant) return '无';
  return new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');
}

function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}
