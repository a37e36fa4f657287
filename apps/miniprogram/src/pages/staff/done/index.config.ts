export default definePageConfig({ navigationBarTitleText: '已办结', enablePullDownRefresh: true });
