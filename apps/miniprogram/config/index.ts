import { join } from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import demoPlace from './demo-place.json';

const platform = process.env.TARO_ENV ?? 'h5';

/** What a build may be told from outside; in the program these are constants (Taro's h5 has no process.env). */
const constants = {
  API_BASE_URL:
    platform === 'h5' ? '/api/v1' : (process.env.WEILINLI_API_BASE_URL ?? 'http://127.0.0.1:3000/api/v1'),
  // Map tiles in GCJ-02, as a Leaflet template; without them areas and pins are drawn on a plain ground.
  MAP_TILES: process.env.WEILINLI_MAP_TILES ?? '',
  MAP_ATTRIBUTION: process.env.WEILINLI_MAP_ATTRIBUTION ?? '',
  // Where a browser leads somebody who asks for the way, in GCJ-02.
  NAVIGATION_LINK:
    process.env.WEILINLI_NAVIGATION_LINK ??
    'https://uri.amap.com/navigation?to={longitude},{latitude},{name}&mode=walk&coordinate=gaode&callnative=1',
  // 1: WeChat has granted the owner the precise position. It excludes the fuzzy one: app.config.ts declares one of them.
  PRECISE_LOCATION: process.env.WEILINLI_PRECISE_LOCATION === '1',
  // A build for a server of one's own offers the demo's people, as WeChat's tools know no real person.
  DEMO_PEOPLE: platform === 'h5' || process.env.WEILINLI_API_BASE_URL === undefined,
  // Offered to people of the demo whose browser gives no position.
  DEMO_PLACE: demoPlace,
};

const ourPackages = (file: string) => /[\\/]packages[\\/](domain|contracts|client|outbox)[\\/]/.test(file);
// Its code is younger than the oldest phones.
const toTranslate = (file: string) =>
  ourPackages(file) || /[\\/]node_modules[\\/](gcoord|qrcode-generator)[\\/]/.test(file);

// One px in the source is one px on a screen 375 wide, on both platforms: no px transform anywhere.
const postcss = {
  pxtransform: { enable: false, config: {} },
};

const config: UserConfigExport<'webpack5'> = {
  projectName: 'weilinli',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `dist/${platform}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [join(__dirname, 'aria/index.ts')],
  defineConstants: Object.fromEntries(
    Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]),
  ),
  copy: {
    patterns: platform === 'weapp' ? [{ from: 'src/assets/', to: `dist/${platform}/assets/` }] : [],
    options: {},
  },
  mini: {
    compile: { include: [toTranslate] },
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss,
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    compile: { include: [ourPackages] },
    router: { mode: 'hash' },
    // All pages are loaded with the first one: the others have to open where there is no signal.
    webpackChain(chain) {
      chain.optimization.splitChunks({
        chunks: 'all',
        cacheGroups: {
          shared: { name: 'shared', chunks: 'async', minChunks: 1, enforce: true, priority: 10 },
        },
      });
      chain.performance.hints(false);
    },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { autoprefixer: { enable: true, config: {} }, ...postcss },
  },
};

export default defineConfig(async () => config);
