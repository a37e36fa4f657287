import { createHash, randomBytes } from 'node:crypto';

export function newRefreshToken(): string {
  return randomBytes(32).toString('base64url');
}

/** 256 random bits need no slow hash; whoever reads the table cannot sign in with what it holds. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
