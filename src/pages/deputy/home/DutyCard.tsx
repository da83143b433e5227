import { useState } from 'react'
import { coHostsInWords } from '#domain/reception/coHosts'
import { type DutyState, dutyWords } from '#domain/reception/rota'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Refusal } from '../../../components/Refusal'
import { deskName } from '../../../components/staff/benchWords'
import { Tag } from '../../../components/Tag'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'
import { type Duty, deskStands } from './duty'
import { SubstituteSheet } from './SubstituteSheet'
import '../../../components/staff/staff.scss'
import './duty.scss'

const tones: Record<DutyState, 'amber' | 'green' | 'grey'> = {
  proposed: 'amber',
  accepted: 'green',
  substituted: 'grey',
}

interface DutyCardProps {
  duty: Duty
  /** The first date that waits for an answer has the page's main button, but on the day itself the desk. */
  first: boolean
  onSettled: () => Promise<void>
}

/** One day of the rota: accept it, or name who sits there instead; on the day itself the desk comes first. */
export function DutyCard({ duty, first, onSettled }: DutyCardProps) {
  const [replacing, setReplacing] = useState(false)
  const { send, busy, problem } = useSending(call.duty.accept)
  const { day, state, booked } = duty
  const over = duty.over || day.closed
  const open = state !== 'substituted' && day.state !== 'cancelled' && !over
  // Its page has what is known of the topic and who has booked as well.
  const atTable = day.kind === 'roundtable' && state !== 'substituted' && day.state !== 'cancelled'
  const held = deskStands(duty)
  const when = dayAndWeekday(day.day)
  const accept = async () => {
    if (!(await send({ day: day.id }))) return
    say('已接受，谢谢您')
    await onSettled()
  }
  return (
    <Card>
      <Box className="stack">
        <Box className="stack-close">
          <Box className="row-wrap day-head">
            <Box role="heading" level={2} className="display day-words">
              {when}
            </Box>
            {day.when === 'today' && day.state !== 'cancelled' && <Tag tone="blue">今天</Tag>}
            <Tag tone={day.state === 'cancelled' || over ? 'grey' : tones[state]}>
              {day.state === 'cancelled' ? '接待已取消' : over ? '接待已结束' : dutyWords[state]}
            </Tag>
          </Box>
          {day.cancelledBecause && <Box className="body strong">取消原因：{day.cancelledBecause}，这一天不用来了</Box>}
          <Box className="body numerals">{day.hours.join('　')}</Box>
          <Box className="body even">
            {day.stationName}，{day.address}
          </Box>
          {day.coHosts.length > 0 && <Box className="body">一起接待：{coHostsInWords(day.coHosts)}</Box>}
          {day.topic && <Box className="body">议题：{day.topic}</Box>}
          {day.state === 'cancelled' && <Box className="body">代表：{day.deputies.join('、')}</Box>}
          {duty.why && state !== 'substituted' && day.state !== 'cancelled' && (
            <Box className="small quiet">为什么是您：{duty.why}</Box>
          )}
          {duty.substitute && <Box className="body">由{duty.substitute}代表替您接待</Box>}
          {open && day.state === 'planned' && (
            <Box className="small quiet">
              {day.provisional ? '放假安排还没有公布，这一天可能会变' : '公告还没有发布，发布后居民可以预约'}
            </Box>
          )}
          {state !== 'substituted' && day.state === 'published' && (
            <Box className="body numerals">已约 {booked} 位居民</Box>
          )}
        </Box>
        {held && (
          <Button label={`${deskName(day.kind)}，${when}`} onPress={() => goTo('deputy/desk', { id: day.id })}>
            {deskName(day.kind)}
          </Button>
        )}
        <Refusal
          problem={problem}
          again={accept}
          anew={problem?.code === 'DUTY_SETTLED' ? onSettled : undefined}
          busy={busy}
        />
        {open && (
          <Box className="duty-answers">
            {state === 'proposed' && (
              <Button kind={first && !held ? 'main' : 'plain'} busy={busy} label={`接受${when}的轮值`} onPress={accept}>
                接受
              </Button>
            )}
            <Button kind="plain" label={`${when}请人代替`} onPress={() => setReplacing(true)}>
              请人代替
            </Button>
          </Box>
        )}
        {atTable && (
          <Button kind="plain" label={`看议程和记录，${when}`} onPress={() => goTo('deputy/day', { id: day.id })}>
            看议程和记录
          </Button>
        )}
        {open && !held && !atTable && day.topic && booked === 0 && (
          <Button kind="quiet" label={`看和议题有关的意见，${when}`} onPress={() => goTo('deputy/day', { id: day.id })}>
            看和议题有关的意见
          </Button>
        )}
        {state !== 'substituted' && !atTable && (booked > 0 || held) && (
          <Button kind="plain" label={`看当天预约，${when}`} onPress={() => goTo('deputy/day', { id: day.id })}>
            看当天预约
          </Button>
        )}
      </Box>
      {replacing && <SubstituteSheet duty={duty} onClose={() => setReplacing(false)} onNamed={onSettled} />}
    </Card>
  )
}
