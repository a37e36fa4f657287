export default definePageConfig({ navigationBarTitleText: '户外驿站', enablePullDownRefresh: true });
