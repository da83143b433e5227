export default definePageConfig({ navigationBarTitleText: '选联络站' })
