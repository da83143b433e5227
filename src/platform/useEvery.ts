import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

/** Does something again and again while the page is in sight, `seconds` after it was done last. */
export const useEvery = (seconds: number, work: () => Promise<void>): void => {
  const inSight = useRef(true)
  const latest = useRef(work)
  latest.current = work
  useDidShow(() => {
    inSight.current = true
  })
  useDidHide(() => {
    inSight.current = false
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    let ended = false
    const later = () => {
      timer = setTimeout(async () => {
        if (inSight.current) await latest.current()
        if (!ended) later()
      }, seconds * 1000)
    }
    later()
    return () => {
      ended = true
      clearTimeout(timer)
    }
  }, [seconds])
}
