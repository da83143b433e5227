import type { Preset } from '#domain/presets/schema'
import { usualCaseKinds, usualDesk, usualOpinion, usualPractice } from '#domain/presets/usual'

const streets: [id: string, street: string, latitude: number, longitude: number, communities: string[]][] = [
  ['yueyanglou', '岳阳楼街道', 29.385, 113.093, ['洞庭', '南正街', '鱼巷子', '楼前', '街河口', '竹荫街']],
  ['sanyanqiao', '三眼桥街道', 29.37, 113.113, ['三眼桥', '德胜', '马壕', '五里', '青年路', '花板桥']],
  ['lvxianting', '吕仙亭街道', 29.364, 113.1, ['吕仙亭', '洞庭南路', '乾明寺', '慈氏塔', '南津港', '羊叉街']],
  ['jine', '金鹗山街道', 29.358, 113.124, ['金鹗', '巴陵东', '湖滨', '云梦', '大桥湖', '学院路']],
  ['dongmaoling', '东茅岭街道', 29.373, 113.128, ['东茅岭', '解放路', '炮台山', '建湘', '巴陵中', '求索']],
  ['wulipai', '五里牌街道', 29.378, 113.14, ['五里牌', '金领公寓', '站前', '枫树', '建设', '大塘']],
  ['wangyue', '望岳路街道', 29.384, 113.15, ['望岳', '琵琶王', '白石岭', '北港', '三港', '旭园']],
  ['zhanqian', '站前路街道', 29.369, 113.141, ['站前路', '青年中路', '火车站', '鹰山', '同德', '昌盛']],
  ['wangjiahe', '王家河街道', 29.362, 113.155, ['王家河', '天伦国际', '枣树', '延寿', '七里山', '太阳桥']],
  ['qijialing', '奇家岭街道', 29.346, 113.135, ['奇家岭', '湖南理工', '八字门', '学府', '赶山', '黄梅港']],
  ['luowang', '洛王街道', 29.388, 113.165, ['洛王', '工贸城', '康王', '东站', '长动', '冷水铺']],
  ['chenglingji', '城陵矶街道', 29.433, 113.135, ['城陵矶', '洪家洲', '港务', '纸厂', '高家组', '沿江']],
  ['fengqiaohu', '枫桥湖街道', 29.392, 113.12, ['枫桥湖', '胥家桥', '望城', '七里', '北环', '油榨岭']],
  ['hubin', '湖滨街道', 29.335, 113.11, ['湖滨南', '月山', '马安', '楠木', '游泳湖', '龙山']],
  ['nanhu', '南湖街道', 29.35, 113.105, ['南湖', '龟山', '求索西', '板桥', '佘家垅', '黄土坡']],
  ['meixi', '梅溪街道', 29.397, 113.143, ['梅溪', '胥家', '滨湖', '牌楼', '新庄', '双星']],
  ['kangwang', '康王街道', 29.352, 113.19, ['康王', '长石', '金桥', '木里港', '八百', '杨树']],
  ['guozhen', '郭镇街道', 29.318, 113.165, ['郭镇', '麻布', '建中', '枣林', '马塘', '磨刀']],
]

/** 岳阳楼区：依托联络站开展“代表接待日”，就近调解纠纷（群英断是非）；108个联络站，540多名五级代表就近编组进站（S4）。接待哪一天材料没有写，这里按每月18日。 */
export const yueyanglou: Preset = {
  id: 'yueyanglou',
  name: '岳阳市岳阳楼区',
  practice: '群英断是非，代表接待日',
  source: '湖南省人大常委会联工委，2023年7月：发挥代表优势作用 助力基层社会治理',
  practices: [
    {
      ...usualPractice,
      services: ['opinion', 'mediation'],
      rule: { recurrence: 'FREQ=MONTHLY;BYMONTHDAY=18', anchor: '2026-01-18' },
      topics: ['小区供水', '拆违治违', '养宠纠纷', '道路拥堵'],
      desk: { ...usualDesk, solvedName: '事前化解' },
    },
  ],
  opinion: usualOpinion,
  caseKinds: usualCaseKinds,
  stations: streets.flatMap(([id, street, latitude, longitude, communities], s) =>
    communities.map((community, c) => ({
      id: `${id}-${c + 1}`,
      name: `${street}${community}代表联络站`,
      street,
      address: `岳阳楼区${street}${community}群英议事厅`,
      phone: `0730-82${String(100 + s)}${String(101 + c)}`,
      latitude: Number((latitude + (c % 3) * 0.004 - 0.004).toFixed(3)),
      longitude: Number((longitude + Math.floor(c / 3) * 0.005).toFixed(3)),
      contactPoints: [],
    })),
  ),
  units: [
    { id: 'chengguan', name: '区城市管理和综合执法局' },
    { id: 'zhujian', name: '区住房和城乡建设局' },
    { id: 'jiaojing', name: '市公安局交警支队岳阳楼大队' },
    { id: 'shuiwu', name: '市自来水公司' },
    { id: 'gongan', name: '市公安局岳阳楼分局' },
    { id: 'sifa', name: '区司法局' },
    { id: 'minzheng', name: '区民政局' },
  ],
  demoDeputiesAStation: 5,
}
