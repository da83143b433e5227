import { Box } from '../native/Box'
import './PaperSlip.scss'

/** One thing that is read aloud and copied: `spoken` is how it is said where that is not how it is written. */
export function PaperFact({
  name,
  value,
  spoken,
  large,
}: {
  name: string
  value: string
  spoken?: string
  large?: boolean
}) {
  return (
    <Box className="paper-fact" role="group" label={`${name}：${spoken ?? value}`}>
      <Box className="small quiet">{name}</Box>
      <Box className={large ? 'paper-large numerals' : 'body strong'}>{value}</Box>
    </Box>
  )
}
