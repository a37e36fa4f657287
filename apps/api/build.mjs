import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// Bundles the API's programs as CommonJS, into dist/ or into the folder beside it that is named.
const folder = dirname(fileURLToPath(import.meta.url));
const outdir = process.argv[2] ?? join(folder, 'dist');
const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Written in ESM only; inside the bundle they need no support for require(esm). */
const esmOnly = new Set(['csv-parse', 'exif-reader', 'flatbush', 'uuid']);

/**
 * Our own code and ESM-only packages go in, with all that they import; other packages of this one's dependencies stay
 * where they are. What a workspace package or an inlined one depends on cannot be found from there, so it goes in too.
 */
const externalPackages = {
  name: 'external-packages',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) => {
      if (kind === 'entry-point' || path.startsWith('node:')) return undefined;
      const name = path.split('/', path.startsWith('@') ? 2 : 1).join('/');
      const isOurs =
        importer.startsWith(join(folder, 'src')) || importer.startsWith(join(folder, 'migrations'));
      const stays = isOurs && name in dependencies && !name.startsWith('@weilinli/') && !esmOnly.has(name);
      return stays ? { path, external: true } : undefined;
    });
  },
};

const commands = readdirSync(join(folder, 'src/cli')).filter((name) => /^[a-z-]+\.ts$/.test(name));
const programs = ['server.ts', 'worker.ts', 'start.ts', ...commands.map((name) => `cli/${name}`)];

rmSync(outdir, { recursive: true, force: true });
await build({
  entryPoints: programs.map((name) => join(folder, 'src', name)),
  outbase: join(folder, 'src'),
  outdir,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Entities, migrations and errors are known by their class's name.
  keepNames: true,
  sourcemap: true,
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [externalPackages],
});
