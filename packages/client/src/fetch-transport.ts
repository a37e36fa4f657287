import type { Answer, Send, Upload } from './transport';

/** A photo where there is fetch: bytes with a name and a type. */
export interface PhotoFile {
  bytes: Uint8Array<ArrayBuffer>;
  name: string;
  type: string;
}

type Fetch = typeof fetch;

/** Sends by fetch: servers, scripts, browsers. Gives up after `timeout` milliseconds. */
export function fetchSend(fetcher: Fetch = fetch, timeout = 30_000): Send {
  return async ({ method, url, headers, body }) =>
    answerOf(
      await fetcher(url, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
        signal: AbortSignal.timeout(timeout),
      }),
    );
}

/** Uploads by fetch as a form with the field `file`. */
export function fetchUpload(fetcher: Fetch = fetch, timeout = 60_000): Upload<PhotoFile> {
  return async ({ url, headers }, file) => {
    const form = new FormData();
    form.append('file', new Blob([file.bytes], { type: file.type }), file.name);
    return answerOf(
      await fetcher(url, { method: 'POST', headers, body: form, signal: AbortSignal.timeout(timeout) }),
    );
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers.entries()),
    body: bodyOf(type, text),
  };
}

function bodyOf(type: string, text: string): unknown {
  if (type.startsWith('text/csv')) return text;
  return type.includes('json') && text !== '' ? (JSON.parse(text) as unknown) : undefined;
}
