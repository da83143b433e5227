export default definePageConfig({ navigationBarTitleText: '一周安排' })
