import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Sheet } from '../../../components/Sheet'
import { call, type Outputs } from '../../../platform/call'
import { openAddress } from '../../../platform/openPages'
import { useRunning } from '../../../platform/useRunning'
import { useSending } from '../../../platform/useSending'
import { copy, say } from '../../../platform/wechat'
import './duty.scss'

type Address = Outputs['feed']['mine']

const ask = () => call.feed.mine({})

/** My turns of duty in my phone's own calendar: the private address, and another one when this one has gone astray. */
export function CalendarFeed() {
  const [shown, setShown] = useState<string | null>(null)
  const [exchanging, setExchanging] = useState(false)
  const asking = useRunning(ask)
  const revoking = useSending(call.feed.revoke)

  const show = async ({ origin, path }: Address, words: string) => {
    const address = openAddress(origin, path)
    if (!address) return say('这里还没有开通日历订阅')
    setShown(address)
    say((await copy(address)) ? words : '没有复制成功，请抄下来')
  }
  const copyIt = async () => {
    const mine = await asking.send({})
    if (mine) await show(mine, '地址已复制')
  }
  const exchange = async () => {
    const made = await revoking.send({})
    if (!made) return
    setExchanging(false)
    await show(made, '旧地址已停用，新地址已复制')
  }
  return (
    <Card title="日历订阅">
      <Box className="stack">
        <Box className="body">
          把您的轮值放进手机自己的日历：复制地址，在日历的“添加订阅”里粘贴。轮值有变化，日历会跟着变。
        </Box>
        {shown && <Box className="small feed-address">{shown}</Box>}
        <Problem problem={asking.problem} />
        <Button kind="plain" busy={asking.busy} onPress={copyIt}>
          复制日历地址
        </Button>
        <Box className="small quiet">知道这个地址的人，都能看到您哪天轮值，看不到谁来预约。请不要转发。</Box>
        <Button kind="quiet" onPress={() => setExchanging(true)}>
          换一个地址
        </Button>
      </Box>
      <Sheet title="换一个日历地址？" open={exchanging} onClose={() => setExchanging(false)}>
        <Box className="body">旧地址马上停用，已经订阅的日历不再更新，要用新地址重新订阅。</Box>
        <Problem problem={revoking.problem} />
        <Button busy={revoking.busy} onPress={exchange}>
          停用旧地址，换新的
        </Button>
      </Sheet>
    </Card>
  )
}
