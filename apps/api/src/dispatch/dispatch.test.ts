import type { HistoryEntry, Inbox, PutRules, Report } from '@weilinli/contracts';
import type { Choice } from '@weilinli/domain';
import { act, buildReport } from '../testing/build-report';
import { callingAt } from '../testing/caller';
import { openStage, type Stage } from '../testing/stage';
import { places, storyAreas } from '../testing/story-city';
import { shippedRules } from './rules/ensure-rules';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));
afterEach(async () => {
  for (const table of ['duty_states', 'leaves', 'worker_settings'])
    await stage.asOwner(`DELETE FROM ${table}`);
  await stage.asOwner("UPDATE assignments SET ended_at = now(), end_reason = 'over' WHERE ended_at IS NULL");
});

const idOf = async (persona: string) => (await stage.as(persona)).person?.id ?? '';

async function offDuty(...personas: string[]): Promise<void> {
  for (const persona of personas) {
    await stage.asOwner('INSERT INTO duty_states (person_id, on_duty, since) VALUES ($1, false, now())', [
      await idOf(persona),
    ]);
  }
}

async function seenAt(persona: string, place: { longitude: number; latitude: number }, minutesAgo = 0) {
  await stage.asOwner(
    `INSERT INTO worker_settings (person_id, last_longitude, last_latitude, last_seen_at)
      VALUES ($1, $2, $3, now() - make_interval(mins => $4))`,
    [await idOf(persona), place.longitude, place.latitude, minutesAgo],
  );
}

async function putRules(rules: PutRules['rules']): Promise<void> {
  const answer = await (await stage.as('admin-1')).put('/dispatch/rules', { rules });
  if (answer.status !== 200) throw new Error(answer.text);
}

/** What the history says of how a report was dispatched, to who answers for the area. */
async function dispatchOf(report: Report) {
  const history = await (await stage.as('dispatcher-1')).get<{ items: HistoryEntry[] }>(
    `/reports/${report.id}/history`,
  );
  const entry = history.body.items.find(({ event }) => event === 'dispatch');
  const why = (entry?.facts.why ?? {}) as Choice;
  const because = Object.fromEntries(
    (why.others ?? []).map((one) => [one.personId ?? one.organisationId, one.because]),
  );
  return { facts: entry?.facts ?? {}, why, because };
}

describe('among the grid workers of a place', () => {
  it('the one of the grid has it, and the history says by which rule and why', async () => {
    const report = await buildReport(stage);
    expect(report.assignee).toMatchObject({ id: await idOf('worker-1') });
    const { facts, why, because } = await dispatchOf(report);
    expect(facts).toMatchObject({
      rule: 'grid-worker',
      ruleVersion: 1,
      handler: { personId: await idOf('worker-1') },
    });
    expect(why).toMatchObject({ reason: 'nearest', areaCode: storyAreas.gridCode, considered: 2 });
    expect(because).toEqual({ [await idOf('worker-2')]: 'farther-up' });
    const [row] = await stage.asOwner(
      `SELECT r.dispatch_rule_version AS version, r.dispatched_by_rule AS rule, a.area_code AS area
        FROM reports r JOIN assignments a ON a.report_id = r.id WHERE r.id = $1`,
      [report.id],
    );
    expect(row).toEqual({ version: 1, rule: 'grid-worker', area: storyAreas.gridCode });
  });

  it('who is off duty is passed over, and that is said', async () => {
    await offDuty('worker-1');
    const report = await buildReport(stage);
    expect(report.assignee).toMatchObject({ id: await idOf('worker-2') });
    expect((await dispatchOf(report)).because).toEqual({ [await idOf('worker-1')]: 'off-duty' });
  });

  it('who is on leave is passed over', async () => {
    await stage.asOwner(
      `INSERT INTO leaves (id, person_id, starts_at, ends_at)
        VALUES (gen_random_uuid(), $1, now() - interval '1 hour', now() + interval '1 hour')`,
      [await idOf('worker-1')],
    );
    const report = await buildReport(stage);
    expect(report.assignee).toMatchObject({ id: await idOf('worker-2') });
    expect((await dispatchOf(report)).because).toEqual({ [await idOf('worker-1')]: 'on-leave' });
  });

  it('who has as many as he may is passed over', async () => {
    await stage.asOwner('INSERT INTO worker_settings (person_id, load_limit) VALUES ($1, 1)', [
      await idOf('worker-1'),
    ]);
    expect((await buildReport(stage)).assignee).toMatchObject({ id: await idOf('worker-1') });
    const second = await buildReport(stage);
    expect(second.assignee).toMatchObject({ id: await idOf('worker-2') });
    expect((await dispatchOf(second)).because).toEqual({ [await idOf('worker-1')]: 'over-limit' });
  });

  it('who stands beside it has it before who was seen kilometres away', async () => {
    await seenAt('worker-1', places.otherDistrict);
    await seenAt('worker-2', places.gateInWgs84);
    const report = await buildReport(stage);
    expect(report.assignee).toMatchObject({ id: await idOf('worker-2') });
    const { why, because } = await dispatchOf(report);
    expect(why).toMatchObject({ reason: 'nearest', metres: 0 });
    expect(because).toEqual({ [await idOf('worker-1')]: 'farther-away' });
  });

  it('where somebody was an hour ago does not count', async () => {
    await seenAt('worker-1', places.otherDistrict, 60);
    await seenAt('worker-2', places.gateInWgs84, 60);
    expect((await buildReport(stage)).assignee).toMatchObject({ id: await idOf('worker-1') });
  });

  it('who reported it himself has it only if there is nobody else', async () => {
    const report = await buildReport(stage, { by: 'worker-1' });
    expect(report.assignee).toMatchObject({ id: await idOf('worker-2') });
    expect((await dispatchOf(report)).because).toEqual({ [await idOf('worker-1')]: 'reporter' });
    await offDuty('worker-2');
    expect((await buildReport(stage, { by: 'worker-1' })).assignee).toMatchObject({
      id: await idOf('worker-1'),
    });
  });

  it('whose role does not count yet, or no longer, is not there', async () => {
    const worker = await idOf('worker-1');
    await stage.asOwner("UPDATE role_grants SET valid_from = now() + interval '1 day' WHERE person_id = $1", [
      worker,
    ]);
    const report = await buildReport(stage);
    await stage.asOwner("UPDATE role_grants SET valid_from = now() - interval '1 day' WHERE person_id = $1", [
      worker,
    ]);
    expect(report.assignee).toMatchObject({ id: await idOf('worker-2') });
    expect((await dispatchOf(report)).because).toEqual({});
  });

  it('nobody fits: it waits on the desk, and the history says who was considered', async () => {
    await offDuty('worker-1', 'worker-2');
    const report = await buildReport(stage);
    expect(report).toMatchObject({ status: 'submitted', version: 1 });
    const { body } = await (await stage.as('dispatcher-1')).get<{ items: HistoryEntry[] }>(
      `/reports/${report.id}/history`,
    );
    expect(body.items[0]?.facts.why).toMatchObject({
      rule: 'nobody-fits',
      skipped: ['grid-worker'],
      considered: 2,
    });
  });
});

describe('by rules of the city', () => {
  const covers: PutRules['rules'] = [
    {
      id: 'covers-to-water',
      name: '缺失的雨水井盖',
      when: { conditions: ['P0103/missing'], areas: [storyAreas.streetCode] },
      lead: { organisation: 'DEMO-WATER' },
      co: [{ role: 'worker' }, { role: 'leader' }],
    },
    ...shippedRules(),
  ];
  beforeAll(() => putRules(covers));
  afterAll(() => putRules([...shippedRules()]));

  it('an organisation leads, a worker and a leader help, and all of them are told', async () => {
    const report = await buildReport(stage);
    expect(report).toMatchObject({ status: 'dispatched', assignee: { role: 'department' } });
    const helping = [await idOf('worker-1'), await idOf('leader-1')];
    expect(report.coHandlers.map(({ id }) => id)).toEqual(helping);
    const { facts } = await dispatchOf(report);
    expect(facts).toMatchObject({
      rule: 'covers-to-water',
      handler: { displayName: report.assignee?.displayName, role: 'department' },
      coHandlers: [{ personId: helping[0] }, { personId: helping[1] }],
    });
    await stage.workOff();
    const kinds = async (persona: string) => {
      const { body } = await (await stage.as(persona)).get<Inbox>('/inbox');
      return body.items.filter(({ reportId }) => reportId === report.id).map(({ kind }) => kind);
    };
    expect(await kinds('department-1')).toEqual(['new-task']);
    expect(await kinds('worker-1')).toEqual(['helping']);
    expect((await act(stage, { by: 'department-1', report, action: 'accept' })).status).toBe('accepted');
  });

  it('an organisation whose members are all off duty is passed over for the next rule', async () => {
    await offDuty('department-1');
    const report = await buildReport(stage);
    expect(report.assignee).toMatchObject({ id: await idOf('worker-1') });
    const { why } = await dispatchOf(report);
    expect(why).toMatchObject({ rule: 'grid-worker', skipped: ['covers-to-water'] });
    expect(why.others).toContainEqual(expect.objectContaining({ because: 'off-duty' }));
  });

  it('what the rule does not name goes to the grid worker as before', async () => {
    const report = await buildReport(stage, { conditionCode: 'broken' });
    expect(report).toMatchObject({ assignee: { id: await idOf('worker-1') }, coHandlers: [] });
  });

  it('a rule that another process put in force a moment ago decides', async () => {
    const other = await stage.another();
    const leaders: PutRules['rules'] = [
      { id: 'leaders', name: '网格长', when: {}, lead: { role: 'leader' }, co: [] },
    ];
    await putRules(leaders);
    expect(other.deps.rules.current().rules).toHaveLength(covers.length);
    const as = async (persona: string) => callingAt(other.app, await stage.as(persona));
    const report = await buildReport({ ...stage, ...other, as });
    expect(report.assignee).toMatchObject({ id: await idOf('leader-1'), role: 'leader' });
    await putRules(covers);
  });

  it('an organisation of a kind is one whose people work for an area of the place', async () => {
    const property = {
      id: 'property',
      name: '物业',
      when: {},
      lead: { organisationKind: 'property' as const },
      co: [],
    };
    await putRules([property, ...shippedRules()]);
    expect((await buildReport(stage)).assignee).toMatchObject({ role: 'worker' });
    const person = await idOf('property-1');
    await stage.asOwner('UPDATE role_grants SET area_code = $2 WHERE person_id = $1', [
      person,
      storyAreas.communityCode,
    ]);
    expect((await buildReport(stage)).assignee).toMatchObject({ role: 'property' });
    await stage.asOwner('UPDATE role_grants SET area_code = NULL WHERE person_id = $1', [person]);
    await putRules(covers);
  });
});

test('a desk sees of each candidate whether he is there, his limit and how far away he is', async () => {
  await offDuty('worker-2');
  await stage.asOwner(
    `INSERT INTO worker_settings (person_id, load_limit, last_longitude, last_latitude, last_seen_at)
      VALUES ($1, 9, $2, $3, now())`,
    [await idOf('worker-1'), places.nextGrid.longitude, places.nextGrid.latitude],
  );
  const report = await buildReport(stage, { place: places.otherCommunity });
  const { body } = await (await stage.as('dispatcher-1')).get<{ items: Record<string, unknown>[] }>(
    `/reports/${report.id}/candidates`,
  );
  const of = async (persona: string) => {
    const id = await idOf(persona);
    return body.items.find(({ personId }) => personId === id);
  };
  expect(await of('worker-1')).toMatchObject({ onDuty: true, onLeave: false, loadLimit: 9 });
  expect((await of('worker-1'))?.distance).toBeGreaterThan(3_000);
  expect(await of('worker-2')).toMatchObject({ onDuty: false });
  expect(await of('worker-2')).not.toHaveProperty('distance');
  const people = body.items.filter(({ personId }) => personId !== undefined);
  expect(people.at(-1)?.onDuty).toBe(false);
});
