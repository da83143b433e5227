import { Light } from '../../../components/Light'
import { Line } from '../../../components/Line'
import { momentInWords } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Words } from '../../../components/Words'
import type { Outputs } from '../../../platform/call'
import { goTo } from '../../../platform/go'

export function OpinionLine({ opinion }: { opinion: Outputs['opinion']['mine'][number] }) {
  return (
    <Line
      title={<Box className="strong even">{opinion.title}</Box>}
      text={
        <Box className="stack-close">
          <Box>
            <Words text={opinion.now} />
          </Box>
          <Box className="row-wrap">
            <Light light={opinion.light} />
            <Box className="numerals">{momentInWords(opinion.submittedAt)}提出</Box>
          </Box>
        </Box>
      }
      onPress={() => goTo('resident/opinion', { id: opinion.id })}
    />
  )
}
