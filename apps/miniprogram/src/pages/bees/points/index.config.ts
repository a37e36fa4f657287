export default definePageConfig({ navigationBarTitleText: '小蜜蜂', enablePullDownRefresh: true });
