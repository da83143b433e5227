export default definePageConfig({ navigationBarTitleText: '代表活动' })
