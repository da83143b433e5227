export default definePageConfig({ navigationBarTitleText: '轮值安排' })
