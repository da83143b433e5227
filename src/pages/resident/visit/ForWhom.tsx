import { Card } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { Line } from '../../../components/Line'
import { Box } from '../../../components/native/Box'
import { PickOne } from '../../../components/PickOne'
import { phoneWrong } from '../../../components/phoneWrong'
import { TextField } from '../../../components/TextField'
import { WhatFor } from '../../../components/WhatFor'
import { call, type Outputs } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'
import { type Visit, visitInWords } from './visit'

export interface ForWhomProps {
  day: Outputs['reception']['day']
  value: Visit
  strict: boolean
  onChange: (value: Visit) => void
}

/** Everything that most people need not say, behind one line: they come themselves, for the usual thing, and need no help. */
export function ForWhom({ day, value, strict, onChange }: ForWhomProps) {
  const write = (part: Partial<Visit>) => onChange({ ...value, ...part })
  if (!value.open)
    return (
      <Card>
        <Line
          title={`${day.services.length > 1 ? '来办什么、' : ''}为别人预约、需要帮助`}
          text={`现在是：${visitInWords(value, day.services)}`}
          onPress={() => write({ open: true })}
        />
      </Card>
    )
  return (
    <Card>
      <Box className="stack">
        <Choice
          label="谁来"
          tiles
          options={[
            { value: 'self', name: '我自己来' },
            { value: 'other', name: '替别人约' },
          ]}
          value={value.who}
          onChange={who => write({ who })}
        />
        {value.who === 'other' && (
          <>
            <TextField
              label="来的人姓名"
              note="必填"
              hint="如 李秀英"
              most={20}
              value={value.name}
              wrong={strict && !value.name.trim() ? '请写来的人的姓名，到时好称呼' : null}
              onChange={name => write({ name })}
            />
            <TextField
              label="来的人手机号"
              note="必填，改期时打这个电话"
              hint="11位数字"
              keyboard="digits"
              most={11}
              value={value.phone}
              wrong={
                strict ? (phoneWrong(value.phone) ?? (value.phone ? null : '请写手机号，改期时好告诉来的人')) : null
              }
              onChange={phone => write({ phone: phone.replace(/\D/g, '') })}
            />
            <TextField
              label="是您的什么人"
              note="可以不填"
              hint="如 母亲、邻居"
              most={10}
              value={value.relation}
              onChange={relation => write({ relation })}
            />
          </>
        )}
        <WhatFor day={day} value={value} strict={strict} onChange={write} />
        <AboutOpinion value={value.opinion} onChange={opinion => write({ opinion })} />
      </Box>
    </Card>
  )
}

const none = '-'

/** An opinion that was submitted before and is talked about now; nothing where there is none. */
function AboutOpinion({ value, onChange }: { value: string | null; onChange: (opinion: string | null) => void }) {
  const { data } = useReading('opinions-to-link', () => call.opinion.mine({}), { kept: false })
  if (!data || data.length === 0) return null
  const options = data.map(({ id, number, category }) => ({ value: id, name: `${number} ${category}` }))
  return (
    <PickOne
      label="接着谈提过的意见"
      note="可以不选"
      options={[{ value: none, name: '不接着谈' }, ...options]}
      value={value ?? none}
      onChange={picked => onChange(picked === none ? null : picked)}
    />
  )
}
