import type { Weekday } from '#domain/calendar/ruleForm'
import { insteadWords, kindWords } from '#domain/calendar/ruleWords'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { DateField } from '../../../components/DateField'
import { dayAndWeekday, today } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { PickOne } from '../../../components/PickOne'
import { TextField } from '../../../components/TextField'
import { daysWritten, isMonthly, type RuleDraft } from './draft'
import { Ticks } from './Ticks'

interface FieldsProps {
  draft: RuleDraft
  write: (part: Partial<RuleDraft>) => void
}

const kinds = (
  [
    { value: 'monthDays', explains: '如每月15日，逢十（10日、20日、30日）' },
    { value: 'weekly', explains: '如每周三，隔周的周四' },
    { value: 'nthWeekday', explains: '如每月第一个周六' },
    { value: 'weekOfMonth', explains: '周一到周日算一周，有1日的是第一周' },
    { value: 'singleDays', explains: '一天一天地选' },
    { value: 'quarterWindow', explains: '只定每季度几次、最晚哪一天，日子由各站自己选' },
  ] as const
).map(kind => ({ ...kind, name: kindWords[kind.value] }))

const weekdays: readonly { value: Weekday; name: string }[] = [
  { value: 'MO', name: '周一' },
  { value: 'TU', name: '周二' },
  { value: 'WE', name: '周三' },
  { value: 'TH', name: '周四' },
  { value: 'FR', name: '周五' },
  { value: 'SA', name: '周六' },
  { value: 'SU', name: '周日' },
]
const nths = [1, 2, 3, 4, -1].map(value => ({ value, name: value === -1 ? '最后' : `第${'一二三四'[value - 1]}个` }))
const weeks = [1, 2, 3, 4].map(value => ({ value: String(value), name: `第${'一二三四'[value - 1]}周` }))
const everyMonth = Array.from({ length: 12 }, (_, i) => ({ value: i + 1, name: `${i + 1}月` }))
const spans = [
  { value: 'all', name: '每个月' },
  { value: 'odd', name: '单月' },
  { value: 'even', name: '双月' },
  { value: 'some', name: '选月份' },
] as const

/** The kind of rule first, then only what that kind needs to know. */
export function RuleFields({ draft, write }: FieldsProps) {
  return (
    <Box className="stack">
      <Choice label="怎么定日子" options={kinds} value={draft.kind} onChange={kind => write({ kind })} />
      {draft.kind === 'monthDays' && <MonthDays draft={draft} write={write} />}
      {draft.kind === 'weekly' && <Weekly draft={draft} write={write} />}
      {draft.kind === 'nthWeekday' && (
        <Box className="stack">
          <Ticks label="第几个" options={nths} value={draft.nth} onChange={nth => write({ nth })} />
          <OneWeekday draft={draft} write={write} />
        </Box>
      )}
      {draft.kind === 'weekOfMonth' && (
        <Box className="stack">
          <Choice
            label="第几周"
            tiles
            options={weeks}
            value={String(draft.week)}
            onChange={week => write({ week: Number(week) })}
          />
          <OneWeekday draft={draft} write={write} />
        </Box>
      )}
      {draft.kind === 'singleDays' && <SingleDays draft={draft} write={write} />}
      {draft.kind === 'quarterWindow' && <Quarter draft={draft} write={write} />}
      {isMonthly(draft) && <Months draft={draft} write={write} />}
    </Box>
  )
}

function MonthDays({ draft, write }: FieldsProps) {
  const latest = Math.max(0, ...daysWritten(draft.monthDays))
  return (
    <Box className="stack">
      <TextField
        label="每月哪几号"
        note="几天用顿号分开"
        hint="10、20、30"
        most={40}
        value={draft.monthDays}
        onChange={monthDays => write({ monthDays })}
      />
      {latest > 28 && (
        <Choice
          label={`没有${latest}日的月份`}
          options={[
            { value: 'none', name: '那个月不补' },
            { value: 'lastDay', name: '改在最后一天' },
          ]}
          value={draft.shortMonth}
          onChange={shortMonth => write({ shortMonth })}
        />
      )}
    </Box>
  )
}

function Weekly({ draft, write }: FieldsProps) {
  return (
    <Box className="stack">
      <Ticks
        label="星期几"
        options={weekdays}
        value={draft.weekdays}
        onChange={chosen => write({ weekdays: chosen })}
      />
      <Choice
        label="隔不隔周"
        tiles
        options={[
          { value: '1', name: '每周' },
          { value: '2', name: '隔一周' },
        ]}
        value={draft.every}
        onChange={every => write({ every })}
      />
      {draft.every === '2' && (
        <DateField
          label="从哪一天算起"
          note="选一个要接待的日子"
          value={draft.anchor}
          onChange={anchor => write({ anchor })}
        />
      )}
    </Box>
  )
}

function OneWeekday({ draft, write }: FieldsProps) {
  return (
    <Choice label="星期几" tiles options={weekdays} value={draft.weekday} onChange={weekday => write({ weekday })} />
  )
}

function Months({ draft, write }: FieldsProps) {
  return (
    <Box className="stack">
      <Choice label="哪些月份" tiles options={spans} value={draft.span} onChange={span => write({ span })} />
      {draft.span === 'some' && (
        <Ticks label="选月份" options={everyMonth} value={draft.months} onChange={months => write({ months })} />
      )}
    </Box>
  )
}

function SingleDays({ draft, write }: FieldsProps) {
  const add = (day: string) => write({ singleDays: [...new Set([...draft.singleDays, day])].sort() })
  return (
    <Box className="stack">
      <DateField label="加一个日子" value="" earliest={today()} onChange={add} />
      {draft.singleDays.map(day => (
        <Box key={day} className="row-ends">
          <Box className="body numerals">{dayAndWeekday(day)}</Box>
          <Button
            kind="quiet"
            inline
            label={`去掉${dayAndWeekday(day)}`}
            onPress={() => write({ singleDays: draft.singleDays.filter(one => one !== day) })}
          >
            去掉
          </Button>
        </Box>
      ))}
    </Box>
  )
}

function Quarter({ draft, write }: FieldsProps) {
  return (
    <Box className="stack">
      <TextField
        label="每季度几次"
        note="1到12次"
        keyboard="digits"
        most={2}
        value={draft.times}
        onChange={times => write({ times })}
      />
      <Choice
        label="最晚哪一天"
        options={[
          { value: 'lastDay', name: '季度最后一天' },
          { value: 'day', name: '季度最后一个月的某一天' },
        ]}
        value={draft.due}
        onChange={due => write({ due })}
      />
      {draft.due === 'day' && (
        <TextField
          label="几号"
          note="3、6、9、12月的这一天，1到28"
          keyboard="digits"
          most={2}
          value={draft.dueDay}
          onChange={dueDay => write({ dueDay })}
        />
      )}
    </Box>
  )
}

const insteads = (['moveLater', 'moveEarlier', 'cancel', 'keep'] as const).map(value => ({
  value,
  name: insteadWords[value],
}))
const avoids = [
  { value: 'restDays', name: '周末和节假日', explains: '调休上班的周末照常接待' },
  { value: 'holidays', name: '只是国家节假日', explains: '本来就在周末接待的，选这个' },
] as const

/** What becomes of a day that falls on a day off. */
export function PolicyFields({ draft, write }: FieldsProps) {
  return (
    <Box className="stack">
      <Choice label="哪些日子要避开" options={avoids} value={draft.avoid} onChange={avoid => write({ avoid })} />
      <PickOne label="遇上了怎么办" options={insteads} value={draft.instead} onChange={instead => write({ instead })} />
    </Box>
  )
}
