import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Choices } from '../../../components/Choices'
import { Box } from '../../../components/native/Box'
import type { Outputs } from '../../../platform/call'

interface WhoReceivedProps {
  /** The deputies of the day first, then the others of the station. */
  deputies: Outputs['record']['day']['deputies']
  value: readonly string[]
  wrong: string | null
  onChange: (value: string[]) => void
}

/** 接待的代表: those who sit there on the day, and on demand every other one of the station who sat in. */
export function WhoReceived({ deputies, value, wrong, onChange }: WhoReceivedProps) {
  const [all, setAll] = useState(false)
  const usual = deputies.filter(each => each.sits || value.includes(each.id))
  const others = deputies.length - usual.length
  return (
    <Box className="stack-close">
      <Choices
        label="接待的代表"
        options={(all ? deputies : usual).map(each => ({ value: each.id, name: each.name }))}
        value={value}
        wrong={wrong}
        onChange={onChange}
      />
      {!all && others > 0 && (
        <Button kind="quiet" onPress={() => setAll(true)}>
          本站别的代表也在
        </Button>
      )}
    </Box>
  )
}
