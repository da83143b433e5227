import type { ReactNode } from 'react'
import { Button } from '../Button'
import { Card } from '../Card'
import { Sheet } from '../Sheet'
import { useWide } from './useWide'

interface StepPanelProps {
  title: string
  onClose: () => void
  children: ReactNode
}

/** Where a step's form stands: over the opinion on a phone; on a wide page above it, so that both can be read. */
export function StepPanel({ title, onClose, children }: StepPanelProps) {
  const wide = useWide()
  if (!wide)
    return (
      <Sheet title={title} open onClose={onClose}>
        {children}
      </Sheet>
    )
  return (
    <Card
      title={title}
      aside={
        <Button kind="quiet" inline onPress={onClose}>
          返回
        </Button>
      }
    >
      {children}
    </Card>
  )
}
