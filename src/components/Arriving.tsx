import type { ReactNode } from 'react'
import { useArrivingFocus } from './native/arrivingFocus'
import { Box } from './native/Box'
import { useFieldId } from './useFieldId'

interface ArrivingProps {
  /** Its own when absent. */
  id?: string
  className?: string
  label: string
  children: ReactNode
}

/** Things that come in the place of a pressed button, as a group that takes the focus along. */
export function Arriving({ id: given, className, label, children }: ArrivingProps) {
  const own = useFieldId()
  const id = given ?? own
  useArrivingFocus(id)
  return (
    <Box id={id} role="group" label={label} className={className}>
      {children}
    </Box>
  )
}
