import { dated, make, type Occasion, type ReceptionNotice } from '#domain/reception/notices'

/** For the deputy who waited longest when a place of an activity fell free. */
export const activityPlace = (o: Occasion, title: string): ReceptionNotice =>
  make(
    o,
    '活动有您的位置了',
    `${dated(o)} ${o.at}的活动“${title}”空出一个位置，轮到您了，请到${o.station}。来不了请退出。`,
    title,
  )

/** For who waited and has a place because there are more of them now. */
export const activityEnlarged = (o: Occasion, title: string): ReceptionNotice =>
  make(
    o,
    '活动有您的位置了',
    `${dated(o)} ${o.at}的活动“${title}”增加了名额，轮到您了，请到${o.station}。来不了请退出。`,
    title,
  )

export const activityCancelled = (o: Occasion, title: string, reason: string): ReceptionNotice =>
  make(o, '活动取消了', `${dated(o)} ${o.at}的活动“${title}”取消了：${reason}。`, `取消：${title}`)
