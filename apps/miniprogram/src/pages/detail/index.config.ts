// In a browser what is pulled scrolls in a frame of its own, and the buttons at the foot with it.
const inWechat = process.env.TARO_ENV === 'weapp';

export default definePageConfig({
  navigationBarTitleText: '上报详情',
  enablePullDownRefresh: inWechat,
  enableShareAppMessage: true,
});
