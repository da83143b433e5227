export default definePageConfig({ navigationBarTitleText: '公告模板' })
