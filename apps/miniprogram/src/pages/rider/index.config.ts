export default definePageConfig({ navigationStyle: 'custom', navigationBarTextStyle: 'white' });
