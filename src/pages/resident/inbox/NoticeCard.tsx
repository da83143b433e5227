import { Card } from '../../../components/Card'
import { momentInWords } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Tag } from '../../../components/Tag'
import { Words } from '../../../components/Words'
import type { Outputs } from '../../../platform/call'
import { goToAddress } from '../../../platform/go'

type Notice = Outputs['notice']['inbox'][number]

/** One fact and where it leads. */
export function NoticeCard({ notice, fresh }: { notice: Notice; fresh: boolean }) {
  return (
    <Card onPress={() => goToAddress(notice.page)}>
      <Box className="stack-close">
        <Box className="row-ends">
          <Box className="body strong">{notice.title}</Box>
          {fresh && <Tag tone="red">新</Tag>}
        </Box>
        <Box className="body">
          <Words text={notice.text} />
        </Box>
        <Box className="small quiet numerals">{momentInWords(notice.at)}</Box>
      </Box>
    </Card>
  )
}
