import { Button } from '../../../components/Button'
import type { DayCard } from '../../../components/staff/shapes'
import { call } from '../../../platform/call'
import { openAddress, showPdf } from '../../../platform/openPages'
import { useDistrictId } from '../../../platform/useDistrict'
import { useReading } from '../../../platform/useReading'

/** The announced day as a poster for the door and the market. */
export function PrintPoster({ day }: { day: DayCard }) {
  const id = useDistrictId()
  const district = useReading(id && day.state === 'published' ? `district:${id}` : null, () =>
    call.district.show({ district: id ?? '' }),
  )
  const address = district.data && openAddress(district.data.openOrigin, `/open/posters/${id}/days/${day.id}.pdf`)
  if (!address) return null
  return (
    <Button kind="plain" onPress={() => showPdf(address)}>
      打印海报
    </Button>
  )
}
