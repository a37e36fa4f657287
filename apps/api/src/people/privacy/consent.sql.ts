import { currentNotice } from './notices';

/**
 * An SQL condition: somebody has agreed to the notice that applies now. Each word about an older one is void, and of
 * those about this one the last counts. `personId` is an SQL expression; one index probe.
 */
export function hasConsent(personId: string): string {
  return `coalesce((SELECT consent.word = 'given' AND consent.version = ${currentNotice.version} FROM consents consent
    WHERE consent.person_id = ${personId} ORDER BY consent.id DESC LIMIT 1), false)`;
}

/** The last word and how somebody stands, as JSON for a larger statement. */
export function consentSelect(personId: string): string {
  return `json_build_object('given', ${hasConsent(personId)}, 'last', (SELECT json_build_object('word', said.word,
      'version', said.version, 'at', said.at) FROM consents said
    WHERE said.person_id = ${personId} ORDER BY said.id DESC LIMIT 1))`;
}
