export default definePageConfig({ navigationBarTitleText: '出勤、收工' })
