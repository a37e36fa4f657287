import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Nothing on them comes from the server and goes out of date, or a finger on them means something else. */
const notPulled = [
  'start',
  'sign-in',
  'report',
  'rider',
  'outbox',
  'me',
  'own/privacy',
  'own/my-data',
  'bees/point-rules',
  // The map takes the finger.
  'staff/task-map',
];

const pages = readdirSync(__dirname, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('index.config.ts'))
  .map((file) => dirname(file).replaceAll('\\', '/'));

const config = (page: string) => readFileSync(join(__dirname, page, 'index.config.ts'), 'utf8');
const source = (page: string) => readFileSync(join(__dirname, page, 'index.tsx'), 'utf8');

test('what somebody looks at can be pulled down to see it anew', () => {
  const still = pages.filter((page) => !/enablePullDownRefresh: (true|inWechat)/.test(config(page)));
  expect(still.sort()).toEqual([...notPulled].sort());
});

test('a page that passes something on may: WeChat asks for that in its configuration', () => {
  const passing = pages.filter((page) => /ShareAside|ShareThanks|HonoursScreen/.test(source(page)));
  expect(passing.length).toBeGreaterThan(0);
  expect(passing.filter((page) => !config(page).includes('enableShareAppMessage: true'))).toEqual([]);
});
