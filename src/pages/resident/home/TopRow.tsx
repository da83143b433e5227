import { Box } from '../../../components/native/Box'
import { Switch } from '../../../components/Switch'
import { elder } from '../../../platform/elder'
import { goTo } from '../../../platform/go'
import './TopRow.scss'

/** Which station, and the one switch for large type. */
export function TopRow({ name }: { name: string | null }) {
  const inElder = elder.use()
  return (
    <Box className="row-ends top-row">
      <Box
        role="button"
        label={name ? `${name}，换一个联络站` : '选联络站'}
        className="grow top-row-station"
        onPress={() => goTo('resident/stations')}
      >
        <Box className="strong body">{name ?? '选联络站'}</Box>
        <Box className="quiet" unheard>
          ▾
        </Box>
      </Box>
      <Switch label="大字版" on={inElder} onChange={elder.set} />
    </Box>
  )
}
