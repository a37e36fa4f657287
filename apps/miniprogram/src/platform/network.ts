import { fetchSend, type Send, type Upload } from '@weilinli/client';

/** How this platform holds a photo that was chosen. */
export type PhotoHandle = File;

const uploadTimeout = 60_000;

// Who reads waits before the screen; what changes something may take its time.
const reading = fetchSend((input, init) => fetch(input, init), 12_000);
const changing = fetchSend((input, init) => fetch(input, init), 30_000);

export const send: Send = (call) => (call.method === 'GET' ? reading(call) : changing(call));

/** A browser knows its file's name and type. */
export const upload: Upload<PhotoHandle> = async ({ url, headers }, file) => {
  const form = new FormData();
  form.append('file', file, file.name);
  const response = await fetch(url, {
    method: 'POST',
    headers,
    body: form,
    signal: AbortSignal.timeout(uploadTimeout),
  });
  const json = response.headers.get('content-type')?.includes('json') ?? false;
  return {
    status: response.status,
    headers: {},
    body: json ? ((await response.json()) as unknown) : undefined,
  };
};
