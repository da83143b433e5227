export default definePageConfig({ navigationBarTitleText: '当天的接待记录' })
