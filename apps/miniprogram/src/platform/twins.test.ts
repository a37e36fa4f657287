import { readdirSync } from 'node:fs';

const twins = readdirSync(__dirname).flatMap((file) => /^(.+)\.weapp\.tsx?$/.exec(file)?.[1] ?? []);

test.each(twins)('%s offers the same in a browser and inside WeChat', async (name) => {
  const browser = await import(`./${name}`);
  const weapp = await import(`./${name}.weapp`);
  expect(Object.keys(weapp).sort()).toEqual(Object.keys(browser).sort());
});
