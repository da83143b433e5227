import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Box } from '../../../components/native/Box'
import { Refusal } from '../../../components/Refusal'
import { Sheet } from '../../../components/Sheet'
import { call, type Outputs } from '../../../platform/call'
import { goHome } from '../../../platform/go'
import { useSending } from '../../../platform/useSending'
import { telephone } from '../../../platform/wechat'

type Place = Outputs['visit']['today']['days'][number]['places'][number]

interface PlaceCardProps {
  /** At a roundtable nobody waits to be called. */
  atTable: boolean
  place: Place
  /** Of the station. */
  phone: string
  onChanged: () => Promise<void>
}

const words = {
  queue: {
    number: '您的号',
    leave: '我不等了',
    ask: '不等了？',
    stay: '接着等',
    what: '会从队里拿掉。再想排，要到服务台说一声。',
    sure: '确定不等了',
  },
  table: {
    number: '您的登记号',
    leave: '我不参加了',
    ask: '不参加了？',
    stay: '接着参加',
    what: '的登记会撤掉。再想参加，要到服务台说一声。',
    sure: '确定不参加了',
  },
}

/** My number, how many are before me, and who is being called now. */
export function PlaceCard({ place, atTable, phone, onChanged }: PlaceCardProps) {
  const [leaving, setLeaving] = useState(false)
  const { send, busy, problem } = useSending(call.visit.leave)
  const leave = async () => {
    if (!(await send({ visit: place.visit }))) return
    setLeaving(false)
    await onChanged()
  }
  const waits = place.state === 'waiting' || place.state === 'called'
  const say = atTable ? words.table : words.queue
  const called = place.state === 'called'
  const others = place.calling.filter(each => each.number !== place.number)
  return (
    <Card tone={called ? 'green' : 'paper'}>
      <Box className="stack">
        <Box className="stack-close">
          <Box className="body quiet">{say.number}</Box>
          <Box className="place-number">{place.number}</Box>
          <Box role="status" className="place-words even">
            {place.words}
          </Box>
          {place.state === 'waiting' && others.length > 0 && (
            <Box className="body quiet numerals">
              现在叫到：
              {others.map(each => (each.desk ? `${each.number}（${each.desk}号桌）` : each.number)).join('、')}
            </Box>
          )}
        </Box>
        {place.sentAway && (
          <>
            <Button onPress={() => goHome('resident/calendar')}>另约一次</Button>
            <Button kind="plain" onPress={() => telephone(phone)}>
              打电话给联络站
            </Button>
          </>
        )}
        {waits && (
          <Box className={called ? 'place-apart' : ''}>
            <Button kind="quiet" label={`${say.leave}，${place.number}`} onPress={() => setLeaving(true)}>
              {say.leave}
            </Button>
          </Box>
        )}
      </Box>
      {leaving && (
        <Sheet title={say.ask} open onClose={() => setLeaving(false)} closeWords={say.stay}>
          <Box className="body even">
            {place.number}号{say.what}
          </Box>
          <Refusal problem={problem} again={leave} busy={busy} />
          <Button kind="danger" busy={busy} busyWords="请稍候…" onPress={leave}>
            {say.sure}
          </Button>
        </Sheet>
      )}
    </Card>
  )
}
