export interface HeaderProps {
  title: string
  /** Whether there is a way back: the tabs have none. */
  back: boolean
  onBack?: () => void
}
