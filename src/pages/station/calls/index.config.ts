export default definePageConfig({ navigationBarTitleText: '待打电话' })
