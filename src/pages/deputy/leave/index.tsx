import { useState } from 'react'
import { leaveInWords, leaveWords } from '#domain/reception/leave'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { DateField } from '../../../components/DateField'
import { showFault } from '../../../components/Fault'
import { inDistrict } from '../../../components/inDistrict'
import { today } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { Tag } from '../../../components/Tag'
import { TextField } from '../../../components/TextField'
import { useDraft } from '../../../components/useDraft'
import { call, type Outputs } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'
import { WithdrawSheet } from './WithdrawSheet'
import '../../../components/staff/staff.scss'

type Leave = Outputs['rota']['myLeave'][number]

const tones = { asked: 'amber', accepted: 'green', refused: 'grey', withdrawn: 'grey' } as const

/** Asking for leave: which days, and why. What was typed stays until it has arrived. */
function LeaveForm({ onAsked }: { onAsked: () => Promise<void> }) {
  const { draft, write, clear } = useDraft('leave', { from: '', to: '', reason: '' })
  const [wrong, setWrong] = useState<{ from?: string; to?: string; reason?: string }>({})
  const { send, busy, problem } = useSending(call.rota.askLeave)
  const ask = async () => {
    const found = {
      ...(draft.from ? {} : { from: '请选择第一天' }),
      ...(draft.to ? {} : { to: '请选择最后一天' }),
      ...(Array.from(draft.reason.trim()).length < 2 ? { reason: '请写一句为什么，至少2个字' } : {}),
    }
    setWrong(found)
    if (Object.keys(found).length > 0) return showFault()
    if (!(await send({ from: draft.from, to: draft.to, reason: draft.reason.trim() }))) return
    write({ from: '', to: '', reason: '' })
    clear()
    say('已提交，等联络站答复')
    await onAsked()
  }
  return (
    <Card title="我要请假">
      <Box className="stack">
        <DateField
          label="第一天"
          value={draft.from}
          earliest={today()}
          wrong={wrong.from ?? null}
          onChange={from => write(before => ({ from, to: before.to && before.to >= from ? before.to : from }))}
        />
        <DateField
          label="最后一天"
          value={draft.to}
          earliest={draft.from || today()}
          wrong={wrong.to ?? null}
          onChange={to => write({ to })}
        />
        <TextField
          label="为什么请假"
          most={100}
          value={draft.reason}
          wrong={wrong.reason ?? null}
          onChange={reason => write({ reason })}
        />
        <Box className="small quiet">同意以后，这几天不会再排到您；已经接受的接待，请在轮值里请人代替</Box>
        <Problem problem={problem} />
        <Button busy={busy} onPress={ask}>
          提交请假
        </Button>
      </Box>
    </Card>
  )
}

/** One leave, with a way back out of it as long as it is not over. */
function LeaveCard({ leave, onWithdrawn }: { leave: Leave; onWithdrawn: () => Promise<void> }) {
  const [withdrawing, setWithdrawing] = useState(false)
  const days = leaveInWords(leave, today())
  const words = leave.begun ? '提前结束请假' : '撤回请假'
  return (
    <Card>
      <Box className="stack">
        <Box className="stack-close">
          <Box className="row-wrap day-head">
            <Box role="heading" level={2} className="title numerals">
              {days}
            </Box>
            <Tag tone={tones[leave.state]}>{leaveWords[leave.state]}</Tag>
          </Box>
          <Box className="body">理由：{leave.reason}</Box>
          {leave.answer && <Box className="body">答复：{leave.answer}</Box>}
        </Box>
        {leave.withdrawable && (
          <Button kind="quiet" label={`${words}，${days}`} onPress={() => setWithdrawing(true)}>
            {words}
          </Button>
        )}
      </Box>
      {withdrawing && <WithdrawSheet leave={leave} onClose={() => setWithdrawing(false)} onWithdrawn={onWithdrawn} />}
    </Card>
  )
}

/** A deputy's leave: what was asked and how it was answered, and the form to ask for more. */
function DeputyLeave() {
  const { data, since, problem, loading, again } = useReading('my-leave', () => call.rota.myLeave({}))
  return (
    <Screen title="请假" since={since}>
      <LeaveForm onAsked={again} />
      {loading && <Skeleton cards={1} lines={2} />}
      {!data && <Problem problem={problem} again={again} />}
      {data?.map(leave => (
        <LeaveCard key={leave.id} leave={leave} onWithdrawn={again} />
      ))}
    </Screen>
  )
}

export default inDistrict('请假', DeputyLeave)
