import { setTimeout as sleep } from 'node:timers/promises';
import type { ActionBody, Report } from '@weilinli/contracts';
import type { Action } from '@weilinli/domain';
import { type Patience, type Person, person, photo } from './person';

/** What was answered with success, and so may never be lost or doubled. */
export interface Ledger {
  readonly submitted: { id: string; by: string }[];
  readonly done: { reportId: string; action: Action; by: string; version: number }[];
  readonly patience: Patience;
}

export interface Load {
  readonly ledger: Ledger;
  /** Lets everybody finish what he is at. Fails if somebody could not go on. */
  stop(): Promise<void>;
}

const gate = { longitude: 114.318, latitude: 30.51, datum: 'gcj02' as const };

/**
 * People report, accept, fence off, fix, give back, assign, check and confirm, all at once, until stopped; `slower` is
 * how many times longer they rest between two things.
 */
export async function startLoad(
  addresses: readonly string[],
  { slower = 1 }: { slower?: number } = {},
): Promise<Load> {
  const ledger: Ledger = { submitted: [], done: [], patience: { repeats: 0, internalErrors: 0 } };
  const as = (persona: string) => person(persona, addresses, ledger.patience);
  let going = true;
  const life = async (persona: string, step: (who: Person) => Promise<void>, pause: number) => {
    const who = await as(persona);
    while (going) {
      await step(who);
      await sleep(Math.random() * pause * slower);
    }
  };
  const submitting = (who: Person) => submit(who, ledger);
  const lives = [
    life('courier-1', submitting, 250),
    life('resident-1', submitting, 500),
    life('resident-2', submitting, 500),
    life('worker-1', (who) => handle(who, ledger), 80),
    life('leader-1', (who) => check(who, ledger), 300),
    life('dispatcher-1', (who) => assign(who, ledger), 300),
    life('courier-1', (who) => confirm(who, ledger), 400),
  ];
  // Heard at the end; until then it must not end the process.
  for (const one of lives) one.catch(() => undefined);
  return {
    ledger,
    stop: async () => {
      going = false;
      await Promise.all(lives);
    },
  };
}

async function submit(who: Person, { submitted }: Ledger): Promise<void> {
  const file = await photo();
  const uploaded = await who.insists((client, key) => client.uploadPhoto(file, key));
  if (!uploaded) return;
  const near = (degrees: number) => degrees + (Math.random() - 0.5) / 500;
  const place = { ...gate, longitude: near(gate.longitude), latitude: near(gate.latitude) };
  const body = { categoryCode: 'P0103', place, photoIds: [uploaded.id] };
  const report = await who.insists((client, key) => client.submitReport(body, key));
  if (report) submitted.push({ id: report.id, by: who.id });
}

async function handle(who: Person, ledger: Ledger): Promise<void> {
  const report = await someReport(who, 'assigned', ['dispatched', 'accepted']);
  if (!report) return;
  if (report.status === 'dispatched') {
    // Some stay untouched, so that their deadlines come near.
    const chance = Math.random();
    if (chance < 0.15) return act(who, ledger, report, 'return', { reason: 'not-mine' });
    return chance < 0.6 ? act(who, ledger, report, 'accept') : undefined;
  }
  const file = await photo();
  const uploaded = await who.insists((client, key) => client.uploadPhoto(file, key));
  const proof = { photoIds: uploaded ? [uploaded.id] : [], place: report.place };
  if (!report.madeSafeAt) return act(who, ledger, report, 'make-safe', proof);
  return act(who, ledger, report, 'resolve', proof);
}

async function assign(who: Person, ledger: Ledger): Promise<void> {
  const report = await someReport(who, 'area', ['submitted']);
  if (!report) return;
  const candidates = await who.insists((client) => client.candidates(report.id));
  const handler = candidates?.items.find(({ personId }) => personId !== undefined);
  if (handler?.personId) await act(who, ledger, report, 'assign', { personId: handler.personId });
}

async function check(who: Person, ledger: Ledger): Promise<void> {
  const report = await someReport(who, 'area', ['resolved']);
  const outcome = Math.random() < 0.2 ? 'failed' : 'passed';
  if (report) await act(who, ledger, report, 'verify', { outcome });
}

async function confirm(who: Person, ledger: Ledger): Promise<void> {
  const report = await someReport(who, 'mine', ['resolved']);
  if (report) await act(who, ledger, report, 'confirm');
}

async function act(
  who: Person,
  { done }: Ledger,
  report: Pick<Report, 'id'>,
  action: Action,
  body: ActionBody = {},
): Promise<void> {
  const answer = await who.insists((client, key) => client.act(report.id, action, body, key));
  if (answer) done.push({ reportId: report.id, action, by: who.id, version: answer.version });
}

async function someReport(
  who: Person,
  scope: 'mine' | 'assigned' | 'area',
  status: Report['status'][],
): Promise<Report | undefined> {
  const page = await who.insists((client) => client.reports({ scope, status, limit: 20 }));
  const items = page?.items ?? [];
  return items[Math.floor(Math.random() * items.length)];
}
