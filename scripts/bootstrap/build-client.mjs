import { buildH5, buildWeapp } from './build.mjs';

// `pnpm build:h5` and `pnpm build:weapp`: nothing is done twice, here and where a run needs the client as well.
const builds = { h5: buildH5, weapp: buildWeapp };
const build = builds[process.argv[2]];
try {
  if (!build) throw new Error(`Which client? ${Object.keys(builds).join(' or ')}.`);
  await build();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
