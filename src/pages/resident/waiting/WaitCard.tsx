import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { Refusal } from '../../../components/Refusal'
import { Tag } from '../../../components/Tag'
import { call } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'
import { DateHead } from '../day/DateHead'
import { SaidWish } from '../visit/SaidWish'
import type { Wait } from './waits'

/** Where I stand in a list, and the way out of it. */
export function WaitCard({ wait, onLeft }: { wait: Wait; onLeft: () => void }) {
  const [asking, setAsking] = useState(false)
  const { send, busy, problem } = useSending(call.reception.leaveWaitlist)
  const leave = async () => {
    if (!(await send({ wait: wait.id }))) return
    say('已退出候补')
    onLeft()
  }
  return (
    <Card>
      <Box className="stack">
        <Box className="stack-close">
          <Box className="row-ends">
            <Box className="body strong">{wait.before === 0 ? '您排在第一位' : `您前面还有 ${wait.before} 人`}</Box>
            <Tag tone="blue">候补中</Tag>
          </Box>
          <DateHead day={wait.day} />
          <Box className="body">{wait.stationName}</Box>
          {wait.passedOver ? (
            <Box className="body even">
              已经约了别的场次，不能再多约，有空位也先不给您留。取消一场，就按原来排的给您留。
            </Box>
          ) : (
            <Box className="small quiet">有人退出时，会按先后顺序给您留位置，并马上通知您。</Box>
          )}
          <SaidWish wish={wait} />
        </Box>
        <Refusal
          problem={problem}
          again={leave}
          anew={problem?.code === 'WAIT_OVER' ? onLeft : undefined}
          busy={busy}
        />
        {asking ? (
          <Box className="stack">
            <Box className="body even">退出以后，再想候补要重新排队。</Box>
            <Button kind="danger" busy={busy} busyWords="正在退出…" onPress={leave}>
              确定退出
            </Button>
            <Button kind="quiet" onPress={() => setAsking(false)}>
              接着等
            </Button>
          </Box>
        ) : (
          <Button kind="quiet" label={`退出候补 ${wait.stationName}`} onPress={() => setAsking(true)}>
            退出候补
          </Button>
        )}
      </Box>
    </Card>
  )
}
