export default definePageConfig({ navigationBarTitleText: '全年安排' })
