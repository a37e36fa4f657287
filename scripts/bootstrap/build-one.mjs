import { buildApi, buildH5, buildWeapp } from './build.mjs';

// `pnpm build:api`, `build:h5` and `build:weapp`: nothing is done twice, here and where a run needs it as well.
const builds = { api: buildApi, h5: buildH5, weapp: buildWeapp };
const build = builds[process.argv[2]];
try {
  if (!build) throw new Error(`Which one? ${Object.keys(builds).join(' or ')}.`);
  await build();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
