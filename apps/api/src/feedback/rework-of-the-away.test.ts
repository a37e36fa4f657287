import type { HistoryEntry, Report } from '@weilinli/contracts';
import { act, buildReport } from '../testing/build-report';
import { openStage, type Stage } from '../testing/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(async () => {
  await stage.asOwner('DELETE FROM leaves');
  await stage.asOwner(
    "UPDATE role_grants SET valid_to = NULL WHERE person_id = (SELECT id FROM people WHERE persona = 'worker-1')",
  );
  expect(stage.errors).toEqual([]);
});

const gone = {
  'on-leave': `INSERT INTO leaves (id, person_id, starts_at, ends_at)
    SELECT gen_random_uuid(), id, now() - interval '1 hour', now() + interval '1 day' FROM people WHERE persona = 'worker-1'`,
  'handler-left':
    "UPDATE role_grants SET valid_to = now() WHERE person_id = (SELECT id FROM people WHERE persona = 'worker-1')",
};

type Doubt = readonly [by: string, action: 'contest' | 'verify' | 'reopen', body: object];
const doubts: Doubt[] = [
  ['courier-1', 'contest', { note: '还在漏' }],
  ['leader-1', 'verify', { outcome: 'failed' }],
  ['courier-1', 'reopen', { reason: 'broken-again' }],
];

async function fixedFor(action: Doubt[1]): Promise<Report> {
  const report = await buildReport(stage);
  for (const step of ['accept', 'make-safe', 'resolve'] as const) {
    await act(stage, { by: 'worker-1', report, action: step });
  }
  if (action === 'reopen') await act(stage, { by: 'courier-1', report, action: 'confirm' });
  return report;
}

describe.each(Object.entries(gone))('its fixer is %s', (because, leave) => {
  test.each(doubts)('%s "%s": it lies on the desk at once, and nobody has it', async (by, action, body) => {
    const report = await fixedFor(action);
    await stage.asOwner(leave);
    const doubted = await act(stage, { by, report, action, body });
    expect(doubted).toMatchObject({ status: 'submitted', rework: 1 });
    expect(doubted.assignee).toBeUndefined();
    const { body: history } = await (await stage.as('leader-1')).get<{ items: HistoryEntry[] }>(
      `/reports/${report.id}/history`,
    );
    const [doubt, back] = history.items.slice(-2);
    expect(doubt).toMatchObject({ event: action });
    expect(back).toMatchObject({ event: 'return', actor: { role: 'system' }, facts: { because } });
    await stage.workOff();
  });
});
