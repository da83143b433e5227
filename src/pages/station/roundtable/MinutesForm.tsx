import { longestMinutes, mostItems } from '#domain/reception/roundtable'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { momentInWords } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { TheirWords } from '../../../components/staff/TheirWords'
import { TextArea } from '../../../components/TextArea'
import { useVersionedDraft } from '../../../components/useVersionedDraft'
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
  const standing = { agenda: table.agenda.join('\n'), minutes: table.minutes }
  const { words, changed, conflicting, theirs, type, settle, clear } = useVersionedDraft(
    `roundtable:${table.dayId}`,
    standing,
    table.version,
    ['agenda', 'minutes'],
  )
  const { send, busy, problem } = useSending(call.roundtable.save)
  const { agenda, minutes } = words
  const keep = async () => {
    const items = agenda.split('\n').flatMap(each => each.trim() || [])
    const said = table.begun ? minutes : table.minutes
    const done = await send({ day: table.dayId, version: table.version, agenda: items, minutes: said })
    if (done) {
      clear()
      say('已保存')
      onSaved()
    }
    await again()
  }
  const [last] = table.history
  const what = table.begun ? '议程和记录' : '议程'
  return (
    <Card title={what}>
      <Box className="stack">
        <TextArea
          label="议程"
          note={`一行一项，最多${mostItems}项`}
          most={2000}
          value={agenda}
          onChange={value => type({ agenda: value })}
        />
        <TheirWords theirs={theirs.agenda} mine={agenda} onSettled={value => settle({ agenda: value })} />
        {table.begun ? (
          <>
            <TextArea
              label="会议记录"
              hint="谁说了什么，商量出什么结果"
              most={longestMinutes}
              value={minutes}
              onChange={value => type({ minutes: value })}
            />
            <TheirWords theirs={theirs.minutes} mine={minutes} onSettled={value => settle({ minutes: value })} />
          </>
        ) : (
          <Box className="body even">{momentInWords(table.startsAt)} 开会以后，在这里写会议记录和商定的事。</Box>
        )}
        <Problem problem={problem} />
        <Button busy={busy} busyWords="正在保存…" disabled={!changed || conflicting} onPress={keep}>
          {changed ? `保存${what}` : '都保存了'}
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
