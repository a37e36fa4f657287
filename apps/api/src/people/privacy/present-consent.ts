import type { ConsentStanding, ConsentWord } from '@weilinli/contracts';
import { currentNotice } from './notices';

/** What `consentSelect` yields. */
export interface ConsentRow {
  given: boolean;
  last: { word: ConsentWord; version: number; at: string } | null;
}

export function presentConsent({ given, last }: ConsentRow): ConsentStanding {
  const said = last && { ...last, at: new Date(last.at).toISOString() };
  return { version: currentNotice.version, given, ...(said ? { last: said } : {}) };
}
