import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// Bundles the API's programs as CommonJS, into dist/ or into the folder beside it that is named. A second folder may hold
// stand-ins: each takes the place of the module with the same path under src. So a run that has to find a bug can plant it
// (docs/decisions/0014-planted-bugs.md), and no program that is shipped can be switched into being wrong.
const folder = dirname(fileURLToPath(import.meta.url));
const [, , outdir = join(folder, 'dist'), standInFolder] = process.argv;
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

const wanted = standInFolder
  ? readdirSync(standInFolder, { recursive: true }).filter((name) => name.endsWith('.ts'))
  : [];
const used = new Set();

/** A stand-in is read as if it lay where the module lies for which it stands. */
const standIns = {
  name: 'stand-ins',
  setup(build) {
    const source = join(folder, 'src');
    build.onLoad({ filter: /\.ts$/, namespace: 'file' }, ({ path }) => {
      const name = relative(source, path);
      if (!wanted.includes(name)) return undefined;
      used.add(name);
      const contents = readFileSync(join(standInFolder, name), 'utf8');
      return { contents, loader: 'ts', resolveDir: dirname(path) };
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
  plugins: [externalPackages, standIns],
});
const unused = wanted.filter((name) => !used.has(name));
if (unused.length > 0) throw new Error(`stand-ins for no module of the programs: ${unused.join(', ')}`);
