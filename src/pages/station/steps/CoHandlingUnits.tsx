import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Choices } from '../../../components/Choices'

interface CoHandlingUnitsProps {
  units: readonly { id: string; name: string }[]
  value: string[]
  onChange: (units: string[]) => void
}

/** Most matters need one unit: the long list of the others opens only when it is asked for. */
export function CoHandlingUnits({ units, value, onChange }: CoHandlingUnitsProps) {
  const [asked, setAsked] = useState(value.length > 0)
  if (!asked)
    return (
      <Button kind="quiet" onPress={() => setAsked(true)}>
        ＋ 加会办单位
      </Button>
    )
  return (
    <Choices
      label="会办单位"
      note="最多5个，可以不选"
      most={5}
      options={units.map(({ id, name }) => ({ value: id, name }))}
      value={value}
      onChange={onChange}
    />
  )
}
