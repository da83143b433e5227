import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'

/** Pages below stay in the document, so each names the tab again when it comes back. */
export const usePageTitle = (title: string): void => {
  const name = () => {
    document.title = title === '双联' ? title : `${title} · 双联`
  }
  useEffect(name, [title])
  useDidShow(name)
}
