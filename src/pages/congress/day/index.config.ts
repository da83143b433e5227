export default definePageConfig({ navigationBarTitleText: '调整接待日' })
