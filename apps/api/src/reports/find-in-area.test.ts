import type { Page, Problem, Report } from '@weilinli/contracts';
import { insertReports } from '../testing/plain-report.sql';
import { openStage, type Stage } from '../testing/stage';
import { storyAreas } from '../testing/story-city';

jest.setTimeout(60_000);
const { cityCode: city, districtCode: district, streetCode: street, gridCode: grid } = storyAreas;
const far = '420111000000';
const here = [city, district, street, '420106015004', grid];
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  // 90 of every kind in the grid, among 6,000 elsewhere that come before them in every order.
  await write('H', { count: 90, path: here, age: '400 days' });
  await write('F', { count: 6_000, path: [city, far], age: '500 days' });
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

async function write(prefix: string, { count, path, age }: { count: number; path: string[]; age: string }) {
  await stage.asOwner(
    insertReports(
      {
        // Of both places there are ids that are lower and ids that are higher than the other's.
        id: `('01900000-0000-7000-${prefix === 'H' ? '8' : 'a'}' || lpad(to_hex((n * 7919) % 4096), 3, '0') || '-' || lpad(n::text, 12, '0'))::uuid`,
        number: `'${prefix}' || n`,
        status: "(ARRAY['submitted', 'accepted', 'suspended', 'resolved', 'closed', 'declined'])[1 + n % 6]",
        version: '1',
        category_code: "'P0103'",
        area_code: `'${path.at(-1)}'`,
        area_codes: `'{${path.join(',')}}'::text[]`,
        // Many are due at the same instant, to the microsecond apart, or not at all.
        resolve_by: `CASE WHEN n % 6 IN (0, 1) THEN now() - interval '${age}' + (n % 7) * interval '1 microsecond' END`,
        supervised_at: 'CASE WHEN n % 5 = 0 THEN now() END',
        closed_at: 'CASE WHEN n % 6 > 3 THEN now() END',
        created_at: 'now()',
        updated_at: 'now()',
      },
      `generate_series(1, ${count}) n`,
    ),
  );
}

async function walk(persona: string, query: string, limit = 7): Promise<Report[]> {
  const caller = await stage.as(persona);
  const reports: Report[] = [];
  for (let cursor = ''; ; ) {
    const { status, body, text } = await caller.get<Page<Report>>(
      `/reports?scope=area&limit=${limit}${query}${cursor}`,
    );
    if (status !== 200) throw new Error(text);
    reports.push(...body.items);
    if (body.nextCursor === null) return reports;
    cursor = `&cursor=${body.nextCursor}`;
  }
}

async function expected(condition: string, order: string): Promise<string[]> {
  const rows = await stage.asOwner<{ number: string }>(
    `SELECT number FROM reports r WHERE ${condition} ORDER BY ${order}`,
  );
  return rows.map(({ number }) => number);
}

const urgent = '(supervised_at IS NULL OR next_due_at IS NULL), next_due_at NULLS LAST, id';
const numbers = (reports: readonly Report[]) => reports.map(({ number }) => number);

test('a small area behind thousands of others is listed whole and in order, page by page', async () => {
  expect(numbers(await walk('leader-1', '&sort=urgent'))).toEqual(await expected("number ~ 'H'", urgent));
  expect(numbers(await walk('leader-1', '&sort=newest'))).toEqual(await expected("number ~ 'H'", 'id DESC'));
  expect(numbers(await walk('leader-1', '&sort=urgent', 100))).toEqual(
    await expected("number ~ 'H'", urgent),
  );
});

test('the whole city, and a large part of it, is listed in the same order', async () => {
  for (const [persona, query] of [
    ['admin-1', ''],
    ['city-1', ''],
    ['admin-1', `&areaCode=${far}`],
  ] as const) {
    const where = query ? "number ~ 'F'" : 'true';
    for (const [sort, order] of [
      ['urgent', urgent],
      ['newest', 'id DESC'],
    ] as const) {
      const first = await (await stage.as(persona)).get<Page<Report>>(
        `/reports?scope=area&sort=${sort}&limit=100${query}`,
      );
      const next = await (await stage.as(persona)).get<Page<Report>>(
        `/reports?scope=area&sort=${sort}&limit=100${query}&cursor=${first.body.nextCursor}`,
      );
      const found = [...numbers(first.body.items), ...numbers(next.body.items)];
      expect(found).toEqual((await expected(where, order)).slice(0, 200));
    }
  }
});

test('filters by an area below, by supervision and status, and never shows what is another’s', async () => {
  const h = (condition: string) => expected(`number ~ 'H' AND ${condition}`, urgent);
  expect(numbers(await walk('district-1', `&areaCode=${grid}`))).toEqual(await h('true'));
  expect(numbers(await walk('leader-1', `&areaCode=${city}`))).toEqual(await h('true'));
  expect(await walk('leader-1', `&areaCode=${far}`)).toEqual([]);
  expect(numbers(await walk('leader-1', '&supervised=true'))).toEqual(await h('supervised_at IS NOT NULL'));
  expect(numbers(await walk('leader-1', '&supervised=false&status=closed,accepted'))).toEqual(
    await h("supervised_at IS NULL AND status IN ('closed', 'accepted')"),
  );
  const refused = await (await stage.as('leader-1')).get<Problem>('/reports?scope=area&supervised=yes');
  expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: 'supervised' }] } });
});
