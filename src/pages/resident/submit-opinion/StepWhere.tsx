import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { PickOne } from '../../../components/PickOne'
import { TextField } from '../../../components/TextField'
import { canPickPlace, pickPlace } from '../../../platform/wechat'
import type { District } from '../station/useStation'
import type { StepProps } from './useDraft'

const anyone = 'station'

export function StepWhere({
  draft,
  change,
  wrong,
  district,
  station,
}: StepProps & { district: District; station: string }) {
  const chosen = draft.station ?? station
  const deputies = district.deputies.filter(one => one.stationId === chosen)
  const pick = async () => {
    const spot = await pickPlace()
    if (spot) change({ place: { text: spot.name, latitude: spot.latitude, longitude: spot.longitude } })
  }
  return (
    <>
      <Card>
        <Box className="stack">
          <TextField
            label="在哪里"
            note="可以不填"
            hint="如 荷塘路18号小区东门"
            most={100}
            value={draft.place.text}
            wrong={wrong.place}
            // Words that were typed over a picked place no longer belong to its position.
            onChange={text => change({ place: { text } })}
          />
          {canPickPlace && (
            <Button kind="plain" onPress={pick}>
              在地图上选
            </Button>
          )}
        </Box>
      </Card>
      <Card>
        <Box className="stack">
          <PickOne
            label="交给哪个联络站"
            options={district.stations.map(one => ({ value: one.id, name: one.name }))}
            value={chosen}
            onChange={next => change({ station: next, deputy: null })}
          />
          <PickOne
            label="想请哪位代表关注"
            note="可以不选"
            options={[
              { value: anyone, name: '由联络站安排' },
              ...deputies.map(one => ({ value: one.id, name: `${one.name}代表（${one.electoralDistrict}）` })),
            ]}
            value={draft.deputy ?? anyone}
            onChange={deputy => change({ deputy: deputy === anyone ? null : deputy })}
          />
          <Box className="small quiet">代表会看到您的意见和办理结果，具体由联络站和有关部门办理。</Box>
        </Box>
      </Card>
    </>
  )
}
