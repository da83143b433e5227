export default definePageConfig({ navigationBarTitleText: '打印模板' })
