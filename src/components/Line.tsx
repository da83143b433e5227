import type { ReactNode } from 'react'
import { Box } from './native/Box'
import './Line.scss'

export interface LineProps {
  /** What it is, and below it what is so. */
  title: ReactNode
  text?: ReactNode
  /** A number or a tag at the right, before the arrow. */
  aside?: ReactNode
  label?: string
  onPress?: () => void
}

/** One row of a list inside a card; with `onPress` it opens something and shows an arrow. */
export function Line({ title, text, aside, label, onPress }: LineProps) {
  return (
    <Box className="line" role={onPress ? 'button' : undefined} label={label} onPress={onPress}>
      <Box className="grow stack-close">
        <Box className="body">{title}</Box>
        {text && <Box className="small quiet">{text}</Box>}
      </Box>
      {aside}
      {onPress && (
        <Box className="line-arrow" unheard>
          ›
        </Box>
      )}
    </Box>
  )
}
