import { oldNode } from './bootstrap/node-version.mjs';

// `npm start` and `npm test` on a machine that has Node and npm, and nothing else yet.
const problem = oldNode();
if (problem) {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}

const [task, ...rest] = process.argv.slice(2);
try {
  const { install } = await import('./bootstrap/install.mjs');
  await install();
  if (task === 'start') await (await import('./bootstrap/start.mjs')).start();
  else if (task === 'test') await (await import('./bootstrap/test.mjs')).test(rest);
  else throw new Error(`Unknown task "${task}": start or test.`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
