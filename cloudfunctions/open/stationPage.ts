import { type Answerer, sentence } from '#functions/open/answer'
import { districtOf, stationIn } from '#functions/open/places'

/** Where a code leads. On CloudBase the app lives in WeChat alone, and the facts of the station are said in plain text. */
const intoTheApp =
  (page: string, what: string): Answerer =>
  async ({ platform, app, parts: { district = '', station: id = '' } }) => {
    await districtOf(platform, district)
    const { name, address, phone } = await stationIn(platform, district, id)
    if (app === null)
      return sentence(200, `${name}\n${address}\n电话：${phone}\n\n${what}：打开微信，搜索小程序“双联”，选择${name}。`)
    const location = `${app}#/pages/${page}/index?district=${district}&station=${id}`
    return sentence(302, `正在打开${name}的页面`, { location })
  }

/** Where the code on a poster leads: to the station's own page. */
export const stationPage: Answerer = intoTheApp('resident/home', '看接待日、预约、提意见')

/** Where the code at the door leads on the day: 报到 and numbers for walk-ins. */
export const arrivalPage: Answerer = intoTheApp('resident/arrive', '到了报到、现场取号')
