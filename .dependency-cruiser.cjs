/**
 * Which way imports may run (docs/decisions/0001): domain ← contracts ← client ← outbox; platform ← chapters ← app;
 * in the mini-program pages → features → ui and platform. `scripts/import-rules.test.ts` proves that the rules bite.
 */
const { join } = require('node:path');

/** The API's chapters, in the order in which they may lean on each other. */
const chapters = [
  'areas',
  'people',
  'stations',
  'catalogue',
  'calendar',
  'photos',
  'dispatch',
  'reports',
  'resolution',
  'feedback',
  'escalation',
  'messages',
  'rewards',
  'part-time',
  'oversight',
];

const api = '^apps/api/src';
const miniprogram = '^apps/miniprogram/src';
const tests = ['\\.test\\.tsx?$', '/testing/'];
/** A library, wherever the package manager keeps it. */
const library = (name) => `(^|^node_modules/|/node_modules/)${name}(/|$)`;

/** @param {{ name: string, from: string, only: string[], because: string }} rule */
const importsOnly = ({ name, from, only, because }) => ({
  name,
  comment: because,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to: { pathNot: [from, ...only] },
});

/** @param {{ name: string, from: string | string[], never: string | string[], except?: string[], because: string }} rule */
const importsNever = ({ name, from, never, except = [], because }) => ({
  name,
  comment: because,
  severity: 'error',
  from: { path: from, pathNot: [...tests, ...except] },
  to: { path: never },
});

const packages = [
  importsOnly({
    name: 'domain-is-pure',
    from: '^packages/domain/',
    only: [library('gcoord')],
    because: 'The rules of the house know no framework, no clock, no input and no output.',
  }),
  importsOnly({
    name: 'contracts-lean-on-domain-only',
    from: '^packages/contracts/',
    only: ['^packages/domain/'],
    because: 'The contract has no runtime dependency.',
  }),
  importsOnly({
    name: 'client-leans-on-contracts-and-domain-only',
    from: '^packages/client/',
    only: ['^packages/(contracts|domain)/'],
    because: 'The client runs in browsers, on phones and in scripts: sending is handed to it.',
  }),
  importsOnly({
    name: 'outbox-leans-on-the-client-and-what-it-leans-on',
    from: '^packages/outbox/',
    only: ['^packages/(client|contracts|domain)/'],
    because:
      'What keeps, what sends, the clock and chance are handed to it: it runs on phones and in tests alike.',
  }),
  importsNever({
    name: 'packages-know-no-app',
    from: '^packages/',
    except: ['^packages/(bench|e2e)/'],
    never: '^apps/',
    because: 'Only what measures or plays the apps may import them.',
  }),
];

const server = [
  importsNever({
    name: 'platform-knows-no-chapter',
    from: `${api}/platform/`,
    never: `${api}/(${chapters.join('|')})/`,
    because: 'The platform carries the chapters; it does not know them.',
  }),
  ...chapters.slice(0, -1).map((chapter, index) =>
    importsNever({
      name: `${chapter}-knows-no-later-chapter`,
      from: `${api}/${chapter}/`,
      never: `${api}/(${chapters.slice(index + 1).join('|')})/`,
      because:
        'A chapter leans on earlier chapters only; what follows from an event goes through reactions.ts.',
    }),
  ),
  importsNever({
    name: 'nobody-imports-the-top',
    from: '^(apps|packages)/',
    except: [`${api}/[^/]+\\.ts$`, `${api}/cli/`, '^packages/(bench|e2e)/'],
    never: `${api}/([^/]+\\.ts$|cli/)`,
    because:
      'What lies directly in src/ (app, server, worker, reactions …) and the commands put the house together.',
  }),
  importsNever({
    name: 'the-api-knows-no-client',
    from: '^apps/api/',
    never: ['^packages/(client|outbox|e2e|bench)/', '^apps/miniprogram/'],
    because: 'Domain and contracts are what server and clients share.',
  }),
];

const phone = [
  importsNever({
    name: 'only-platform-touches-the-device',
    from: miniprogram,
    except: [`${miniprogram}/platform/`, `${miniprogram}/app\\.tsx?$`],
    never: library('@tarojs/taro'),
    because: 'Each call of the device has a twin for weapp and h5; they live in platform/.',
  }),
  importsNever({
    name: 'ui-and-platform-know-no-feature',
    from: `${miniprogram}/(ui|platform)/`,
    never: `${miniprogram}/(features|pages)/`,
    because: 'pages → features → ui and platform.',
  }),
  importsNever({
    name: 'platform-knows-no-ui',
    from: `${miniprogram}/platform/`,
    never: `${miniprogram}/ui/`,
    because: 'The device does not know how things look.',
  }),
  importsNever({
    name: 'features-know-no-page',
    from: `${miniprogram}/features/`,
    never: `${miniprogram}/pages/`,
    because: 'pages → features → ui and platform.',
  }),
  importsNever({
    name: 'the-mini-program-knows-no-server',
    from: '^apps/miniprogram/',
    never: '^apps/api/',
    because: 'It knows the contract, through the client.',
  }),
];

const everywhere = [
  {
    name: 'no-circle',
    comment: 'Two files that need each other are one file, or three.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  importsNever({
    name: 'no-test-in-the-product',
    from: '^(apps|packages|scripts)/',
    except: ['^packages/(bench|e2e)/'],
    never: tests,
    because: 'What tests need stays with the tests, and with what measures or plays the apps.',
  }),
  {
    name: 'nothing-unresolvable',
    comment: 'An import that leads nowhere fails on somebody else’s machine.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...packages, ...server, ...phone, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Gathered tests are made anew by every whole run; until then they may name files that have moved.
    exclude: { path: ['(^|/)dist/', '^apps/api/\\.together/', '^packages/e2e/weapp-gate-tools/', '\\.css$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: join(__dirname, 'tsconfig.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      mainFields: ['types', 'main'],
    },
  },
};
