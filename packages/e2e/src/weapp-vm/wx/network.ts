import { posix } from 'node:path';
import type { Device } from '../device';
import { readDisk } from '../disk';
import { asCall, type Running, WxFailure } from './callbacks';

interface Asked {
  url: string;
  method?: string;
  header?: Record<string, string>;
  data?: unknown;
  dataType?: string;
  timeout?: number;
}

interface Uploaded extends Asked {
  filePath: string;
  name: string;
  formData?: Record<string, string>;
}

/** What somebody who watches the network sees. */
export interface Traffic {
  asked(method: string, url: string): void;
  answered(method: string, url: string, status: number): void;
}

const slowly = 1500;
const usualTimeout = 60_000;

/** Requests go over loopback to the real API, when the address is one that WeChat was told of. */
export function networkCalls(running: Running, device: Device, traffic: Traffic) {
  const ask = async (asked: Asked, init: RequestInit): Promise<Response> => {
    const { origin, href } = new URL(asked.url);
    const house = device.domains.get(origin);
    if (!house) throw new WxFailure(`url not in domain list: ${origin}`, 600002);
    if (device.signal === 'none') throw new WxFailure('net::ERR_INTERNET_DISCONNECTED', 600001);
    const method = init.method ?? 'GET';
    traffic.asked(method, href);
    if (device.signal === 'slow') await new Promise((resolve) => setTimeout(resolve, slowly));
    if (device.signal === 'server-fails') return new Response('', { status: 503 });
    const { headers, stale } = tokened(device, asked.header ?? {});
    const answer = await fetch(href.replace(origin, house), {
      ...init,
      headers,
      signal: AbortSignal.timeout(asked.timeout ?? usualTimeout),
    }).catch((error: unknown) => {
      throw new WxFailure(
        error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : String(error),
        5,
      );
    });
    // The signal may have changed while the question was on its way.
    const { signal } = device as Device;
    if (signal === 'answers-lost' && method !== 'GET') throw new WxFailure('timeout', 5);
    // What was spoilt on purpose is refused on purpose.
    if (!stale) traffic.answered(method, href, answer.status);
    return answer;
  };

  return {
    request: abortable(
      asCall(running, 'request', async (asked: Asked) => {
        const method = (asked.method ?? 'GET').toUpperCase();
        const header = lowerCase(asked.header ?? {});
        if (!('content-type' in header)) header['content-type'] = 'application/json';
        const body = method === 'GET' || asked.data === undefined ? undefined : textOf(asked.data);
        // fetch refuses to say what kind of thing it does not send; WeChat says it all the same, and fastify minds.
        if (body === undefined) delete header['content-type'];
        const answer = await ask({ ...asked, header }, { method, ...(body === undefined ? {} : { body }) });
        const text = await answer.text();
        return {
          data: (asked.dataType ?? 'json') === 'json' ? parsed(text) : text,
          statusCode: answer.status,
          header: Object.fromEntries(answer.headers),
          cookies: [],
        };
      }),
    ),
    uploadFile: abortable(
      asCall(running, 'uploadFile', async (asked: Uploaded) => {
        const bytes = readDisk(device.disk, asked.filePath);
        const form = new FormData();
        for (const [name, value] of Object.entries(asked.formData ?? {})) form.append(name, value);
        form.append(
          asked.name,
          new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }),
          posix.basename(asked.filePath),
        );
        const answer = await ask(asked, { method: 'POST', body: form });
        return { data: await answer.text(), statusCode: answer.status };
      }),
    ),
  };
}

/** A task can be given up; here it is only forgotten. */
function abortable<Options>(call: (options: Options) => unknown) {
  return (options: Options) => {
    const promise = call(options);
    return Object.assign(promise ?? {}, {
      abort: () => undefined,
      onProgressUpdate: () => undefined,
      offProgressUpdate: () => undefined,
      onHeadersReceived: () => undefined,
      offHeadersReceived: () => undefined,
    });
  };
}

function tokened(device: Device, headers: Record<string, string>) {
  const name = Object.keys(headers).find((key) => key.toLowerCase() === 'authorization');
  if (!device.staleToken || name === undefined) return { headers, stale: false };
  device.staleToken = false;
  return { headers: { ...headers, [name]: 'Bearer stale' }, stale: true };
}

function lowerCase(header: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(header).map(([name, value]) => [name.toLowerCase(), value]));
}

function textOf(data: unknown): string {
  return typeof data === 'string' ? data : JSON.stringify(data);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
