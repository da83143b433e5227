import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { call } from '../../../platform/call'
import { openAddress, showOutside } from '../../../platform/openPages'
import { useDistrictId } from '../../../platform/useDistrict'
import { useReading } from '../../../platform/useReading'

/** What hangs at the door and in the hall: the code for arriving, and the page with the numbers. */
export function AtTheDoor({ station }: { station: string }) {
  const id = useDistrictId()
  const district = useReading(id ? `district:${id}` : null, () => call.district.show({ district: id ?? '' }))
  const address = (path: string) =>
    district.data && openAddress(district.data.openOrigin, `/open/${path}/${id}/${station}`)
  const hall = address('hall')
  if (!hall) return null
  return (
    <Card title="门口和大厅">
      <Box className="stack">
        <Box className="body even">大厅屏只显示号码，不显示姓名。报到的码可以打印出来，贴在门口。</Box>
        <Button kind="plain" onPress={() => showOutside(hall)}>
          打开大厅屏
        </Button>
        <Button kind="plain" onPress={() => showOutside(`${address('arrivals')}.svg`)}>
          打开报到的码
        </Button>
      </Box>
    </Card>
  )
}
