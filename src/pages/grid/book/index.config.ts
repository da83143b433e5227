export default definePageConfig({ navigationBarTitleText: '帮居民预约' })
