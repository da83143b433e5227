import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { passAria } from './platform/aria'
import { arrivalOf } from './platform/arrival'
import { arriveIn } from './platform/session'
import { startCloud } from './platform/transport'
import './app.scss'

passAria()

export default function App({ children }: PropsWithChildren) {
  useLaunch(({ query }) => {
    startCloud()
    const { district, station } = arrivalOf(query ?? {})
    arriveIn(district, station)
  })
  return children
}
