import type { Session } from '@weilinli/contracts';

export interface Tokens {
  accessToken: string;
  refreshToken: string;
  /** Whose they are. */
  personId?: string;
}

/** Where the tokens of the person signed in are kept. */
export interface TokenStore {
  read(): Tokens | undefined;
  write(tokens: Tokens | undefined): void;
}

/** Tokens that live as long as the process: for scripts, tests and benches. */
export function memoryTokens(session?: Session): TokenStore {
  let tokens: Tokens | undefined = session;
  return {
    read: () => tokens,
    write: (next) => {
      tokens = next;
    },
  };
}
