import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Sheet } from '../../../components/Sheet'
import type { OpinionProps } from './opinion'
import { SupplementForm } from './SupplementForm'

/** More to say while the matter is still with the station or a unit. */
export function Supplement({ opinion, onChanged, refresh }: OpinionProps) {
  const [open, setOpen] = useState(false)
  if (opinion.as !== 'resident' || !opinion.steps.includes('supplement')) return null
  const changed = (next: OpinionProps['opinion']) => {
    setOpen(false)
    onChanged(next)
  }
  return (
    <>
      <Button kind="plain" onPress={() => setOpen(true)}>
        补充说明
      </Button>
      <Sheet title="补充说明" open={open} onClose={() => setOpen(false)}>
        <SupplementForm opinion={opinion} onChanged={changed} refresh={refresh} />
      </Sheet>
    </>
  )
}
