import { Box } from '../../../components/native/Box'
import { call } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'

/** Says beforehand that nobody works on the day chosen; nothing on a working day, or while none is chosen. */
export function RestNote({ practice, day }: { practice: string; day: string }) {
  const { data } = useReading(
    practice && day ? `rest:${practice}:${day}` : null,
    () => call.plan.previewDay({ practice, day }),
    { kept: false },
  )
  if (!data?.rest) return null
  return (
    <Box role="status" className="body rest-note">
      ▲ {data.rest}
    </Box>
  )
}
