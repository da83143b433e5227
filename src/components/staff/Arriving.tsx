import type { ReactNode } from 'react'
import { useArrivingFocus } from '../native/arrivingFocus'
import { Box } from '../native/Box'
import { useFieldId } from '../useFieldId'

/** Things that come in the place of a pressed button, as a group that takes the focus along. */
export function Arriving({ className, label, children }: { className?: string; label: string; children: ReactNode }) {
  const id = useFieldId()
  useArrivingFocus(id)
  return (
    <Box id={id} role="group" label={label} className={className}>
      {children}
    </Box>
  )
}
