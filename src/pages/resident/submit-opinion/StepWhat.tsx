import { Card } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { TextArea } from '../../../components/TextArea'
import { mostBody } from './draft'
import { Photos } from './Photos'
import type { StepProps } from './useDraft'
import type { DraftPhotos } from './useDraftPhotos'

interface StepWhatProps extends StepProps {
  categories: string[]
  photos: DraftPhotos
}

export function StepWhat({ draft, change, wrong, categories, photos }: StepWhatProps) {
  return (
    <>
      <Card>
        <TextArea
          label="什么事"
          hint="写清楚是什么事、多久了、希望怎么解决。如：小区东门两盏路灯坏了一个月，晚上看不清路，希望尽快修好。"
          most={mostBody}
          value={draft.body}
          wrong={wrong.body}
          onChange={body => change({ body })}
        />
      </Card>
      <Card>
        <Choice
          tiles
          label="是哪一类"
          options={categories.map(name => ({ value: name, name }))}
          value={draft.category}
          wrong={wrong.category}
          onChange={category => change({ category })}
        />
      </Card>
      <Card>
        <Photos
          photos={draft.photos}
          shown={photos}
          wrong={wrong.photos}
          onAdd={photo => change(before => ({ photos: [...before.photos, photo] }))}
          onRemove={photo => change(before => ({ photos: before.photos.filter(one => one !== photo) }))}
        />
      </Card>
    </>
  )
}
