export default definePageConfig({ navigationBarTitleText: '年度接待安排' })
