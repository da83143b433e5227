export default definePageConfig({ navigationBarTitleText: '给居民换一场' })
