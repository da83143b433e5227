import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Box } from '../../../components/native/Box'
import type { OpinionProps } from './opinion'
import { RateSheet } from './RateSheet'
import { SendBackSheet } from './SendBackSheet'

type Open = 'rate' | 'sendBack' | null

/** What the reader may do now, as the server's table of steps says. */
export function YourTurn({ opinion, onChanged, refresh }: OpinionProps) {
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const changed = (next: OpinionProps['opinion']) => {
    close()
    onChanged(next)
  }
  if (opinion.as !== 'resident' || !opinion.steps.some(step => step === 'rate' || step === 'sendBack')) return null
  const may = (step: Exclude<Open, null>) => opinion.steps.includes(step)
  const sheet = { opinion, onChanged: changed, refresh, onClose: close }
  return (
    <Box className="stack">
      {may('rate') && <Button onPress={() => setOpen('rate')}>评价这次答复</Button>}
      {may('sendBack') && (
        <Button kind="plain" onPress={() => setOpen('sendBack')}>
          没解决，退回重办
        </Button>
      )}
      <RateSheet
        {...sheet}
        open={open === 'rate'}
        onSendBack={may('sendBack') ? () => setOpen('sendBack') : undefined}
      />
      <SendBackSheet {...sheet} open={open === 'sendBack'} />
    </Box>
  )
}
