/** @jest-config-loader esbuild-register */
import type { Config } from 'jest';

// ESM-only libraries that jest has to transform, because it loads CommonJS.
const esmOnly = [
  'flatbush',
  'flatqueue',
  'robust-predicates',
  'uuid',
  '@turf',
  'point-in-polygon-hao',
  'exif-reader',
  'csv-parse',
  'polygon-clipping',
  'splaytree',
  'content-disposition',
  'cookie',
];
const transformIgnorePatterns = [
  `/node_modules/(?!(\\.pnpm/)?(${esmOnly.map((name) => name.replace('/', '\\+')).join('|')})[@/+])`,
];

const swc = (jsx: boolean) =>
  [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', decorators: true, tsx: jsx },
        transform: { legacyDecorator: true, useDefineForClassFields: false, react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ] as [string, Record<string, unknown>];

const node = (displayName: string, root: string) => ({
  displayName,
  rootDir: root,
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  transform: { '\\.[jt]sx?$': swc(false) },
  transformIgnorePatterns,
});

const config: Config = {
  // Two processors, and a third file at work while two wait for PostgreSQL.
  maxWorkers: 3,
  testSequencer: './scripts/longest-first.cjs',
  // No test is about speed: a busy machine opens a database in more than the five seconds that jest allows by itself.
  testTimeout: 60_000,
  // A worker that has nothing open any more takes half a second and more to give back its memory on a busy machine. Jest's
  // own half second would call that a leak; who is still there after this one has really left something open.
  workerGracefulExitTimeout: 20_000,
  projects: [
    node('domain', './packages/domain'),
    node('contracts', './packages/contracts'),
    node('client', './packages/client'),
    node('outbox', './packages/outbox'),
    node('scripts', './scripts'),
    node('e2e', './packages/e2e'),
    node('bench', './packages/bench'),
    {
      ...node('api', './apps/api'),
      // Gathered for a whole run (scripts/bootstrap/together.mjs), each by itself otherwise.
      testMatch:
        process.env.TESTS === 'together' ? ['<rootDir>/.together/*.test.ts'] : ['<rootDir>/src/**/*.test.ts'],
      globalSetup: '<rootDir>/src/platform/testing/global-setup.ts',
      globalTeardown: '<rootDir>/src/platform/testing/global-teardown.ts',
    },
    {
      ...node('miniprogram', './apps/miniprogram'),
      testEnvironment: 'jsdom',
      testMatch: ['**/*.test.ts', '**/*.test.tsx'],
      transform: { '\\.[jt]sx?$': swc(true) },
      // No WeChat and no router in tests: Taro is stood in for, in one place.
      moduleNameMapper: {
        '^@tarojs/taro$': '<rootDir>/src/testing/taro.ts',
        // The same without modules, which jest would have to rewrite.
        '^@tarojs/runtime$': '@tarojs/runtime/dist/index.cjs.js',
        '^@tarojs/components$': '<rootDir>/src/testing/components.tsx',
        '\\.css$': '<rootDir>/src/testing/styles.ts',
      },
      globals: {
        // What Taro's builds leave out of its runtime.
        ENABLE_ADJACENT_HTML: false,
        ENABLE_CLONE_NODE: false,
        ENABLE_CONTAINS: false,
        ENABLE_INNER_HTML: false,
        ENABLE_MUTATION_OBSERVER: false,
        ENABLE_SIZE_APIS: false,
        ENABLE_TEMPLATE_CONTENT: false,
        API_BASE_URL: '/api/v1',
        MAP_TILES: '',
        DEMO_PEOPLE: true,
        MAP_ATTRIBUTION: '',
        PRECISE_LOCATION: false,
        DEMO_PLACE: { longitude: 0, latitude: 0, datum: 'gcj02', address: '' },
      },
    },
  ],
};

export default config;
