import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { passAria } from './platform/aria'
import { startCloud } from './platform/transport'
import './app.scss'

passAria()

export default function App({ children }: PropsWithChildren) {
  useLaunch(startCloud)
  return children
}
