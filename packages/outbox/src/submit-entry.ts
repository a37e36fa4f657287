import { ApiProblem } from '@weilinli/client';
import type { ActionBody, GiveFeedback, PutDuty, SubmitReport } from '@weilinli/contracts';
import type { Entry } from './entry';
import { photoIdsOf } from './send-photos';
import type { Trip } from './trip';
import { ForeignAnswer } from './verdict';

export interface Taken {
  /** Undefined: it is about no report. */
  result: Entry['result'];
  /** The server knew an earlier wording already. */
  tookEarlier: boolean;
}

/** What goes to the server, as JSON: the same for as long as nobody corrects the entry. */
export function bodyOf(entry: Entry): string {
  const photoIds = photoIdsOf(entry);
  // An action without photos names none.
  const named = entry.what.kind === 'report' || photoIds.length > 0 ? { photoIds } : {};
  return JSON.stringify({ ...entry.what.body, ...named });
}

/**
 * Sends report or action under the entry's key. Where the key is known with another body, an earlier wording has
 * arrived and its answer was lost: the one that the server has is asked for again, instead of a second report.
 */
export async function submitEntry(trip: Trip, entry: Entry): Promise<Taken> {
  const wordings = [bodyOf(entry), ...[...(entry.earlier ?? [])].reverse()];
  let refusal: unknown;
  for (const [age, body] of wordings.entries()) {
    try {
      trip.turnOf(entry);
      return { result: await ask(trip, entry, body), tookEarlier: age > 0 };
    } catch (error) {
      refusal ??= error;
      if (!(error instanceof ApiProblem) || error.problem.code !== 'IDEMPOTENCY_KEY_REUSED') throw error;
    }
  }
  throw refusal;
}

export function resultOf(
  answer: { id?: unknown; number?: unknown } | undefined,
): NonNullable<Entry['result']> {
  if (typeof answer?.id !== 'string') throw new ForeignAnswer();
  // Who only follows it is told no number.
  return { reportId: answer.id, number: typeof answer.number === 'string' ? answer.number : '' };
}

async function ask(
  { devices: { client } }: Trip,
  { what, key }: Entry,
  body: string,
): Promise<Taken['result']> {
  switch (what.kind) {
    case 'report':
      return resultOf(await client.submitReport(JSON.parse(body) as SubmitReport, key));
    case 'action':
      return resultOf(await client.act(what.reportId, what.action, JSON.parse(body) as ActionBody, key));
    case 'feedback':
      return resultOf(await client.giveFeedback(what.reportId, JSON.parse(body) as GiveFeedback, key));
    case 'duty': {
      const answer: { onDuty?: unknown } | undefined = await client.sayDuty(JSON.parse(body) as PutDuty, key);
      if (typeof answer?.onDuty !== 'boolean') throw new ForeignAnswer();
      return undefined;
    }
    default:
      return what satisfies never;
  }
}
