export default definePageConfig({ navigationBarTitleText: '微邻里', enablePullDownRefresh: true });
