import { useEffect, useState } from 'react'
import { Arriving } from '../../../components/Arriving'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { momentInWords } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Skeleton } from '../../../components/Skeleton'
import { call } from '../../../platform/call'
import { useReading } from '../../../platform/useReading'
import { byMatter } from './byMatter'
import { CallMatter } from './CallMatter'

/** What was told today, folded away until somebody wants to make sure. Another number of changes asks anew. */
export function ToldToday({ changes }: { changes: number }) {
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <Button kind="quiet" onPress={() => setOpen(true)}>
        看今天告诉过的通知
      </Button>
    )
  return (
    <Arriving label="今天告诉过的通知" className="stack">
      <Box className="row-ends">
        <Box role="heading" level={2} className="title">
          今天告诉过的通知
        </Box>
        <Button kind="quiet" inline label="收起今天告诉过的通知" onPress={() => setOpen(false)}>
          收起
        </Button>
      </Box>
      <ToldList changes={changes} />
    </Arriving>
  )
}

function ToldList({ changes }: { changes: number }) {
  const { data, problem, loading, again } = useReading('told-today', () => call.notice.toldToday({}), { kept: false })
  useEffect(() => {
    if (changes > 0) void again()
  }, [changes, again])
  if (loading) return <Skeleton cards={1} />
  if (!data) return <Problem problem={problem} again={again} />
  if (data.length === 0) return <Box className="body quiet">今天还没有在电话里告诉过通知</Box>
  return (
    <Box role="list" className="stack">
      {byMatter(data).map(([first, ...others]) =>
        first ? (
          <Box role="listitem" key={first.id}>
            <Card>
              <Box className="stack-close">
                <CallMatter line={first} />
                <Box className="body">{[first, ...others].map(one => one.title).join('、')}</Box>
                <Box className="small quiet numerals">
                  ✓ {momentInWords(first.toldAt)}由{first.toldBy}告诉对方
                </Box>
              </Box>
            </Card>
          </Box>
        ) : null,
      )}
    </Box>
  )
}
