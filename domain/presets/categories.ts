/** Matters as residents name them: the default list, which a preset may replace. */
export const usualCategories = [
  '物业小区',
  '道路交通',
  '环境卫生',
  '水电气暖',
  '噪声扰民',
  '教育医疗',
  '养老社保',
  '其他',
]
