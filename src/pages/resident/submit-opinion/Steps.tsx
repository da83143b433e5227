import { Box } from '../../../components/native/Box'
import './Steps.scss'

const names = ['说什么', '在哪里、给谁', '谁能知道是您']

/** Which of the three steps this is. */
export function Steps({ at }: { at: number }) {
  return (
    <Box>
      <Box className="steps" unheard>
        {names.map((name, index) => (
          <Box key={name} className={`steps-part${index <= at ? ' steps-done' : ''}`} />
        ))}
      </Box>
      <Box className="row-ends">
        <Box role="heading" level={2} className="title">
          {names[at]}
        </Box>
        <Box className="small quiet">
          第{at + 1}步，共{names.length}步
        </Box>
      </Box>
    </Box>
  )
}
