import Taro from '@tarojs/taro'
import { useEffect } from 'react'

/** The words in the phone's bar, and the name of the browser's tab. */
export const usePageTitle = (title: string): void => {
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
  }, [title])
}
