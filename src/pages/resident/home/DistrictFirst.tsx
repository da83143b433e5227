import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { goTo } from '../../../platform/go'

/** A first visit where several districts share this mini-program. */
export function DistrictFirst() {
  return (
    <Card>
      <Box className="stack">
        <Box role="heading" level={2} className="title">
          您住在哪里？
        </Box>
        <Box className="body">选好联络站，就能看到人大代表哪天接待、怎么预约，也能随时提意见、查进度。</Box>
        <Button onPress={() => goTo('resident/stations')}>选联络站</Button>
      </Box>
    </Card>
  )
}
