import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  ApiProblem,
  type Client,
  createClient,
  fetchSend,
  fetchUpload,
  memoryTokens,
  type PhotoFile,
} from '@weilinli/client';
import sharp from 'sharp';

/** Somebody who does not give up: whatever dies, he asks again under the same key until he has an answer. */
export interface Person {
  readonly persona: string;
  readonly id: string;
  /** Asks the APIs in turn; answers what was answered, or undefined when it was refused. */
  insists<T>(call: (client: Client<PhotoFile>, key: string) => Promise<T>): Promise<T | undefined>;
}

/** How often somebody had to ask again, over all people, and how often because of an error nobody should see. */
export interface Patience {
  repeats: number;
  internalErrors: number;
}

/** Whoever has had no answer for so long will not get one. Milliseconds. */
const givesUpAfter = 90_000;
// Long enough for a killed PostgreSQL to recover; short enough that a lost answer is noticed.
const answerWithin = 8_000;

export async function person(
  persona: string,
  addresses: readonly string[],
  patience: Patience,
): Promise<Person> {
  const tokens = memoryTokens();
  const clients = addresses.map((base) =>
    createClient<PhotoFile>({
      base,
      send: fetchSend(fetch, answerWithin),
      upload: fetchUpload(fetch, answerWithin),
      tokens,
    }),
  );
  let turn = 0;
  const next = () => {
    const client = clients[turn++ % clients.length];
    if (!client) throw new Error('there is no API to ask');
    return client;
  };
  const session = await next().signInAs(persona);
  return {
    persona,
    id: session.person.id,
    insists: async (call) => {
      const key = randomUUID();
      const begin = performance.now();
      for (;;) {
        try {
          return await call(next(), key);
        } catch (error) {
          if (error instanceof ApiProblem && error.problem.status < 500 && error.problem.status !== 429) {
            if (error.problem.status === 401) throw error;
            return undefined;
          }
          if (error instanceof ApiProblem && error.problem.status === 500) patience.internalErrors++;
          if (performance.now() - begin > givesUpAfter) throw error;
          patience.repeats++;
          await sleep(50 + Math.random() * 200);
        }
      }
    },
  };
}

/** A small picture like no other. */
export async function photo(): Promise<PhotoFile> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
  const bytes = await sharp({
    create: { width: 96, height: 96, channels: 3, background: '#000000', noise },
  })
    .jpeg()
    .toBuffer();
  return { bytes: new Uint8Array(bytes), name: 'photo.jpg', type: 'image/jpeg' };
}
