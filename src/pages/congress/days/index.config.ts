export default definePageConfig({ navigationBarTitleText: '各站接待日' })
