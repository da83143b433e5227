export default definePageConfig({ navigationBarTitleText: '圆桌会商定的事' })
