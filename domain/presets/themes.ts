import type { Preset } from '#domain/presets/schema'

/**
 * What topics are about, for finding the opinions that bear on them: words that stand in topics and in residents' own sentences,
 * each with the category under which such opinions are filed. `null`: no category is about it alone, only the words tell.
 */
export const usualThemes: Preset['opinion']['themes'] = [
  { category: '物业小区', words: ['物业', '老旧小区', '电梯', '化粪池', '棚户区', '违建', '拆违', '养宠', '业委会'] },
  { category: '道路交通', words: ['道路', '交通', '停车', '停放', '电动车', '拥堵', '危桥', '路灯', '贯通'] },
  { category: '环境卫生', words: ['环境', '卫生', '垃圾', '污水', '水质'] },
  { category: '水电气暖', words: ['供水', '饮水', '用水', '停水', '灌区', '取暖', '供暖', '燃气'] },
  { category: '噪声扰民', words: ['噪声', '扰民'] },
  { category: '教育医疗', words: ['教育', '学校', '医疗', '村医', '小饭桌'] },
  { category: '养老社保', words: ['养老', '社保', '医保', '低保'] },
  { category: null, words: ['产业', '企业', '楼宇', '园区', '动能', '市场', '服装城'] },
  { category: null, words: ['法律', '调解', '纠纷'] },
  { category: null, words: ['乡村', '农村', '果品', '蔬菜', '滩区', '搬迁'] },
  { category: null, words: ['烟花', '爆竹', '陶瓷'] },
]
