import { ScrollView } from '@tarojs/components'
import type { PropsWithChildren } from 'react'

/** What scrolls inside a sheet. WeChat's page cannot scroll there, and only an `enhanced` one can be led to a place. */
export const Scroller = ({ children }: PropsWithChildren) => (
  <ScrollView className="sheet-scroll" scrollY enhanced bounces={false}>
    {children}
  </ScrollView>
)
