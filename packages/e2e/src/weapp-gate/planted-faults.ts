import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readBuiltApp } from './built-app';
import { type Gate, gates } from './gates';

/** The smallest mini-program that passes every gate. */
const sound = {
  'app.json':
    '{"pages":["pages/a/index"],"subPackages":[{"root":"sub","pages":["b/index"]}],"lazyCodeLoading":"requiredComponents"}',
  'app.js': 'App({});',
  'pages/a/index.js': 'Page({ onLoad: function () { wx.showToast({ title: "a" }); } });',
  'pages/a/index.json': '{}',
  'pages/a/index.wxml': '<view wx:if="{{a}}">{{a}}</view>',
  'pages/a/index.wxss': '.a { color: red; }',
  'sub/b/index.js': 'Page({});',
  'sub/b/index.json': '{}',
  'sub/b/index.wxml': '<view>b</view>',
  'sub/b/index.wxss': '.b { color: red; }',
  'project.config.json':
    '{"appid":"touristappid","compileType":"miniprogram","libVersion":"3.0.0","setting":{}}',
};

/** The gate, and one file that it must not let pass. */
const plants: [what: string, gate: Gate, file: string, text: string][] = [
  ['a missing page', gates.official, 'app.json', '{"pages":["pages/b/index"]}'],
  ['a broken app.json', gates.official, 'app.json', '{"pages":"pages/a/index"}'],
  ['an unclosed tag', gates.markup, 'pages/a/index.wxml', '<view><text></view>'],
  ['an unclosed rule', gates.markup, 'pages/a/index.wxss', '.a { color: red;'],
  ['an arrow function', gates.syntax, 'app.js', 'App({ a: () => 1 });'],
  ['a method younger than its phones', gates.builtIns, 'app.js', 'App({ a: [1].at(-1) });'],
  ['two megabytes', gates.size, 'big.js', `var big = "${'x'.repeat(2_000_000)}";`],
  ['600 KB in a subpackage', gates.size, 'sub/big.js', `var big = "${'x'.repeat(600_000)}";`],
  [
    'an attribute that only the templates know',
    gates.names,
    'base.wxml',
    '<view aria-label="{{i.p0}}">{{a}}</view>',
  ],
  ['a device call in a feature', gates.devices, 'features/camera.ts', 'wx.chooseMedia({});'],
  ['a browser’s own position in a feature', gates.devices, 'features/here.ts', 'navigator.geolocation;'],
  [
    'a camera in a feature',
    gates.devices,
    'features/camera.tsx',
    "import { Camera, View } from '@tarojs/components';",
  ],
  ['a place that is not declared', gates.privateInfos, 'app.js', 'App({}); wx.getLocation({});'],
  [
    'a place that is declared and not asked for',
    gates.privateInfos,
    'app.json',
    '{"pages":["pages/a/index"],"requiredPrivateInfos":["getFuzzyLocation"]}',
  ],
  ['a call that WeChat never had', gates.calls, 'app.js', 'wx.fixManhole();'],
  ['a call of Taro’s that WeChat never had', gates.calls, 'camera.ts', 'Taro.fixManhole();'],
  [
    'a call newer than promised',
    gates.calls,
    'app.js',
    'wx.getAppBaseInfo(); wx.openOfficialAccountProfile();',
  ],
];

export interface Proof {
  name: string;
  faults: () => Promise<string[]>;
}

/** The gates themselves are proven first: the sound program passes, each plant is refused by its gate. */
export const proofs: Proof[] = [
  ...Object.values(gates).map((gate: Gate) => ({
    name: `a sound program passes: ${gate.name}`,
    faults: () => withProgram({}, gate),
  })),
  ...plants.map(([what, gate, file, text]) => ({
    name: `${what} is refused`,
    faults: async () => ((await withProgram({ [file]: text }, gate)).length > 0 ? [] : ['it was let pass']),
  })),
];

async function withProgram(changes: Record<string, string>, gate: Gate): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'weapp-gate-'));
  try {
    for (const [file, text] of Object.entries({ ...sound, ...changes })) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    return await gate.faults(readBuiltApp({ folder, source: folder, baseLibrary: '3.0.0' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
