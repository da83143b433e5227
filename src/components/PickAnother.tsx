import { Arriving } from './Arriving'
import { Button } from './Button'
import { PickPlace, type PickPlaceProps } from './PickPlace'

interface PickAnotherProps extends PickPlaceProps {
  onClose: () => void
}

/** 换一场 in the place of the button that asked for it: the next places of a station, and the way back. */
export function PickAnother({ onClose, ...places }: PickAnotherProps) {
  return (
    <Arriving label="换一场" className="stack">
      <PickPlace {...places} />
      <Button kind="quiet" onPress={onClose}>
        返回
      </Button>
    </Arriving>
  )
}
