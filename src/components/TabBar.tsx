import { replaceBy } from '../platform/go'
import { Box } from './native/Box'
import './TabBar.scss'

export type TabName = 'home' | 'calendar' | 'mine'

const tabs: readonly { name: TabName; words: string }[] = [
  { name: 'home', words: '首页' },
  { name: 'calendar', words: '日历' },
  { name: 'mine', words: '我的' },
]

/** The three tabs. Our own, because WeChat's bar keeps its 10 px letters in the elder view. */
export function TabBar({ on }: { on: TabName }) {
  return (
    <Box role="navigation" label="主要页面" className="tab-bar">
      {tabs.map(({ name, words }) => (
        <Box
          key={name}
          role="link"
          label={name === on ? `${words}，当前页面` : words}
          className={`tab-bar-item${name === on ? ' tab-bar-on' : ''}`}
          onPress={() => name !== on && replaceBy(`resident/${name}`)}
        >
          <Box className={`tab-mark tab-mark-${name}`} unheard />
          {words}
        </Box>
      ))}
    </Box>
  )
}
