import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Box } from '../../../components/native/Box'
import { Sheet } from '../../../components/Sheet'
import './DayNotice.scss'

/** The words of the notice, for who wants to read all of it. */
export function DayNotice({ notice }: { notice: { text: string; outdated: boolean } | null }) {
  const [open, setOpen] = useState(false)
  if (!notice) return null
  return (
    <>
      <Button kind="quiet" inline onPress={() => setOpen(true)}>
        看公告全文
      </Button>
      <Sheet title="接待公告" open={open} onClose={() => setOpen(false)}>
        {notice.outdated && <Box className="small quiet">公告发布后安排有变动，代表和时间以这一天的页面为准。</Box>}
        <Box className="body day-notice">{notice.text}</Box>
      </Sheet>
    </>
  )
}
