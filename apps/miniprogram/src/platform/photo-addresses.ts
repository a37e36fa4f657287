const fromRoot = '/api/v1/photos/';

/** The API names photos from its own root. Inside WeChat nothing has a root to start from: an answer with whole addresses. */
export function withWholeAddresses(body: unknown, base: string): unknown {
  const origin = /^https?:\/\/[^/]+/.exec(base)?.[0];
  return origin === undefined ? body : whole(body, origin);
}

function whole(value: unknown, origin: string): unknown {
  if (typeof value === 'string') return value.startsWith(fromRoot) ? origin + value : value;
  if (Array.isArray(value)) return value.map((one) => whole(one, origin));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, whole(one, origin)]));
}
