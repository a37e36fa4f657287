import { OutOfSpace } from '../devices';
import { openOutbox } from '../open-outbox';
import type { Outbox } from '../outbox';
import { type Ledger, openLedger } from './ledger';
import { faultyLine, type Line } from './line';
import { type Kill, memoryPhone, type Phone } from './phone';
import { type Person, persons, type ServerSide } from './server-side';

/** A phone, who holds it, and what he has done with it. */
export interface Day {
  readonly phone: Phone;
  readonly line: Line;
  readonly server: ServerSide;
  readonly ledger: Ledger;
  readonly tasks: string[];
  readonly fixes: string[];
  person: Person;
  now: number;
  outbox: Outbox;
  /** Starts the program, again if it is killed at that. */
  boot(kill?: Kill): Promise<void>;
  /** Does something with the program; when it is killed meanwhile the answer is `killed`, and it has started anew. */
  survive<T>(work: (outbox: Outbox) => Promise<T>): Promise<T | 'killed'>;
}

export async function beginDay(server: ServerSide, prefix: string): Promise<Day> {
  const phone = memoryPhone();
  let ids = 0;
  let killed: Promise<void> = Promise.resolve();
  const starting = openLedger(prefix);
  const switchPerson = () => {
    day.person = otherOf(day.person);
  };
  const line = faultyLine(phone, server, { person: () => day.person, switch: switchPerson });

  const start = async (): Promise<Outbox | 'killed'> => {
    const program = phone.start();
    killed = program.killed;
    const opening = openOutbox({
      ...program,
      client: line.clientOn(program),
      clock: () => new Date(day.now),
      chance: () => 0.5,
      newId: () => `${prefix.slice(1)}${++ids}`,
      personId: () => day.person,
    });
    return Promise.race([opening, killed.then(() => 'killed' as const)]);
  };

  const day: Omit<Day, 'outbox'> & { outbox: Outbox } = {
    phone,
    line,
    server,
    ledger: starting,
    tasks: [],
    fixes: [],
    person: 'worker-1',
    // A server believes nobody who did something long before it was reported.
    now: Date.now(),
    outbox: undefined as unknown as Outbox,
    boot: async (kill) => {
      phone.kill();
      phone.killAt(kill);
      let opened = await start();
      while (opened === 'killed') opened = await start();
      day.outbox = opened;
    },
    survive: async (work) => {
      const outcome = await Promise.race([work(day.outbox), killed.then(() => 'killed' as const)]);
      if (outcome === 'killed') await day.boot();
      return outcome;
    },
  };
  await day.boot();
  return day;
}

export function otherOf(person: Person): Person {
  return persons.find((one) => one !== person) ?? person;
}

/** Undefined where the phone was full; nothing else is borne. */
export async function unlessFull<T>(work: Promise<T>): Promise<T | 'full'> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof OutOfSpace) return 'full';
    throw error;
  }
}
