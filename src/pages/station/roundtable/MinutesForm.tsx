import { longestMinutes, mostItems } from '#domain/reception/roundtable'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { momentInWords } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { TextArea } from '../../../components/TextArea'
import { useDraft } from '../../../components/useDraft'
import { call, type Outputs } from '../../../platform/call'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'

interface MinutesFormProps {
  table: Outputs['roundtable']['show']
  again: () => Promise<void>
  onSaved: () => void
}

/** Agenda and minutes, each saving a version. */
export function MinutesForm({ table, again, onSaved }: MinutesFormProps) {
  const { draft, write, clear } = useDraft<{ agenda?: string; minutes?: string }>(`roundtable:${table.dayId}`, {})
  const { send, busy, problem } = useSending(call.roundtable.save)
  const agenda = draft.agenda ?? table.agenda.join('\n')
  const minutes = draft.minutes ?? table.minutes
  const theirs = problem?.data as { agenda?: string[]; minutes?: string } | undefined
  const changed = draft.agenda !== undefined || draft.minutes !== undefined
  const keep = async () => {
    const items = agenda.split('\n').flatMap(each => each.trim() || [])
    const done = await send({ day: table.dayId, version: table.version, agenda: items, minutes })
    if (done) {
      clear()
      say('已保存')
      onSaved()
    }
    await again()
  }
  const [last] = table.history
  return (
    <Card title="议程和记录">
      <Box className="stack">
        <TextArea
          label="议程"
          note={`一行一项，最多${mostItems}项`}
          most={2000}
          value={agenda}
          onChange={value => write({ agenda: value })}
        />
        <TextArea
          label="会议记录"
          hint="谁说了什么，商量出什么结果"
          most={longestMinutes}
          value={minutes}
          onChange={value => write({ minutes: value })}
        />
        <Problem problem={problem} />
        {theirs?.minutes !== undefined && (
          <Box className="card card-amber stack-close">
            <Box className="body strong">▲ 同事保存的是：</Box>
            <Box className="body even">{theirs.agenda?.join('；')}</Box>
            <Box className="body even">{theirs.minutes || '（会议记录空着）'}</Box>
          </Box>
        )}
        <Button busy={busy} busyWords="正在保存…" disabled={!changed} onPress={keep}>
          {changed ? '保存议程和记录' : '都保存了'}
        </Button>
        {last && (
          <Box className="small quiet">
            第{last.version}版，{last.by}　{momentInWords(last.at)}保存
          </Box>
        )}
      </Box>
    </Card>
  )
}
