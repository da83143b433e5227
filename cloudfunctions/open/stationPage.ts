import { type Answerer, sentence } from '#functions/open/answer'
import { districtOf, stationIn } from '#functions/open/places'

/**
 * Where the code on a poster leads. Beside the app: to the station's own page in it. On CloudBase the app lives in WeChat alone,
 * and the facts of the station are said in plain text.
 */
export const stationPage: Answerer = async ({ platform, app, parts: { district = '', station: id = '' } }) => {
  await districtOf(platform, district)
  const { name, address, phone } = await stationIn(platform, district, id)
  if (app === null)
    return sentence(
      200,
      `${name}\n${address}\n电话：${phone}\n\n看接待日、预约、提意见：打开微信，搜索小程序“双联”，选择${name}。`,
    )
  const location = `${app}#/pages/resident/home/index?district=${district}&station=${id}`
  return sentence(302, `正在打开${name}的页面`, { location })
}
