/** Somebody who asks the APIs and hears every answer, also a refusal. */
export interface Asker {
  readonly persona: string;
  readonly id: string;
  ask(call: Call): Promise<Answer>;
}

export interface Call {
  method: 'GET' | 'POST' | 'PUT';
  /** Below `/api/v1`. */
  path: string;
  body?: object | undefined;
  /** Which of the APIs; any whole number. */
  at: number;
}

export interface Answer {
  status: number;
  said: Readonly<Record<string, unknown>>;
}

/** Signs in, and again when the session has grown old. Fails if an API answers with an error of its own. */
export async function asker(persona: string, addresses: readonly string[]): Promise<Asker> {
  const signIn = async () => {
    const session = await send(addresses, { method: 'POST', path: '/auth/demo', body: { persona }, at: 0 });
    if (session.status !== 200) throw new Error(`${persona} cannot sign in: ${JSON.stringify(session.said)}`);
    return session.said as { accessToken: string; person: { id: string } };
  };
  let { accessToken, person } = await signIn();
  return {
    persona,
    id: person.id,
    ask: async (call) => {
      const answer = await send(addresses, call, accessToken);
      if (answer.status !== 401) return answer;
      ({ accessToken, person } = await signIn());
      return send(addresses, call, accessToken);
    },
  };
}

async function send(
  addresses: readonly string[],
  { method, path, body, at }: Call,
  token?: string,
): Promise<Answer> {
  const response = await fetch(`${addresses[at % addresses.length]}${path}`, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const said = (await response.json()) as Answer['said'];
  if (response.status >= 500) {
    throw new Error(`${method} ${path} ${JSON.stringify(body)}: ${response.status} ${JSON.stringify(said)}`);
  }
  return { status: response.status, said };
}
