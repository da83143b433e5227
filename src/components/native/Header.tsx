import type { HeaderProps } from './headerProps'

/** WeChat draws the bar with the title and the way back itself. */
export function Header(_props: HeaderProps) {
  return null
}
