import type { Problem, StationsImport } from '@weilinli/contracts';
import { openStage, type Stage } from '../testing/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

const header = 'code,name,address,longitude,latitude,datum,facilities,hours';
const lines = (count: number, words = 'Rest') =>
  Array.from({ length: count }, (_, n) => `S-${n},${words} ${n},Road ${n},114.318,30.51,gcj02,water,全天`);

async function send(csv: string) {
  const { headers } = await stage.as('admin-1');
  const answer = await stage.app.inject({
    method: 'PUT',
    url: '/api/v1/stations',
    headers: { ...headers, 'content-type': 'text/csv' },
    payload: csv,
  });
  return { status: answer.statusCode, body: answer.json() as StationsImport & Problem };
}

test('a list of all that a large city has is taken whole, and what is no list of a city is refused by its size', async () => {
  const many = lines(3000);
  expect((await send([header, ...many].join('\n'))).body).toMatchObject({ added: 3000 });
  expect((await send([header, ...many].join('\n'))).body).toMatchObject({ added: 0, changed: 0, removed: 0 });
  const changed = [...many.slice(0, 2000), ...lines(3500, 'New').slice(2500)];
  expect((await send([header, ...changed].join('\n'))).body).toMatchObject({
    ...{ stations: 3000, added: 500, changed: 500, removed: 500 },
  });
  const endless = await send([header, ...lines(70_000)].join('\n'));
  expect([endless.status, endless.body.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
});

test('of a list in which everything is wrong a hundred mistakes are told, and how many there are', async () => {
  const { status, body } = await send(
    [header, ...lines(300).map((line) => line.replace('114.318', '11.318'))].join('\n'),
  );
  expect([status, body.errors?.length]).toEqual([422, 100]);
  expect(body.detail).toContain('300 mistakes');
});
