import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { momentInWords } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { goTo } from '../../../platform/go'
import type { UnsentMatter } from './unsentByMatter'

/** Notices that WeChat would not take: what was to be said, why it did not go, and the matter with the telephone. */
export function Unsendable({ matters }: { matters: readonly UnsentMatter[] }) {
  if (matters.length === 0) return <Empty title="通知都送到了" text="没能送达的通知会列在这里，请打电话告诉对方" />
  return (
    <Box role="list">
      {matters.map(({ number, opinion, notices }) => (
        <Box role="listitem" key={notices[0]?.id} className="unsent stack-close">
          {number && <Box className="body strong numerals">意见 {number}</Box>}
          {notices.map(({ id, title, at, why }) => (
            <Box key={id}>
              <Box className="body">{title}</Box>
              <Box className="small quiet numerals">
                {momentInWords(at)} · {why}
              </Box>
            </Box>
          ))}
          {number && opinion && (
            <Box className="row">
              <Button
                kind="plain"
                inline
                label={`打开这件意见 ${number}，打电话告知`}
                onPress={() => goTo('station/case', { id: opinion })}
              >
                打开这件意见
              </Button>
            </Box>
          )}
        </Box>
      ))}
    </Box>
  )
}
