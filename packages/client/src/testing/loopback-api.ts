import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Received {
  method: string;
  url: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

type Handle = (request: Received, answer: Answering) => void | Promise<void>;

export interface Answering {
  json(status: number, body?: unknown, headers?: Record<string, string>): void;
  raw(status: number, type: string, body: string): void;
  /** Hangs up without a word, as a train in a tunnel does. */
  hangUp(): void;
}

/** A real server on a free loopback port that answers as the test says and remembers what it was asked. */
export async function startLoopbackApi(handle: Handle) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const call = await read(request);
    received.push(call);
    await handle(call, answering(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return {
    base: `http://127.0.0.1:${address.port}/api/v1`,
    received,
    count: (url: string) => received.filter((call) => call.url === url).length,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type LoopbackApi = Awaited<ReturnType<typeof startLoopbackApi>>;

async function read(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return {
    method: request.method ?? '',
    url: request.url ?? '',
    headers: request.headers,
    body: Buffer.concat(chunks).toString('latin1'),
  };
}

function answering(request: IncomingMessage, response: ServerResponse): Answering {
  return {
    json: (status, body, headers = {}) => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
      response.end(body === undefined ? '' : JSON.stringify(body));
    },
    raw: (status, type, body) => {
      response.writeHead(status, { 'content-type': type });
      response.end(body);
    },
    hangUp: () => request.socket.destroy(),
  };
}
