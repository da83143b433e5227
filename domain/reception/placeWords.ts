import type { VisitState } from '#domain/reception/visit'

/** Where a person stands, as they read it themselves. */
export interface PlaceInQueue {
  state: VisitState
  /** How many would be called before them if nobody else came; null once they do not wait. */
  before: number | null
  desk: number | null
  /** `10:00`, while the slot they booked has not begun. */
  slotAhead: string | null
  /** They were called and not there, and will be called once more. */
  passed: boolean
  /** They still waited when the desk was closed. */
  sentAway: boolean
  /** The desk is closed for the day, and by this number the station is reached. */
  closed: { phone: string } | null
}

/** The same at a 圆桌会, where nobody is called: who has come is registered and sits down. */
export const tableWords = (state: VisitState): string => {
  switch (state) {
    case 'waiting':
    case 'called':
    case 'inRoom':
      return '已经登记好了，请进会场坐下'
    case 'finished':
      return '圆桌会开完了，谢谢您来'
    case 'missed':
    case 'left':
      return '登记已经撤掉了。还想参加的话，请到服务台说一声'
    case 'givenUp':
      return '您已经用预约的号报到，这个号不用了'
  }
}

/** What who is out of the queue can do: nobody is sent to a desk that is closed. */
const goingOn = (closed: PlaceInQueue['closed']): string =>
  closed ? `还想谈的话，请另约一次，或者打${closed.phone}` : '还想谈的话，请到服务台说一声'

/** 我的位置 in words. It promises no minutes: nobody knows them. */
export const placeWords = ({ state, before, desk, slotAhead, passed, sentAway, closed }: PlaceInQueue): string => {
  switch (state) {
    case 'waiting': {
      const ahead = before ? `前面还有${before}位` : '下一位就是您，请在附近等'
      // Whoever walks in before one's time is called first, so nobody is next before it.
      const soFar = before ? `现在前面有${before}位` : '现在前面没有人，请在附近等'
      if (passed) return `刚才叫到您时不在，会再叫一次。${ahead}`
      return slotAhead ? `您约的是${slotAhead}，没到点时可能先叫现场取号的人。${soFar}` : ahead
    }
    case 'called':
      return desk ? `正在叫您，请到${desk}号桌` : '正在叫您，请进'
    case 'inRoom':
      return '正在接待您'
    case 'finished':
      return '已经办完了，谢谢您来'
    case 'missed':
      return `叫过您两次都不在${closed ? '，今天已经收工了' : ''}。${goingOn(closed)}`
    case 'left':
      return sentAway && closed
        ? `没轮到您就收工了，很对不起，让您白等了。请另约一次，或者打${closed.phone}，请联络站给您安排`
        : `您已经不在队里了${closed ? '，今天也收工了' : ''}。${goingOn(closed)}`
    case 'givenUp':
      return '您已经用预约的号报到，这个号不用了'
  }
}
