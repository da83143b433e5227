import { Light } from '../../../components/Light'
import { Line } from '../../../components/Line'
import { momentInWords } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import type { Outputs } from '../../../platform/call'
import { goTo } from '../../../platform/go'

export function OpinionLine({ opinion }: { opinion: Outputs['opinion']['mine'][number] }) {
  return (
    <Line
      title={
        <Box className="row-ends">
          <Box className="grow strong">{opinion.title}</Box>
          <Light light={opinion.light} />
        </Box>
      }
      text={
        <>
          <Box>{opinion.now}</Box>
          <Box className="numerals">
            {momentInWords(opinion.submittedAt)}提出 · {opinion.number}
          </Box>
        </>
      }
      onPress={() => goTo('resident/opinion', { id: opinion.id })}
    />
  )
}
