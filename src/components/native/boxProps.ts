import type { CSSProperties, ReactNode } from 'react'

export type BoxRole =
  | 'button'
  | 'link'
  | 'heading'
  | 'radio'
  | 'radiogroup'
  | 'checkbox'
  | 'switch'
  | 'group'
  | 'tab'
  | 'tablist'
  | 'list'
  | 'listitem'
  | 'img'
  | 'status'
  | 'alert'
  | 'dialog'
  | 'main'
  | 'navigation'
  | 'banner'
  | 'region'

export interface BoxProps {
  className?: string
  style?: CSSProperties
  id?: string
  role?: BoxRole
  /** The accessible name, where the text inside does not say it. */
  label?: string
  /** For a heading. */
  level?: 1 | 2 | 3
  checked?: boolean
  selected?: boolean
  disabled?: boolean
  /** For a dialog. */
  modal?: boolean
  /** Seen only: a screen reader passes over it. */
  unheard?: boolean
  onPress?: () => void
  children?: ReactNode
}
