// WeChat draws its own title bar; in a browser ours does (ui/top-bar).
const inBrowser = process.env.TARO_ENV === 'h5';
// WeChat grants the precise position to some kinds of owners only, and never beside the fuzzy one.
const precise = process.env.WEILINLI_PRECISE_LOCATION === '1';

export default defineAppConfig({
  pages: [
    'pages/start/index',
    'pages/sign-in/index',
    'pages/home/index',
    'pages/report/index',
    'pages/rider/index',
    'pages/mine/index',
    'pages/detail/index',
    'pages/tasks/index',
    'pages/inbox/index',
    'pages/outbox/index',
    'pages/me/index',
  ],
  // What only some people open, or few people often: loaded when it is needed (platform/navigation knows which is where).
  subPackages: [
    { root: 'pages/own', pages: ['privacy/index', 'my-data/index', 'calendar/index'] },
    {
      root: 'pages/bees',
      pages: [
        'points/index',
        'ledger/index',
        'point-rules/index',
        'shop/index',
        'codes/index',
        'code/index',
        'keeper/index',
        'honours/index',
        'stations/index',
        'part-time/index',
      ],
    },
    {
      root: 'pages/staff',
      pages: [
        'desk/index',
        'task-map/index',
        'done/index',
        'duty/index',
        'team/index',
        'member/index',
        'verify/index',
        'indices/index',
        'reviews/index',
        'dispatch-rules/index',
      ],
    },
  ],
  window: inBrowser
    ? { navigationStyle: 'custom' }
    : {
        navigationBarTitleText: '微邻里',
        navigationBarBackgroundColor: '@navigationBackground',
        navigationBarTextStyle: '@navigationText' as 'black',
        backgroundColor: '@ground',
        backgroundTextStyle: '@backgroundText' as 'dark',
      },
  ...(inBrowser
    ? {}
    : {
        // WeChat holds back what touches privacy until the person has agreed (platform/privacy).
        __usePrivacyCheck__: true,
        darkmode: true,
        themeLocation: 'theme.json',
        sitemapLocation: 'sitemap.json',
        lazyCodeLoading: 'requiredComponents',
        permission: {
          [precise ? 'scope.userLocation' : 'scope.userFuzzyLocation']: { desc: '用来找到问题在哪个网格' },
        },
        preloadRule: {
          'pages/me/index': { network: 'all', packages: ['pages/bees'] },
          'pages/tasks/index': { network: 'all', packages: ['pages/staff'] },
          'pages/sign-in/index': { network: 'all', packages: ['pages/staff'] },
        },
        requiredPrivateInfos: [precise ? 'getLocation' : 'getFuzzyLocation', 'chooseLocation'],
      }),
});
