import type { Answer } from '@weilinli/client';

/**
 * Sends once more after the person has agreed to the privacy notice, where the server stored nothing because he had
 * not. Who does not agree gets the refusal.
 */
export function consenting<Sent extends unknown[]>(
  send: (...sent: Sent) => Promise<Answer>,
  ask: () => Promise<boolean>,
): (...sent: Sent) => Promise<Answer> {
  return async (...sent) => {
    const answer = await send(...sent);
    if (!wantsConsent(answer) || !(await ask())) return answer;
    return send(...sent);
  };
}

function wantsConsent({ status, body }: Answer): boolean {
  return (
    status === 403 &&
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    body.code === 'CONSENT_REQUIRED'
  );
}
