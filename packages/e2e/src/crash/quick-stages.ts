import { createCaller, fetchSend, fetchUpload, memoryTokens } from '@weilinli/client';
import type { ChangeStages, Session } from '@weilinli/contracts';

// Of a quarter of an hour for accepting: every nine seconds one, so that many come while things are being killed.
export const quickStages: ChangeStages['stages'] = [1, 2, 3, 4, 5, 6].map((percent) => ({
  stage: `early-${percent}`,
  percent,
  levels: percent < 3 ? ['worker'] : ['leader'],
}));

/** Has the administrator put the stages of escalation close together. */
export async function quickenStages(base: string): Promise<void> {
  const tokens = memoryTokens();
  const { call } = createCaller({ base, send: fetchSend(), upload: fetchUpload(), tokens });
  const session = await call<Session>('POST', '/auth/demo', {
    body: { persona: 'admin-1' },
    anonymous: true,
  });
  tokens.write(session);
  await call('PUT', '/escalation/stages', { body: { stages: quickStages } });
}
