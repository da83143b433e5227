import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { inDistrict } from '../../../components/inDistrict'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Sheet } from '../../../components/Sheet'
import { Skeleton } from '../../../components/Skeleton'
import { Tag } from '../../../components/Tag'
import { TextField } from '../../../components/TextField'
import { useDraft } from '../../../components/useDraft'
import { call, type Outputs } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'
import { OfferSheet } from './OfferSheet'
import { PlacesSheet } from './PlacesSheet'
import '../../../components/staff/staff.scss'

type Activity = Outputs['activity']['list'][number]

interface CancelSheetProps {
  activity: Activity
  onClose: () => void
  onCancelled: () => Promise<void>
}

/** Why it is cancelled: everybody who signed up reads it. */
function CancelSheet({ activity, onClose, onCancelled }: CancelSheetProps) {
  const { draft, write, clear } = useDraft(`activity-cancel:${activity.id}`, { reason: '' })
  const [wrong, setWrong] = useState<string | null>(null)
  const { send, busy, problem } = useSending(call.activity.cancel)
  const cancel = async () => {
    const reason = draft.reason.trim()
    const short = Array.from(reason).length < 2 ? '请写一句为什么，至少2个字' : null
    setWrong(short)
    if (short || !(await send({ activity: activity.id, reason }))) return
    clear()
    onClose()
    say('已取消，报名的代表会收到通知')
    await onCancelled()
  }
  return (
    <Sheet title={`取消“${activity.title}”？`} open onClose={onClose}>
      <TextField
        label="为什么取消"
        note="报名的代表会看到"
        most={100}
        value={draft.reason}
        wrong={wrong}
        onChange={reason => write({ reason })}
      />
      <Problem problem={problem} />
      <Button kind="danger" busy={busy} onPress={cancel}>
        取消这次活动
      </Button>
    </Sheet>
  )
}

/** One activity with who comes and who waits. */
function ActivityCard({ activity, onChanged }: { activity: Activity; onChanged: () => Promise<void> }) {
  const [open, setOpen] = useState<'places' | 'cancel' | null>(null)
  const close = () => setOpen(null)
  const { title, state, begun, held, capacity, coming, waitingNames } = activity
  return (
    <Card>
      <Box className="stack">
        <Box className="stack-close">
          <Box className="row-wrap day-head">
            <Box role="heading" level={2} className="title">
              {title}
            </Box>
            <Tag tone={state === 'cancelled' ? 'grey' : held < capacity ? 'blue' : 'green'}>
              {state === 'cancelled' ? '已取消' : `${held}/${capacity}人`}
            </Tag>
          </Box>
          <Box className="body strong numerals">
            {dayAndWeekday(activity.day)} {activity.time}
          </Box>
          <Box className="body">
            {activity.place}，{activity.stationName}
          </Box>
          <Box className="body">{activity.about}</Box>
          <Box className="body">报名：{coming.join('、') || '还没有人'}</Box>
          {waitingNames.length > 0 && <Box className="body">候补：{waitingNames.join('、')}</Box>}
        </Box>
        {state === 'open' && !begun && (
          <Box className="stack-close">
            <Button kind="quiet" label={`改名额，${title}`} onPress={() => setOpen('places')}>
              改名额
            </Button>
            <Button kind="quiet" label={`取消活动，${title}`} onPress={() => setOpen('cancel')}>
              取消活动
            </Button>
          </Box>
        )}
      </Box>
      {open === 'places' && <PlacesSheet activity={activity} onClose={close} onChanged={onChanged} />}
      {open === 'cancel' && <CancelSheet activity={activity} onClose={close} onCancelled={onChanged} />}
    </Card>
  )
}

/** The activities that deputies may choose, as those who offer them see them. */
function Activities() {
  const [offering, setOffering] = useState(false)
  const { data, since, problem, loading, again } = useReading('activities-offered', () => call.activity.list({}))
  return (
    <Screen title="代表活动" staff since={since} foot={<Button onPress={() => setOffering(true)}>安排一次活动</Button>}>
      {loading && <Skeleton cards={2} lines={4} />}
      {!data && <Problem problem={problem} again={again} />}
      {data?.length === 0 && <Empty title="还没有安排活动" text="安排了视察、调研等活动，代表可以自己选，满了排候补" />}
      {data?.map(activity => (
        <ActivityCard key={activity.id} activity={activity} onChanged={again} />
      ))}
      {offering && <OfferSheet onClose={() => setOffering(false)} onOffered={again} />}
    </Screen>
  )
}

export default inDistrict('代表活动', Activities)
