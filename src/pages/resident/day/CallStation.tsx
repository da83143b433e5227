import { Button } from '../../../components/Button'
import { telephone } from '../../../platform/wechat'

/** What is left where a form can do no more: somebody at the station can look. */
export function CallStation({ phone }: { phone: string }) {
  return (
    <Button kind="plain" onPress={() => telephone(phone)}>
      打联络站电话 {phone}
    </Button>
  )
}
