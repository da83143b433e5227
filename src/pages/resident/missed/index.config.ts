export default definePageConfig({ navigationBarTitleText: '没有来的预约' })
