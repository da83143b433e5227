import { useState } from 'react'
import { longestAgreement } from '#domain/reception/mediation'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { type InDistrictProps, inDistrict } from '../../../components/inDistrict'
import { momentInWords } from '../../../components/moments'
import { Box } from '../../../components/native/Box'
import { Problem } from '../../../components/Problem'
import { Screen } from '../../../components/Screen'
import { Skeleton } from '../../../components/Skeleton'
import { Switch } from '../../../components/Switch'
import { Papers } from '../../../components/staff/Papers'
import { TheirWords } from '../../../components/staff/TheirWords'
import { TextArea } from '../../../components/TextArea'
import { TextField } from '../../../components/TextField'
import { useVersionedDraft } from '../../../components/useVersionedDraft'
import { call, type Outputs } from '../../../platform/call'
import { brokenLink } from '../../../platform/refused'
import { useReading } from '../../../platform/useReading'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'

type Mediation = NonNullable<Outputs['mediation']['show']['mediation']>

/** As it stands on the form: those of one side after another, in one line. */
const wordsOf = (mediation: Mediation | null) => ({
  parties: mediation?.parties.join('、') ?? '',
  witness: mediation?.witness ?? '',
  agreement: mediation?.agreement ?? '',
  agreed: mediation?.agreed ?? false,
})

/** 调解记录, for the clerks of the station alone. */
function StationMediation({ query }: InDistrictProps) {
  const [saved, setSaved] = useState(0)
  const { data, problem, loading, again } = useReading(
    `mediation:${query.record}`,
    () => {
      if (!query.record) throw brokenLink()
      return call.mediation.show({ record: query.record })
    },
    { kept: false },
  )
  return (
    <Screen title="调解记录">
      {loading && <Skeleton cards={2} />}
      <Problem problem={problem} again={data ? undefined : again} />
      {data && query.record && (
        <MediationForm
          key={saved}
          record={query.record}
          mediation={data.mediation}
          again={again}
          onSaved={() => setSaved(saved + 1)}
        />
      )}
    </Screen>
  )
}

interface MediationFormProps {
  record: string
  mediation: Mediation | null
  again: () => Promise<void>
  onSaved: () => void
}

function MediationForm({ record, mediation, again, onSaved }: MediationFormProps) {
  const version = mediation?.version ?? 0
  const { words, conflicting, theirs, type, settle, clear } = useVersionedDraft(
    `mediation:${record}`,
    wordsOf(mediation),
    version,
    ['parties', 'witness', 'agreement'],
  )
  const { parties, witness, agreement, agreed } = words
  const { send, busy, problem } = useSending(call.mediation.save)
  const photos = useSending(call.mediation.addPhotos)
  const keep = async () => {
    const names = parties.split(/[、，,\n]/).flatMap(each => each.trim() || [])
    const done = await send({ record, version, parties: names, witness, agreement, agreed })
    if (done) {
      clear()
      say('已保存')
      onSaved()
    }
    await again()
  }
  return (
    <>
      <Card tone="gold">
        <Box className="body even">
          只有本站工作人员能看到，不进任何名单，也查不到。达成协议的，当天的数里多算一位当场解决的，不写是谁、为什么事。
        </Box>
      </Card>
      <Card>
        <Box className="stack">
          <TextField
            label="当事人"
            hint="几位用顿号隔开"
            most={300}
            value={parties}
            onChange={value => type({ parties: value })}
          />
          <TheirWords theirs={theirs.parties} mine={parties} onSettled={value => settle({ parties: value })} />
          <TextField
            label="见证人"
            note="可以不填"
            most={30}
            value={witness}
            onChange={value => type({ witness: value })}
          />
          <TheirWords theirs={theirs.witness} mine={witness} onSettled={value => settle({ witness: value })} />
          <TextArea
            label="谈成了什么"
            hint="谁做什么、从哪天起、做不到怎么办"
            most={longestAgreement}
            value={agreement}
            onChange={value => type({ agreement: value })}
          />
          <TheirWords theirs={theirs.agreement} mine={agreement} onSettled={value => settle({ agreement: value })} />
          <Switch label="双方同意，达成协议" on={agreed} onChange={value => type({ agreed: value })} />
          <Problem problem={problem} />
          <Button busy={busy} busyWords="正在保存…" disabled={conflicting} onPress={keep}>
            保存调解记录
          </Button>
        </Box>
      </Card>
      {mediation && (
        <Card title="协议的照片">
          <Papers
            photos={mediation.photos}
            busy={photos.busy}
            problem={photos.problem}
            onAdd={async added => {
              if (await photos.send({ record, photos: added })) await again()
            }}
          />
        </Card>
      )}
      {mediation && (
        <Card title="改过几次">
          {mediation.history.map(({ version, at, by }) => (
            <Box key={version} className="body">
              {by}　{momentInWords(at)}
            </Box>
          ))}
        </Card>
      )}
    </>
  )
}

export default inDistrict('调解记录', StationMediation)
