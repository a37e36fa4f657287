import Taro from '@tarojs/taro';
import type { Send, Upload } from '@weilinli/client';
import { withWholeAddresses } from './photo-addresses';

/** A path in WeChat's temporary files. */
export type PhotoHandle = string;

export const send: Send = async ({ method, url, headers, body }) => {
  const answer = await Taro.request({
    url,
    method,
    header: headers,
    dataType: 'json',
    // Who reads waits before the screen; what changes something may take its time.
    timeout: method === 'GET' ? 12_000 : 30_000,
    ...(body === undefined ? {} : { data: body }),
  });
  return {
    status: answer.statusCode,
    headers: lowerCase(answer.header ?? {}),
    body: withWholeAddresses(emptyAsUndefined(answer.data), url),
  };
};

export const upload: Upload<PhotoHandle> = async ({ url, headers }, file) => {
  const answer = await Taro.uploadFile({
    url,
    filePath: file,
    name: 'file',
    header: headers,
    timeout: 60_000,
  });
  return { status: answer.statusCode, headers: {}, body: withWholeAddresses(parsed(answer.data), url) };
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function emptyAsUndefined(data: unknown): unknown {
  return data === '' ? undefined : data;
}

function lowerCase(header: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(header).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}
