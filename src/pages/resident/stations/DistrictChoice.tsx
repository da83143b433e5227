import { useState } from 'react'
import { Card } from '../../../components/Card'
import { Line } from '../../../components/Line'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Skeleton } from '../../../components/Skeleton'
import { call } from '../../../platform/call'
import { mayChooseDistrict } from '../../../platform/here'
import { useReading } from '../../../platform/useReading'

export interface DistrictChoiceProps {
  district: string | null
  onChoose: (district: string) => void
}

/** The chosen district in one row, or all of them while one is being chosen. Nothing where there is no choice. */
export function DistrictChoice({ district, onChoose }: DistrictChoiceProps) {
  const [open, setOpen] = useState(district === null)
  const districts = useReading(mayChooseDistrict ? 'districts' : null, () => call.district.list({}))
  if (!mayChooseDistrict || districts.data?.length === 1) return null
  if (districts.loading) return <Skeleton cards={1} />
  if (!districts.data) return <Problem problem={districts.problem} again={districts.again} />
  const current = districts.data.find(one => one.id === district)
  if (current && !open)
    return (
      <Card>
        <Line
          title={current.name}
          text={current.practice}
          aside={<Box className="small">换一个地方</Box>}
          onPress={() => setOpen(true)}
        />
      </Card>
    )
  return (
    <Card title="您住在哪里？">
      {districts.data.map(one => (
        <Line
          key={one.id}
          title={one.name}
          text={one.practice}
          aside={one.id === district && <Box className="small">✓ 现在</Box>}
          onPress={() => {
            setOpen(false)
            onChoose(one.id)
          }}
        />
      ))}
    </Card>
  )
}
