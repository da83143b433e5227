export default definePageConfig({ navigationBarTitleText: '当天接待' })
