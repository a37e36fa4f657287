import type { Stage } from '@weilinli/api/src/testing/stage';
import { type Answer, type Client, createClient, memoryTokens } from '@weilinli/client';

/** The file of a photo that has this name. */
export type PhotoOf = (name: string) => Buffer;

const boundary = 'part-of-a-proof';

/** The client as the mini-program has it, with the API in this process and without a socket. */
export async function signedIn(
  { app }: Pick<Stage, 'app'>,
  persona: string,
  photoOf: PhotoOf,
): Promise<Client<unknown>> {
  const inject = async (call: {
    method: 'GET' | 'POST' | 'PUT' | 'DELETE';
    url: string;
    headers: Record<string, string>;
    payload?: string | Buffer;
  }): Promise<Answer> => {
    const { statusCode: status, headers, body } = await app.inject(call);
    const isJson = String(headers['content-type'] ?? '').includes('json');
    return { status, headers: {}, body: isJson ? (JSON.parse(body) as unknown) : undefined };
  };
  const client = createClient<unknown>({
    base: '/api/v1',
    tokens: memoryTokens(),
    send: ({ body, ...call }) => inject({ ...call, ...(body === undefined ? {} : { payload: body }) }),
    upload: ({ url, headers }, photo) =>
      inject({
        method: 'POST',
        url,
        headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
        payload: formWith(photoOf(String(photo))),
      }),
  });
  await client.signInAs(persona);
  return client;
}

function formWith(file: Buffer): Buffer {
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="1.png"\r\ncontent-type: image/png\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]);
}
