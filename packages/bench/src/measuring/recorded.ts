import { Client, type Pool } from 'pg';

interface Statement {
  name?: string;
  text: string;
  values: unknown[];
}

/** The statements of one piece of work: those of each connection in their order. */
export type Recording = readonly Statement[][];

type Query = (this: Client, ...given: unknown[]) => unknown;

/** Runs some work of this process, and answers every statement that it sent to PostgreSQL. */
export async function recordStatements(work: () => Promise<unknown>): Promise<Recording> {
  const streams = new Map<Client, Statement[]>();
  const plain = Client.prototype.query as unknown as Query;
  const listening: Query = function (...given) {
    const stream = streams.get(this) ?? [];
    streams.set(this, stream);
    stream.push(statementOf(given));
    return plain.apply(this, given);
  };
  Object.assign(Client.prototype, { query: listening });
  try {
    await work();
  } finally {
    Object.assign(Client.prototype, { query: plain });
  }
  return [...streams.values()];
}

/** Sends the same statements with the same values by pg alone, as many connections at once as there were. */
export async function replay(pool: Pool, recording: Recording): Promise<void> {
  await Promise.all(
    recording.map(async (statements) => {
      const client = await pool.connect();
      try {
        for (const statement of statements) await client.query(statement);
      } finally {
        client.release();
      }
    }),
  );
}

function statementOf([first, second]: readonly unknown[]): Statement {
  if (typeof first === 'string') return { text: first, values: Array.isArray(second) ? second : [] };
  const { name, text, values = [] } = first as { name?: string; text: string; values?: unknown[] };
  return { ...(name === undefined ? {} : { name }), text, values };
}
