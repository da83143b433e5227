import { useState } from 'react'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Sheet } from '../../../components/Sheet'
import { call } from '../../../platform/call'
import { goTo } from '../../../platform/go'
import { useReading } from '../../../platform/useReading'
import { Unsendable } from './Unsendable'
import { unsentByMatter } from './unsentByMatter'
import './index.scss'

/** Ways from the bench: the reception days, and the notices that need a call instead. */
export function StationDoors() {
  const [open, setOpen] = useState(false)
  const { data, problem, again } = useReading('unsendable', () => call.notice.unsendable({}))
  const matters = data ? unsentByMatter(data) : null
  const count = matters?.length ?? 0
  return (
    <>
      <Box className="bench-doors">
        <Box role="button" className="bench-door" onPress={() => goTo('station/days')}>
          <Box className="body strong">接待日</Box>
          <Box className="small quiet">公告和预约</Box>
        </Box>
        <Box role="button" className="bench-door" onPress={() => setOpen(true)}>
          <Box className="body strong numerals">{count > 0 ? `待打电话 ${count}` : '待打电话'}</Box>
          <Box className="small quiet">没能送达的通知</Box>
        </Box>
      </Box>
      <Sheet title="没能送达的通知" open={open} onClose={() => setOpen(false)}>
        {matters ? <Unsendable matters={matters} /> : <Problem problem={problem} again={again} />}
      </Sheet>
    </>
  )
}
