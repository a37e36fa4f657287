import type { Report } from '@weilinli/contracts';
import { plot } from './plot';
import { buildReport } from './testing/build-report';
import { type Deed, plotDeeds } from './testing/plot-deeds';
import { openStage, type Stage } from './testing/stage';
import { placeAt, places } from './testing/story-city';

/**
 * Who hears what of each event of the plot. In the middle what happened before. 郭飞 (courier-1) reports, worker-1
 * handles; `join` makes resident-1 one of the reporters, `follow` lets resident-2 follow, `call-for-help` sends worker-2.
 */
const table = `
dispatch          |                                       | new-task worker-1
dispatch beside   |                                       | neighbour grid-worker, new-task worker-1
submit beside     |                                       | desk dispatcher-1, neighbour leader-1, neighbour worker-1, neighbour worker-2
accept            | join follow                           | accepted courier-1, accepted resident-1
return            | join follow                           | desk dispatcher-1, returned courier-1
make-safe         | join follow accept                    | made-safe courier-1, made-safe resident-1
resolve           | join follow accept                    | followed-resolved resident-2, resolved courier-1, shared-resolved resident-1
resolve-elsewhere | join follow accept                    | check leader-1, followed-resolved resident-2, resolved courier-1, shared-resolved resident-1
give-to-water     | join follow                           | new-task department-1, new-task department-2, reassigned courier-1, reassigned resident-1, taken-away worker-1
call-for-help     | join follow                           | helped worker-1, helping worker-2
end-the-help      | call-for-help                         | helper-left worker-1, released worker-2
leave-helping     | call-for-help                         | helper-left dispatcher-1, helper-left worker-1
transfer          | join follow                           | new-task far-worker, reassigned courier-1, reassigned resident-1, taken-away worker-1, transferred-in far-leader
decline           | join follow                           | declined courier-1, followed-declined resident-2, shared-declined resident-1, taken-away worker-1
contest           | join follow decline                   | desk dispatcher-1
contest           | join follow accept resolve            | rework worker-1, shared-rework resident-1
contest-with      | join follow accept resolve            | rework worker-1, shared-rework courier-1
verify-failed     | join follow accept resolve            | rework worker-1
verify-passed     | join follow accept resolve            | verified courier-1
verify-passed     | join follow accept resolve-elsewhere confirm | closed courier-1, closed resident-1, closed worker-1, followed-closed resident-2
confirm           | join follow accept resolve-elsewhere  | check leader-1
confirm           | join follow accept resolve            | closed resident-1, closed worker-1, followed-closed resident-2
three-days        | join follow accept make-safe resolve verify-passed | closed courier-1, closed resident-1, closed worker-1, followed-closed resident-2
three-days        | accept make-safe resolve              | unchecked leader-1
eight-minutes     | follow                                | escalated worker-1
reopen            | join follow accept resolve confirm    | reopened worker-1, shared-reopened resident-1
reopen-with       | join follow accept resolve confirm    | reopened worker-1, shared-reopened courier-1
rate              | join follow accept resolve confirm    |
withdraw          | follow                                | followed-withdrawn resident-2, withdrawn worker-1
remark            | join follow                           | remark courier-1, remark resident-1, remark worker-1
remark-with       | join follow                           | remark courier-1, remark worker-1
remark            | call-for-help                         | remark courier-1, remark worker-1, remark worker-2
ask-extend        | join follow                           | asked dispatcher-1, asked leader-1
refuse            | join follow ask-extend                | refused worker-1
approve           | join follow ask-extend                | extended courier-1, granted worker-1
approve           | give-to-water ask-as-water            | extended courier-1, extended department-2, granted department-1
approve           | collapse accept ask-extend            | second-word dispatcher-1
approve-again     | collapse accept ask-extend approve    | extended courier-1, granted worker-1
approve           | join accept make-safe ask-suspend     | granted worker-1, suspended courier-1, suspended resident-1
approve-transfer  | join follow ask-transfer              | granted worker-1, new-task far-worker, reassigned courier-1, reassigned resident-1, transferred-in far-leader
extend            | join follow accept                    | extended courier-1, extended worker-1
extend            | collapse accept                       | second-word dispatcher-1
suspend           | join follow accept make-safe          | paused worker-1, suspended courier-1, suspended resident-1
resume            | join follow accept make-safe suspend  | resumed courier-1, resumed worker-1
supervise         | join follow                           | supervised worker-1
recategorise      | join follow                           | recategorised courier-1, recategorised worker-1
relocate-nearby   | join follow                           | relocated courier-1, relocated worker-1
relocate-away     | join follow                           | moved-away worker-1, relocated courier-1, new-task far-worker
exempt            | join accept three-days resolve confirm | exempted worker-1
merge             | follow                                | followed-merged resident-2, merged courier-1, merged-away worker-1
unmerge           | follow merge                          | followed-unmerged resident-2, new-task worker-1, unmerged courier-1
join              | follow                                | joined worker-1
part              | join                                  | parted worker-1
follow            |                                       |
unfollow          | follow                                |
`;

const rows = table
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([deed = '', before = '', told = '']) => ({ deed, before: before.split(' ').filter(Boolean), told }));

jest.setTimeout(120_000);
let stage: Stage;
let deeds: Record<string, Deed>;
beforeAll(async () => {
  stage = await openStage();
  deeds = await plotDeeds(stage);
});
afterAll(() => stage.close());

test('everybody hears what the table says', async () => {
  const played: { id: string; since: number }[] = [];
  for (const row of rows) played.push(await play(row));
  // The deed is the last of its report, so what it brings about may come after all of them.
  await stage.workOff();
  const heard: string[] = [];
  for (const { id, since } of played) heard.push(await toldSince(id, since));
  const lines = (told: readonly string[]) =>
    rows.map(({ deed, before }, index) => `${deed} | ${before.join(' ')} | ${told[index]}`);
  expect(lines(heard)).toEqual(lines(rows.map(({ told }) => told)));
  expect(stage.errors).toEqual([]);
});

test('whom a rule sends to help hears of it', async () => {
  const rules = [
    { id: 'with-water', name: '供水', lead: { role: 'worker' }, co: [{ organisation: 'DEMO-WATER' }] },
  ];
  expect(await (await stage.as('admin-1')).put('/dispatch/rules', { rules })).toMatchObject({ status: 200 });
  const { id } = await buildReport(stage);
  await stage.workOff();
  expect(await toldSince(id, 0)).toBe('helping department-1, helping department-2, new-task worker-1');
});

/** Only for a handler who is not who asked: nobody, unless who has taken it on for his organisation leaves that. */
const elsewhere = ['approve paused', 'approve taken-away'];

test('no line of the plot is left out', async () => {
  const said = await stage.asOwner<{ line: string }>(
    `SELECT DISTINCT entry.event || ' ' || message.kind AS line
      FROM messages message JOIN history entry USING (report_id, sequence)`,
  );
  const heard = new Set([...said.map(({ line }) => line), ...elsewhere]);
  const all = Object.entries(plot).flatMap(([event, lines]) => lines.map(([, kind]) => `${event} ${kind}`));
  expect([...new Set(all)].filter((line) => !heard.has(line))).toEqual([]);
});

/** Plays one row, and answers from where on the history of its report is its own. */
async function play({ deed, before }: (typeof rows)[number]): Promise<{ id: string; since: number }> {
  const [first] = before;
  if (deed.startsWith('dispatch') || deed.startsWith('submit')) {
    return { id: (await buildReport(stage, { place: placeOf(deed) })).id, since: 0 };
  }
  const report = await buildReport(stage, first === 'collapse' ? { categoryCode: 'E0505' } : {});
  for (const earlier of before) if (earlier !== 'collapse') await deeds[earlier]?.(report);
  const since = await versionOf(report);
  await deeds[deed]?.(report);
  return { id: report.id, since };
}

/** In worker-1's grid, 10 m from another one; and where nobody looks after it, 22 m from his. */
function placeOf(deed: string) {
  switch (deed) {
    case 'dispatch beside':
      return placeAt(4.01, 4.5);
    case 'submit beside':
      return placeAt(5, 2.98);
    default:
      return places.gate;
  }
}

async function versionOf({ id }: Report): Promise<number> {
  const [row] = await stage.asOwner<{ version: number }>('SELECT version FROM reports WHERE id = $1', [id]);
  return row?.version ?? 0;
}

async function toldSince(id: string, since: number): Promise<string> {
  const told = await stage.asOwner<{ line: string }>(
    `SELECT message.kind || ' ' || coalesce(person.persona, 'grid-worker') AS line
      FROM messages message JOIN people person ON person.id = message.person_id
      WHERE message.report_id = $1 AND message.sequence > $2 ORDER BY message.sequence, 1`,
    [id, since],
  );
  return told.map(({ line }) => line).join(', ');
}
