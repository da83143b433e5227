import { helpWishes, helpWishWords } from '#domain/reception/bookingWish'
import { type Service, serviceWords } from '#domain/reception/kinds'
import { Choice } from './Choice'
import { Choices } from './Choices'
import { Box } from './native/Box'
import { caseKindWrong, type WhatForValue } from './whatForInput'

export interface WhatForProps {
  day: { services: Service[]; caseKinds: string[] }
  value: WhatForValue
  /** Whether to say that the kind of case is missing. */
  strict: boolean
  onChange: (value: WhatForValue) => void
}

/** The service, where there is more than one, the kind of case of legal aid, and wishes for help. */
export function WhatFor({ day, value, strict, onChange }: WhatForProps) {
  const service = value.service ?? day.services[0] ?? 'opinion'
  return (
    <Box className="stack">
      {day.services.length > 1 && (
        <Choice
          label="来办什么"
          tiles
          options={day.services.map(one => ({ value: one, name: serviceWords[one] }))}
          value={service}
          onChange={one => onChange({ ...value, service: one })}
        />
      )}
      {service === 'legalAid' && (
        <Choice
          label="案件类别"
          note="必填"
          tiles
          options={day.caseKinds.map(kind => ({ value: kind, name: kind }))}
          value={value.caseKind}
          wrong={strict ? caseKindWrong(value) : null}
          onChange={caseKind => onChange({ ...value, service: 'legalAid', caseKind })}
        />
      )}
      <Choices
        label="需要的帮助"
        note="可以不选"
        options={helpWishes.map(wish => ({ value: wish, name: helpWishWords[wish] }))}
        value={value.wishes}
        onChange={wishes => onChange({ ...value, wishes })}
      />
    </Box>
  )
}
