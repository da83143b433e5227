import type { CSSProperties, ReactNode } from 'react'
import { connection } from '../platform/connection'
import { elder } from '../platform/elder'
import { fontScale } from '../platform/fontScale'
import { momentInWords } from './moments'
import { Box } from './native/Box'
import { Header } from './native/Header'
import { usePageTitle } from './native/pageTitle'
import { TabBar, type TabName } from './TabBar'
import { Words } from './Words'
import './Screen.scss'

export interface ScreenProps {
  title: string
  /** One of the three tabs: then the bar shows below. */
  tab?: TabName
  /** The wider layout of the benches. */
  staff?: boolean
  /** The main action, always in reach at the bottom. */
  foot?: ReactNode
  /** What the back arrow does, when it is not simply one page back. */
  onBack?: () => void
  /** When the data below was read, if the network is away now. */
  since?: string | null
  children: ReactNode
}

const usual = 17
const large = 22
const largest = 30

/** One variable carries the size of all type: the page's own, larger in the elder view, and as the phone's owner set it. */
const typeOf = (inElder: boolean): CSSProperties => {
  const size = Math.min((inElder ? large : usual) * fontScale(), largest)
  const small = Math.max(size * 0.85, inElder ? 18 : 14)
  return { '--fs': `${size}px`, '--small': `${small}px` } as CSSProperties
}

/** The frame of every page: colours, size of type, safe areas, the bar above and the bar below. */
export function Screen({ title, tab, staff, foot, onBack, since, children }: ScreenProps) {
  const inElder = elder.use()
  const offline = connection.use() === 'off'
  usePageTitle(title)
  return (
    <Box
      className={`screen${inElder ? ' elder' : ''}${staff ? ' screen-staff' : ''}${tab ? ' screen-tabbed' : ''}`}
      style={typeOf(inElder)}
    >
      <Header title={title} back={!tab} onBack={onBack} />
      {(offline || since) && (
        <Box role="status" className="screen-offline small">
          <Words text={`没有连上网络${since ? `，下面是${momentInWords(since)}读到的内容` : ''}`} />
        </Box>
      )}
      <Box role="main" className="screen-body stack">
        {children}
      </Box>
      {foot && (
        <Box role="region" label="要办的事" className="screen-foot">
          <Box className="screen-foot-inner stack">{foot}</Box>
        </Box>
      )}
      {tab && <TabBar on={tab} />}
    </Box>
  )
}
