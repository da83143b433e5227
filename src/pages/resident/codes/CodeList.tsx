import { Card } from '../../../components/Card'
import { Line } from '../../../components/Line'
import { momentInWords } from '../../../components/moments'
import { goTo } from '../../../platform/go'
import { keptCodes } from './keptCodes'

/** Anonymous opinions whose codes are kept on this phone. */
export function CodeList() {
  const codes = keptCodes.use()
  if (codes.length === 0) return null
  return (
    <Card title="匿名提的（记在这部手机上）">
      {codes.map(({ code, title, number, at, district }) => (
        <Line
          key={code}
          title={title}
          text={`${momentInWords(at)}提出 · ${number}`}
          onPress={() => goTo('resident/opinion', { code, district })}
        />
      ))}
    </Card>
  )
}
