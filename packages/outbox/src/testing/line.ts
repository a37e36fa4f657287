import { NoAnswer } from '@weilinli/client';
import type { OutboxClient } from '../devices';
import { refusal } from './memory-server';
import type { Phone, Running } from './phone';
import type { Person, ServerSide } from './server-side';

/** What befalls one call: on the way there, or its answer on the way back. */
export const faults = [
  'never-arrives',
  'answer-lost',
  'proxy-gives-up-afterwards',
  'server-busy',
  'too-many',
  'server-broken',
  'signed-out',
  'foreign-page',
  'killed-before',
  'killed-after',
  'other-person-meanwhile',
] as const;
export type Fault = (typeof faults)[number] | 'none';

export interface Line {
  /** For one program. */
  clientOn(program: Pick<Running, 'asked'>): OutboxClient;
  /** What befalls the next calls, in order; after them all is well. */
  befalls(next: readonly Fault[]): void;
  calls(): number;
}

/** The way to the server, in the name of whoever is signed in when a call goes out. */
export function faultyLine(
  phone: Phone,
  server: ServerSide,
  session: { person: () => Person; switch: () => void },
): Line {
  let coming: Fault[] = [];
  let calls = 0;

  const through = <T>(
    { asked }: Pick<Running, 'asked'>,
    call: (client: OutboxClient) => Promise<T>,
  ): Promise<T> => {
    const client = server.clientOf(session.person());
    return asked(() => {
      calls += 1;
      return befallen(coming.shift() ?? 'none', () => call(client));
    });
  };
  const befallen = async <T>(fault: Fault, call: () => Promise<T>): Promise<T> => {
    switch (fault) {
      case 'none':
        return call();
      case 'never-arrives':
        throw new NoAnswer('no signal');
      case 'answer-lost':
        await call();
        throw new NoAnswer('no signal');
      case 'proxy-gives-up-afterwards':
        await call();
        throw refusal(502, 'SERVICE_UNAVAILABLE');
      case 'server-busy':
        throw refusal(503, 'SERVICE_UNAVAILABLE');
      case 'too-many':
        throw refusal(429, 'RATE_LIMITED');
      case 'server-broken':
        throw refusal(500, 'INTERNAL_ERROR');
      case 'signed-out':
        throw refusal(401, 'TOKEN_EXPIRED');
      case 'foreign-page':
        // A page where an answer was expected.
        return '<title>Wi-Fi</title>' as T;
      case 'killed-before':
        phone.kill();
        throw new Error('nobody hears this');
      case 'killed-after':
        await call();
        phone.kill();
        throw new Error('nobody hears this');
      case 'other-person-meanwhile': {
        const answer = await call();
        session.switch();
        return answer;
      }
      default:
        return fault satisfies never;
    }
  };

  return {
    calls: () => calls,
    befalls: (next) => {
      coming = [...next];
    },
    clientOn: (program) => ({
      uploadPhoto: (file, key) => through(program, (client) => client.uploadPhoto(file, key)),
      submitReport: (body, key) => through(program, (client) => client.submitReport(body, key)),
      act: (id, action, body, key) => through(program, (client) => client.act(id, action, body, key)),
      giveFeedback: (id, body, key) => through(program, (client) => client.giveFeedback(id, body, key)),
      sayDuty: (body, key) => through(program, (client) => client.sayDuty(body, key)),
    }),
  };
}
