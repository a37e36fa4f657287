import type { Problem, Session } from '@weilinli/contracts';
import type { TokenStore, Tokens } from './session';
import { type Answer, ApiProblem, type Call, NoAnswer, type Send, type Upload } from './transport';

export interface CallerOptions<File> {
  /** Without a slash at its end: `/api/v1`, `https://city.example/api/v1`. */
  base: string;
  send: Send;
  upload: Upload<File>;
  tokens: TokenStore;
  /** The number that this installation has given itself; sent along with reports, and with nothing else. */
  device?: () => string;
  /** Called once when the session can no longer be renewed. */
  onSignedOut?: () => void;
}

export interface CallOptions {
  query?: Record<string, string | number | boolean | readonly string[] | undefined>;
  body?: unknown;
  /** Makes a repeated call safe; give the same one again when trying again. */
  idempotencyKey?: string | undefined;
  device?: string | undefined;
  /** Calls that have no session yet. */
  anonymous?: boolean;
}

/** A call is long over before its session has been renewed so often. */
const rememberedRenewals = 20;

/** Calls with a session: adds the token, renews it once for all calls in flight, turns refusals into ApiProblem. */
export function createCaller<File>(options: CallerOptions<File>) {
  let renewal: Promise<boolean> | undefined;
  /** Access tokens that were renewed one into the other: of one session, and so of one person. */
  let lineage: readonly string[] = [];

  async function call<T>(method: Call['method'], path: string, extra: CallOptions = {}): Promise<T> {
    const request = (): Promise<Answer> =>
      options.send({
        method,
        url: options.base + path + queryString(extra.query),
        headers: {
          ...(extra.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers(extra),
        },
        ...(extra.body === undefined ? {} : { body: JSON.stringify(extra.body) }),
      });
    return settle<T>(await withRenewal(request, extra));
  }

  async function upload<T>(path: string, file: File, extra: CallOptions = {}): Promise<T> {
    const request = () => options.upload({ url: options.base + path, headers: headers(extra) }, file);
    return settle<T>(await withRenewal(request, extra));
  }

  function headers(extra: CallOptions): Record<string, string> {
    const token = extra.anonymous ? undefined : options.tokens.read()?.accessToken;
    return {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(extra.idempotencyKey ? { 'idempotency-key': extra.idempotencyKey } : {}),
      ...(extra.device ? { 'weilinli-device': extra.device } : {}),
    };
  }

  async function withRenewal(request: () => Promise<Answer>, extra: CallOptions): Promise<Answer> {
    const used = options.tokens.read();
    const answer = await reached(request);
    if (answer.status !== 401 || extra.anonymous || !used) return answer;
    // Another call, or another window, may have renewed the session while this one was on its way.
    const isOld = () => options.tokens.read()?.accessToken !== used.accessToken;
    const renewed = isOld() || (await renew()) || isOld();
    // Or somebody else has signed in: what one person asked is never asked again in the name of another.
    return renewed && isHeir(used, options.tokens.read()) ? reached(request) : answer;
  }

  /** A session that is renewed within a second of its beginning may get the same token again. */
  function isHeir(used: Tokens, now: Tokens | undefined): boolean {
    if (!now) return false;
    const isSamePerson = used.personId !== undefined && used.personId === now.personId;
    return isSamePerson || (lineage.includes(used.accessToken) && lineage.includes(now.accessToken));
  }

  function renew(): Promise<boolean> {
    renewal ??= renewOnce().finally(() => {
      renewal = undefined;
    });
    return renewal;
  }

  async function renewOnce(): Promise<boolean> {
    const tokens = options.tokens.read();
    if (!tokens) return false;
    const answer = await reached(() =>
      options.send({
        method: 'POST',
        url: `${options.base}/auth/refresh`,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ refreshToken: tokens.refreshToken }),
      }),
    );
    // Whoever signed in or out meanwhile is not turned back into who was.
    if (options.tokens.read()?.refreshToken !== tokens.refreshToken) return false;
    if (answer.status === 200) {
      const { accessToken, refreshToken } = answer.body as Session;
      const before = lineage.includes(tokens.accessToken) ? lineage : [tokens.accessToken];
      lineage = [...before.slice(-rememberedRenewals), accessToken];
      options.tokens.write({ ...tokens, accessToken, refreshToken });
      return true;
    }
    if (answer.status < 500 && answer.status !== 429) {
      options.tokens.write(undefined);
      options.onSignedOut?.();
    }
    return false;
  }

  return { call, upload };
}

export type Caller<File> = ReturnType<typeof createCaller<File>>;

/** Enough for every chapter that sends no file. */
export type Calls = Pick<Caller<never>, 'call'>;

async function reached(request: () => Promise<Answer>): Promise<Answer> {
  try {
    return await request();
  } catch (error) {
    throw new NoAnswer(error);
  }
}

function settle<T>(answer: Answer): T {
  if (answer.status < 400) return answer.body as T;
  throw new ApiProblem(problemOf(answer));
}

/** A proxy's error page is not a problem document; make one of it. */
function problemOf(answer: Answer): Problem {
  const body = answer.body;
  if (typeof body === 'object' && body !== null && 'code' in body) return body as Problem;
  return {
    type: 'about:blank',
    title: 'Unexpected answer',
    status: answer.status,
    detail: `The server answered ${answer.status}.`,
    code: answer.status === 503 || answer.status === 502 ? 'SERVICE_UNAVAILABLE' : 'INTERNAL_ERROR',
    requestId: answer.headers['x-request-id'] ?? '',
  };
}

/** Written out, because phones have no URLSearchParams. Undefined is left out, a list is joined by commas. */
function queryString(query: CallOptions['query'] = {}): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(String(value))}`],
  );
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
