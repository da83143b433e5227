import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { inDistrict } from '../../../components/inDistrict'
import { dayAndWeekday, today } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { Tabs } from '../../../components/Tabs'
import { TextArea } from '../../../components/TextArea'
import { useDraft } from '../../../components/useDraft'
import { Words } from '../../../components/Words'
import { call, type Outputs } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'
import { ChangeSheet, Lines, movesInWords, staysInWords } from '../rule/ChangeSheet'

type Known = Outputs['plan']['holidays'][number]

/** The years whose holidays are known, and the place to paste the next one: tried first, then imported. */
function Holidays() {
  const { data, problem, loading, again } = useReading('holidays', () => call.plan.holidays({}), { kept: false })
  return (
    <Screen title="放假安排">
      {loading && <Skeleton cards={2} lines={4} />}
      {!data && <Problem problem={problem} again={again} />}
      {data && <Import known={data} onApplied={again} />}
      {data?.map(year => (
        <KnownYear key={year.year} known={year} />
      ))}
    </Screen>
  )
}

function KnownYear({ known }: { known: Known }) {
  return (
    <Card title={`${known.year}年${known.version > 0 ? '（本地导入）' : '（系统自带）'}`}>
      <Box className="stack-close">
        {known.off.map(line => (
          <Box key={line} className="body numerals">
            <Words text={line} />
          </Box>
        ))}
        <Box className="small quiet">调休上班：{known.makeUp.join('、') || '没有'}</Box>
      </Box>
    </Card>
  )
}

function Import({ known, onApplied }: { known: Known[]; onApplied: () => Promise<void> }) {
  const thisYear = Number(today().slice(0, 4))
  const missing = [thisYear, thisYear + 1].find(year => !known.some(each => each.year === year))
  const [year, setYear] = useState(String(missing ?? thisYear + 1))
  const { draft, write, clear } = useDraft('holidays', { text: '' })
  const [confirming, setConfirming] = useState(false)
  const tried = useSending(call.plan.previewHolidays)
  const applied = useSending(call.plan.applyHolidays)
  const [preview, setPreview] = useState<Outputs['plan']['previewHolidays'] | null>(null)
  const wish = { year: Number(year), text: draft.text }
  const look = async () => setPreview(await tried.send(wish))
  const apply = async () => {
    if (!preview || !(await applied.send({ ...wish, version: preview.version }))) return
    clear()
    write({ text: '' })
    setPreview(null)
    setConfirming(false)
    say('已导入')
    await onApplied()
  }
  return (
    <Card title={missing ? `${missing}年的放假安排还没有` : '导入放假安排'}>
      <Box className="stack">
        <Tabs
          label="年份"
          options={[thisYear, thisYear + 1].map(each => ({ value: String(each), name: `${each}年` }))}
          value={year}
          onChange={each => {
            setYear(each)
            setPreview(null)
          }}
        />
        <TextArea
          label="国务院办公厅通知的正文"
          hint="一、元旦：1月1日（周五）至3日（周日）放假，共3天。……"
          most={40_000}
          value={draft.text}
          onChange={text => {
            write({ text })
            setPreview(null)
          }}
        />
        <Problem problem={tried.problem} />
        {preview && <Found preview={preview} />}
        {preview ? (
          <Button onPress={() => setConfirming(true)}>导入{preview.year}年的放假安排</Button>
        ) : (
          <Button busy={tried.busy} busyWords="正在核对…" disabled={!draft.text.trim()} onPress={look}>
            核对一下，看会改哪些
          </Button>
        )}
      </Box>
      {confirming && preview && (
        <ChangeSheet
          title={`导入${preview.year}年的放假安排？`}
          words={settledInWords(preview)}
          preview={preview}
          busy={applied.busy}
          problem={applied.problem}
          onClose={() => setConfirming(false)}
          onSave={apply}
        />
      )}
    </Card>
  )
}

/** What is settled for good, said only of what there is. */
const settledInWords = ({ confirmed, opinions }: Outputs['plan']['previewHolidays']): string => {
  const said = [
    ...(confirmed > 0 ? [`${confirmed}个暂定的接待日就此定下`] : []),
    ...(opinions.length > 0 ? [`${opinions.length}件意见的答复日期会重新算`] : []),
  ]
  return said.length > 0 ? `${said.join('，')}。` : '以后的接待日和答复日期都按它来排。'
}

/** What was understood of the text, to be read against the notice, and what it would change. */
function Found({ preview }: { preview: Outputs['plan']['previewHolidays'] }) {
  return (
    <Box role="status" className="stack">
      <Lines title={`读出来是这样，请和通知对一遍`} lines={preview.off} />
      <Lines title="调休上班" lines={preview.makeUp} />
      <Lines title="会改期的接待日" lines={movesInWords(preview.moves)} />
      <Lines title="已经公告、要您自己改的接待日" lines={staysInWords(preview.stays)} />
      <Lines
        title="答复日期会变的意见"
        lines={preview.opinions.map(
          ({ number, from, to }) => `${number}：${dayAndWeekday(from)}改为${dayAndWeekday(to)}`,
        )}
      />
    </Box>
  )
}

export default inDistrict('放假安排', Holidays)
