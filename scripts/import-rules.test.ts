import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..');

/** Imports that nobody should object to. */
const rightImports: [file: string, imported: string][] = [
  ['packages/domain/src/geo.ts', 'gcoord'],
  ['packages/domain/src/lifecycle.ts', './geo'],
  ['packages/domain/src/geo.test.ts', 'fast-check'],
  ['packages/contracts/src/index.ts', '@weilinli/domain'],
  ['packages/client/src/index.ts', '@weilinli/contracts'],
  ['packages/outbox/src/index.ts', '@weilinli/client'],
  ['apps/miniprogram/src/features/waiting.ts', '@weilinli/outbox'],
  ['packages/bench/src/bench.ts', '../../../apps/api/src/app'],
  ['apps/api/src/reports/submit-report.ts', '../areas/locate'],
  ['apps/api/src/areas/locate.ts', '../platform/clock'],
  ['apps/api/src/platform/clock.ts', '@weilinli/domain'],
  ['apps/api/src/platform/every-route.test.ts', '../app'],
  ['apps/api/src/messages/inbox.ts', '../reports/submit-report'],
  ['apps/api/src/reactions.ts', './messages/inbox'],
  ['apps/api/src/app.ts', './reactions'],
  ['apps/api/src/cli/seed.ts', '../app'],
  ['apps/miniprogram/src/platform/photos.ts', '@tarojs/taro'],
  ['apps/miniprogram/src/ui/button.tsx', '@tarojs/components'],
  ['apps/miniprogram/src/features/home.tsx', '../ui/button'],
  ['apps/miniprogram/src/pages/home/index.tsx', '../../features/home'],
];

/** Imports that have to be refused, each by the rule that forbids it. */
const wrongImports: [file: string, imported: string, rule: string][] = [
  ['packages/domain/src/clock-reader.ts', 'node:os', 'domain-is-pure'],
  ['packages/domain/src/borrower.ts', 'fast-check', 'domain-is-pure'],
  ['packages/domain/src/teller.ts', '@weilinli/contracts', 'domain-is-pure'],
  ['packages/contracts/src/sender.ts', '@weilinli/client', 'contracts-lean-on-domain-only'],
  ['packages/contracts/src/validator.ts', 'fast-check', 'contracts-lean-on-domain-only'],
  ['packages/client/src/fetcher.ts', 'node:http', 'client-leans-on-contracts-and-domain-only'],
  ['packages/client/src/keeper.ts', '@weilinli/outbox', 'client-leans-on-contracts-and-domain-only'],
  ['packages/outbox/src/keeper.ts', 'node:os', 'outbox-leans-on-the-client-and-what-it-leans-on'],
  ['apps/api/src/platform/sender.ts', '@weilinli/outbox', 'the-api-knows-no-client'],
  ['packages/client/src/insider.ts', '../../../apps/api/src/platform/clock', 'packages-know-no-app'],
  ['apps/api/src/platform/knower.ts', '../areas/locate', 'platform-knows-no-chapter'],
  ['apps/api/src/areas/asker.ts', '../people/people', 'areas-knows-no-later-chapter'],
  ['apps/api/src/people/asker.ts', '../reports/submit-report', 'people-knows-no-later-chapter'],
  ['apps/api/src/dispatch/asker.ts', '../reports/submit-report', 'dispatch-knows-no-later-chapter'],
  ['apps/api/src/reports/teller.ts', '../messages/inbox', 'reports-knows-no-later-chapter'],
  ['apps/api/src/feedback/payer.ts', '../rewards/ledger', 'feedback-knows-no-later-chapter'],
  ['apps/api/src/reports/reactor.ts', '../reactions', 'nobody-imports-the-top'],
  ['apps/api/src/messages/runner.ts', '../cli/seed', 'nobody-imports-the-top'],
  ['apps/api/src/platform/caller.ts', '@weilinli/client', 'the-api-knows-no-client'],
  ['apps/miniprogram/src/features/camera.tsx', '@tarojs/taro', 'only-platform-touches-the-device'],
  ['apps/miniprogram/src/pages/camera/index.tsx', '@tarojs/taro', 'only-platform-touches-the-device'],
  ['apps/miniprogram/src/ui/knower.tsx', '../features/home', 'ui-and-platform-know-no-feature'],
  ['apps/miniprogram/src/platform/painter.tsx', '../ui/button', 'platform-knows-no-ui'],
  ['apps/miniprogram/src/features/opener.tsx', '../pages/home/index', 'features-know-no-page'],
  [
    'apps/miniprogram/src/features/insider.ts',
    '../../../api/src/platform/clock',
    'the-mini-program-knows-no-server',
  ],
  ['apps/api/src/reports/faker.ts', '../platform/testing/fake', 'no-test-in-the-product'],
  ['apps/api/src/photos/left.ts', './right', 'no-circle'],
  ['apps/api/src/photos/loner.ts', './nowhere', 'nothing-unresolvable'],
];

/** Files that are only there to be imported. */
const others: [file: string, text: string][] = [
  ['apps/api/src/people/people.ts', 'export {};'],
  ['apps/api/src/rewards/ledger.ts', 'export {};'],
  ['apps/api/src/photos/right.ts', "import './left';"],
  ['apps/api/src/platform/testing/fake.ts', 'export {};'],
  ['packages/domain/src/index.ts', "import './lifecycle';"],
  ...['gcoord', 'fast-check', '@tarojs/taro', '@tarojs/components'].map((name): [string, string] => [
    `node_modules/${name}/index.js`,
    '',
  ]),
  ...['domain', 'contracts', 'client', 'outbox'].map((name): [string, string] => [
    `packages/${name}/package.json`,
    JSON.stringify({ name: `@weilinli/${name}`, main: 'src/index.ts', types: 'src/index.ts' }),
  ]),
];

interface Cruised {
  summary: { violations: { from: string; rule: { name: string } }[] };
}

/** Builds a small house with these imports in a folder of its own and asks the tool about it. */
function violationsByFile(): Map<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'import-rules-'));
  try {
    for (const [file, imported] of [...rightImports, ...wrongImports])
      write(folder, file, `import '${imported}';`);
    for (const [file, text] of others) write(folder, file, text);
    mkdirSync(join(folder, 'node_modules/@weilinli'));
    for (const name of ['domain', 'contracts', 'client', 'outbox']) {
      symlinkSync(join(folder, 'packages', name), join(folder, 'node_modules/@weilinli', name));
    }
    return groupByFile(JSON.parse(cruise(folder)) as Cruised);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function cruise(folder: string): string {
  const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(root, '.dependency-cruiser.cjs');
  // The JSON reporter always ends well: what it found is in its answer.
  return execFileSync('node', [tool, '--config', config, '--output-type', 'json', 'apps', 'packages'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

function groupByFile({ summary }: Cruised): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { from, rule } of summary.violations) found.set(from, [...(found.get(from) ?? []), rule.name]);
  return found;
}

describe('the import rules', () => {
  let violations: Map<string, string[]>;

  beforeAll(() => {
    violations = violationsByFile();
  }, 60_000);

  it.each(rightImports)('let %s import %s', (file) => {
    expect(violations.get(file)).toBeUndefined();
  });

  it.each(wrongImports)('refuse that %s imports %s: %s', (file, _imported, rule) => {
    expect(violations.get(file)).toContain(rule);
  });

  it('refuse nothing else', () => {
    const planted = new Set([...wrongImports.map(([file]) => file), 'apps/api/src/photos/right.ts']);
    expect([...violations.keys()].filter((file) => !planted.has(file))).toEqual([]);
  });
});
