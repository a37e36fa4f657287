export default definePageConfig({
  navigationBarTitleText: '骑手模式',
  navigationBarBackgroundColor: '#14181b',
  navigationBarTextStyle: 'white',
});
