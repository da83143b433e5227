import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { passAria } from './platform/aria'
import { arriveIn } from './platform/session'
import { startCloud } from './platform/transport'
import './app.scss'

passAria()

export default function App({ children }: PropsWithChildren) {
  useLaunch(({ query }) => {
    startCloud()
    arriveIn(query?.district)
  })
  return children
}
