import { Button } from '../../../components/Button'
import { Box } from '../../../components/native/Box'
import { telephone } from '../../../platform/wechat'
import './CallStation.scss'

/** What is left where a form can do no more: somebody at the station can look. */
export function CallStation({ phone }: { phone: string }) {
  return (
    <Button kind="plain" onPress={() => telephone(phone)}>
      <Box>
        打联络站电话 <Box className="call-number">{phone}</Box>
      </Box>
    </Button>
  )
}
