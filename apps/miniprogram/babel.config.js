// WeChat's engine on old phones knows ES5 only; browsers that can run the h5 build are younger.
const targets = process.env.TARO_ENV === 'h5' ? { chrome: '87', safari: '14' } : { ios: '9', android: '5' };

module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', targets }]] };
