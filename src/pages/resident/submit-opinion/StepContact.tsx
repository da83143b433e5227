import { type Secrecy, secrecyLevels, secrecyWords } from '#domain/opinion/secrecy'
import { Card } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { Box } from '../../../components/native/Box'
import { ContactFields } from '../contact/ContactFields'
import type { StepProps } from './useDraft'

const options = secrecyLevels.map(value => ({ value, ...secrecyWords[value] }))

const why: Record<Secrecy, string> = {
  named: '留下电话，办理的单位才能找您问清楚。',
  confidential: '留下电话，联络站才能告诉您结果。',
  anonymous: '',
}

export function StepContact({
  draft,
  change,
  wrong,
  remembers,
  onRemembers,
}: StepProps & { remembers: boolean; onRemembers: (on: boolean) => void }) {
  return (
    <>
      <Card>
        <Choice
          label="要不要让别人知道是您"
          options={options}
          value={draft.secrecy}
          wrong={wrong.secrecy}
          onChange={secrecy => change({ secrecy })}
        />
      </Card>
      {draft.secrecy && draft.secrecy !== 'anonymous' && (
        <Card>
          <Box className="stack">
            <Box className="small quiet">{why[draft.secrecy]}</Box>
            <ContactFields
              value={draft.contact}
              onChange={contact => change({ contact })}
              strict={!!wrong.phone}
              needed={draft.secrecy === 'named'}
              nameWrong={wrong.name}
              remembers={remembers}
              onRemembers={onRemembers}
            />
          </Box>
        </Card>
      )}
      {draft.secrecy === 'anonymous' && (
        <Card tone="gold">
          <Box className="body even">
            提交后会给您一个查询码。查询码只显示这一次，丢了就查不到了，请抄下来或记在这部手机上。
          </Box>
        </Card>
      )}
    </>
  )
}
