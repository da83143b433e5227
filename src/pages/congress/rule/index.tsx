import { useEffect, useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { today } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { PickOne } from '../../../components/PickOne'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { Tabs } from '../../../components/Tabs'
import { useDraft } from '../../../components/useDraft'
import { call } from '../../../platform/call'
import { goBack } from '../../../platform/go'
import { useReading } from '../../../platform/useReading'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'
import { ChangeSheet } from './ChangeSheet'
import { draftOfPractice, isFilledIn, type Practice, wishOf, withForm } from './draft'
import { PastedRule } from './PastedRule'
import { QuarterNow, YearOfWindows } from './Quarters'
import { PolicyFields, RuleFields } from './RuleFields'
import { YearOfDays } from './YearOfDays'

/** When the place receives: a rule in plain words, with the year that it gives below. */
function RulePage({ query }: InDistrictProps) {
  const { data, problem, loading, again } = useReading('practices', () => call.plan.practices({}), { kept: false })
  const [chosen, setChosen] = useState(query.practice)
  const practice = data?.find(each => each.id === chosen) ?? data?.[0]
  return (
    <Screen title="接待规则">
      {loading && <Skeleton cards={2} lines={4} />}
      {!data && <Problem problem={problem} again={again} />}
      {data && data.length > 1 && (
        <Card>
          <PickOne
            label="哪一种接待"
            options={data.map(({ id, name }) => ({ value: id, name }))}
            value={practice?.id ?? null}
            onChange={setChosen}
          />
        </Card>
      )}
      {practice && <RuleForm key={practice.id} practice={practice} reread={again} />}
    </Screen>
  )
}

/** Milliseconds after the last letter. */
const pause = 400

/** What was filled in, once nobody has touched it for a moment: a preview at each letter would only flicker. */
const useSettled = (value: string): string => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

interface RuleFormProps {
  practice: Practice
  reread: () => Promise<void>
}

function RuleForm({ practice, reread }: RuleFormProps) {
  const thisYear = Number(today().slice(0, 4))
  const [year, setYear] = useState(String(today() >= `${thisYear}-10` ? thisYear + 1 : thisYear))
  const [saving, setSaving] = useState(false)
  const { draft, write, clear } = useDraft(`rule:${practice.id}`, draftOfPractice(practice))
  const set = useSending(call.plan.setRule)
  const wish = { practice: practice.id, ...wishOf(draft) }
  const wanted = isFilledIn(draft) ? JSON.stringify({ ...wish, year: Number(year) }) : ''
  const settled = useSettled(wanted)
  // What is shown may be a moment old; what is saved may not.
  const asked = wanted && settled
  const preview = useReading(asked || null, () => call.plan.previewRule(JSON.parse(asked)), { kept: false })
  const ready = wanted !== '' && wanted === settled && preview.data !== null && !preview.problem
  const outrun = set.problem?.code === 'CHANGED_MEANWHILE'
  useEffect(() => {
    if (outrun) void reread()
  }, [outrun, reread])
  const restore = () => {
    write(draftOfPractice(practice))
    clear()
  }
  const save = async () => {
    if (!(await set.send({ ...wish, version: practice.version }))) return
    clear()
    say('规则已保存')
    goBack()
  }
  return (
    <Box className="stack">
      <Card title="现在的规则">
        <Box className="body">{practice.words}</Box>
        {practice.quarter && <QuarterNow quarter={practice.quarter} />}
      </Card>
      <Card>
        <RuleFields draft={draft} write={write} />
        <PastedRule onRead={form => write(withForm(draft, form))} />
        {JSON.stringify(draft) !== JSON.stringify(draftOfPractice(practice)) && (
          <Button kind="quiet" onPress={restore}>
            还原成现在的规则
          </Button>
        )}
      </Card>
      {draft.kind !== 'quarterWindow' && (
        <Card title="遇上放假">
          <PolicyFields draft={draft} write={write} />
        </Card>
      )}
      <Card title={draft.kind === 'quarterWindow' ? '一年有这四段' : '排出来是这些天'}>
        <Box className="stack">
          <Tabs
            label="年份"
            options={[thisYear, thisYear + 1].map(each => ({ value: String(each), name: `${each}年` }))}
            value={year}
            onChange={setYear}
          />
          {!asked && <Box className="body quiet">填好上面的规则，这里就列出全年的安排</Box>}
          {asked && preview.loading && <Skeleton cards={1} lines={6} />}
          {asked && <Problem problem={preview.problem} />}
          {asked && preview.data && (
            <Box className="stack">
              <Box role="status" className="body strong">
                {preview.data.words}
              </Box>
              {preview.data.windows.length > 0 ? (
                <YearOfWindows windows={preview.data.windows} />
              ) : (
                <YearOfDays preview={preview.data} />
              )}
            </Box>
          )}
        </Box>
      </Card>
      {practice.mine && (
        <Button disabled={!ready} onPress={() => setSaving(true)}>
          保存规则
        </Button>
      )}
      {saving && preview.data && (
        <ChangeSheet
          title="保存这条规则？"
          words={preview.data.words}
          preview={preview.data}
          busy={set.busy}
          problem={set.problem}
          onClose={() => setSaving(false)}
          onSave={save}
        />
      )}
    </Box>
  )
}

export default inDistrict('接待规则', RulePage)
