import { Box } from '../../../components/native/Box'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { useReading } from '../../../platform/useReading'
import '../../../components/staff/staff.scss'

/** Ways from the bench: the calls of its stations, and the template of the notices for the district's committee. */
export function Doors({ whole }: { whole: boolean }) {
  // Whom to call is not left lying on a device that colleagues share.
  const { data } = useReading('calls', () => call.notice.unsendable({}), { kept: false })
  const count = new Set(data?.map(line => line.about.id)).size
  return (
    <Box className="bench-doors">
      <Box role="button" className="bench-door" onPress={() => goTo('station/calls')}>
        <Box className="body strong numerals">{count > 0 ? `待打电话 ${count}` : '待打电话'}</Box>
        <Box className="small quiet">没能送达的通知</Box>
      </Box>
      {whole && (
        <Box role="button" className="bench-door" onPress={() => goTo('congress/notice-template')}>
          <Box className="body strong">公告模板</Box>
          <Box className="small quiet">打印公告用的文档</Box>
        </Box>
      )}
    </Box>
  )
}
