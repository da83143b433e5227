export default definePageConfig({ navigationBarTitleText: '约了没有来的' })
