import { useState } from 'react'
import { secrecyWords } from '#domain/opinion/secrecy'
import { longestRecord, outcomeWords } from '#domain/reception/record'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Facts } from '../../../components/Facts'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { dayAndWeekday } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { TheirWords } from '../../../components/staff/TheirWords'
import { TextArea } from '../../../components/TextArea'
import { useVersionedDraft } from '../../../components/useVersionedDraft'
import { call, type Outputs } from '../../../platform/call'
import { brokenLink } from '../../../platform/refused'
import { useReading } from '../../../platform/useReading'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'
import { openWordFile } from '../../../platform/wordFile'

type Shown = Outputs['record']['show']

/** What somebody said to the deputy at a reception, and the deputy's own words beside it. */
function DeputyRecord({ query }: InDistrictProps) {
  const { data, problem, loading, again, put } = useReading(
    `record:${query.record}`,
    () => {
      if (!query.record) throw brokenLink()
      return call.record.show({ record: query.record })
    },
    { kept: false },
  )
  const printing = useSending(call.record.print)
  const print = async (record: string) => {
    const file = await printing.send({ record, form: 'contactRecord', codes: [] })
    if (file) await openWordFile(file)
  }
  return (
    <Screen title="接待记录">
      {loading && <Skeleton cards={2} />}
      {!data && <Problem problem={problem} again={again} />}
      {data && (
        <>
          <Card title={`编号 ${data.number}`}>
            <Facts
              facts={[
                { name: '日期', text: `${dayAndWeekday(data.day)}，${data.stationName}` },
                { name: '来访人', text: data.contact?.name ?? secrecyWords[data.secrecy].name },
                { name: '类别', text: data.category },
                { name: '说了什么', text: data.matter },
                { name: '当场答复', text: data.answer },
                { name: '结果', text: outcomeWords[data.outcome] },
                { name: '转成意见', text: data.opinions.map(each => `${each.number} ${each.status}`).join('；') },
              ]}
            />
          </Card>
          <NoteForm key={data.notes.length} shown={data} onSaved={put} again={again} />
          <Problem problem={printing.problem} />
          <Button kind="plain" busy={printing.busy} busyWords="正在做成文档…" onPress={() => print(data.id)}>
            打印《人大代表双联工作记录》
          </Button>
        </>
      )}
    </Screen>
  )
}

interface NoteFormProps {
  shown: Shown
  onSaved: (shown: Shown) => void
  again: () => Promise<void>
}

function NoteForm({ shown, onSaved, again }: NoteFormProps) {
  const mine = shown.notes.find(note => note.deputyId === shown.noteAs)
  const version = mine?.version ?? 0
  const { words, conflicting, theirs, type, settle, clear } = useVersionedDraft(
    `record-note:${shown.id}`,
    { text: mine?.text ?? '' },
    version,
    ['text'],
  )
  const { text } = words
  const [wrong, setWrong] = useState<string | null>(null)
  const { send, busy, problem } = useSending(call.record.writeNote)
  const keep = async () => {
    const short = Array.from(text.trim()).length < 2 ? '请至少写2个字' : null
    setWrong(short)
    if (short) return
    const saved = await send({ record: shown.id, version, text: text.trim() })
    if (!saved) return again()
    clear()
    say('已保存')
    onSaved(saved)
  }
  return (
    <Card title="我写的话">
      <Box className="stack">
        <Box className="small quiet">联络站也能看到，会印在《人大代表双联工作记录》上。</Box>
        <TextArea
          label="想记下什么"
          most={longestRecord}
          value={text}
          wrong={wrong}
          onChange={value => type({ text: value })}
        />
        <TheirWords
          theirs={theirs.text}
          mine={text}
          whose="另一部手机上"
          onSettled={value => settle({ text: value })}
        />
        <Problem problem={problem} />
        <Button busy={busy} disabled={conflicting} busyWords="正在保存…" onPress={keep}>
          保存
        </Button>
      </Box>
    </Card>
  )
}

export default inDistrict('接待记录', DeputyRecord)
