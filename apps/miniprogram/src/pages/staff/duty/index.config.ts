export default definePageConfig({ navigationBarTitleText: '排班与休假', enablePullDownRefresh: true });
