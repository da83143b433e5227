import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { Fault, showFault } from '../../../components/Fault'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { useDraft } from '../../../components/useDraft'
import { call, type Outputs } from '../../../platform/call'
import { goTo, replaceBy } from '../../../platform/go'
import { useSendingOnce } from '../../../platform/useSendingOnce'
import { CallStation } from '../day/CallStation'
import { DateHead } from '../day/DateHead'
import { mayBook, mayWait, whoReceives, whyNothing } from '../day/dayWords'
import { useWish, type Wished } from '../visit/useWish'
import { firstVisit } from '../visit/visit'
import { WishFields } from '../visit/WishFields'

interface WaitFormProps {
  day: Outputs['reception']['day']
  /** Their own booking of this day whose place the office took back: what it was about need not be typed again. */
  lost: { matter: string } | null
  refresh: () => Promise<void>
  onJoined: () => void
}

/** `2小时`, `90分钟` */
const minutesInWords = (minutes: number): string => (minutes % 60 === 0 ? `${minutes / 60}小时` : `${minutes}分钟`)

/** How many wait, what happens to who waits, and what the person would come for. */
export function WaitForm({ day, lost, refresh, onJoined }: WaitFormProps) {
  const name = `waiting:${day.id}`
  const { draft, write, clear } = useDraft<Wished>(name, {
    matter: lost?.matter ?? '',
    visit: firstVisit(day.services),
  })
  const { send, busy, problem, forgive } = useSendingOnce(name, call.reception.joinWaitlist)
  const wish = useWish(draft, write, forgive)
  const { waiting, most, offerMinutes } = day.waitlist
  const join = async () => {
    wish.beStrict()
    if (wish.wrong) return showFault()
    const arrived = await send({ day: day.id, ...wish.input })
    if (!arrived) return void refresh()
    wish.keepContact()
    clear()
    onJoined()
  }
  const foremost = lost !== null && !wish.forOther
  const closed = !mayWait(day) || (waiting >= most && !foremost)
  return (
    <Screen
      title="候补"
      foot={
        !closed &&
        !mayBook(day) && (
          <>
            <Fault words={wish.strict ? wish.wrong : null} />
            <Problem problem={problem} again={problem?.code === 'OFFLINE' ? join : undefined} busy={busy} />
            {problem?.code === 'ALREADY_BOOKED' && wish.forOther && <CallStation phone={day.phone} />}
            <Button busy={busy} busyWords="正在排…" onPress={join}>
              候补这一天
            </Button>
          </>
        )
      }
    >
      <Card>
        <Box className="stack-close">
          <DateHead day={day.day} hours={day.hours} />
          <Box className="body">{day.stationName}</Box>
          <Box className="body">{whoReceives(day)}</Box>
        </Box>
      </Card>
      {mayBook(day) && (
        <Card>
          <Empty title="现在有位置" text="刚刚空出来了，直接约就行，不用候补。">
            <Button onPress={() => replaceBy('resident/book-slot', { day: day.id })}>去预约</Button>
          </Empty>
        </Card>
      )}
      {!mayBook(day) && closed && (
        <Card>
          <Empty
            title={mayWait(day) ? '候补也满了' : '这一天现在不能候补'}
            text={whyNothing(day) ?? `这一天已经有${waiting}人在候补，再排也很难等到。请看看别的日子。`}
          >
            <Button onPress={() => goTo('resident/calendar')}>看接待日历</Button>
          </Empty>
        </Card>
      )}
      {!mayBook(day) && !closed && (
        <>
          <Card
            title={
              foremost
                ? '您的位置被站里收回，排在没有约到的人前面'
                : waiting === 0
                  ? '现在没有人候补，您排第一位'
                  : `现在有 ${waiting} 人在您前面`
            }
          >
            <Box className="stack-close">
              <Box className="body even">有人退出，就按先后给您留一个位置，马上通知您。</Box>
              <Box className="body even">
                位置留{minutesInWords(offerMinutes)}，点“要这一场”就约好了。到时没有答复，就不再给您留。
              </Box>
              <Box className="small quiet even">夜里的时间不算。位置被站里收回的人，排在前面。</Box>
              <Box className="small quiet even">您要是另外约上了，不能再多约，有空位也先不给您留；您排的次序还在。</Box>
            </Box>
          </Card>
          <WishFields day={day} wish={wish} whyContact="留下电话，微信没送到时，联络站能打电话告诉您。不留也能候补。" />
        </>
      )}
    </Screen>
  )
}
