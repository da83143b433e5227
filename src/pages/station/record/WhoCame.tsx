import { useState } from 'react'
import { type Secrecy, secrecyLevels, secrecyWords } from '#domain/opinion/secrecy'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { Box } from '../../../components/native/Box'
import { ContactLook } from '../../../components/staff/ContactLook'
import { TextField } from '../../../components/TextField'
import type { Shown, Words } from './draft'

const levels = secrecyLevels.map(value => ({ value, ...secrecyWords[value] }))
/** What each level means, as the clerk says it to who came. */
const meanings: Record<Secrecy, string> = {
  named: '联络站和接待的代表知道是谁；办理的单位写明理由才能看到',
  confidential: '只有联络站知道是谁',
  anonymous: '不留姓名、电话、住址，已经拍的照片也会删掉；转成意见时给一个查询码',
}
const nobody = { name: '', phone: '', address: '' }

/** What somebody left to be reached by before: at which occasion, and masked; nothing of it where they left none. */
export interface Left {
  at: '预约' | '取号'
  contact: { name?: string | undefined; phone?: string | undefined }
}

/** What of it a new record takes over. */
const leftWords = ({ at, contact }: Left): string =>
  contact.name || contact.phone
    ? `${at}时留的会带过来：${[contact.name, contact.phone].filter(Boolean).join(' ')}`
    : `${at}时没有留姓名电话`

interface WhoCameProps {
  words: Words
  shown: Shown | null
  left: Left | null
  /** The name lacks, of a record that was to be finished. */
  nameless: string | null
  write: (part: Partial<Words>) => void
}

/** Who came, as far as they say it. */
export function WhoCame({ words, shown, left, nameless, write }: WhoCameProps) {
  const [opened, setTyping] = useState(words.visitor !== null)
  const typing = opened || nameless !== null
  const { secrecy, visitor } = words
  const fields = visitor ?? nobody
  const change = (part: Partial<typeof nobody>) => {
    // What is typed takes the fault away, and the fields stay.
    setTyping(true)
    write({ visitor: { ...fields, ...part } })
  }
  const known = shown?.contact
  return (
    <Card title="谁来的">
      <Box className="stack">
        <Choice
          tiles
          label="要不要让别人知道"
          options={levels.map(({ value, name }) => ({ value, name }))}
          value={secrecy}
          onChange={value => write({ secrecy: value })}
        />
        <Box className="small quiet">{meanings[secrecy]}</Box>
        {secrecy !== 'anonymous' && !typing && known && shown && (
          <ContactLook about={{ kind: 'record', id: shown.id }} contact={known} revealable={shown.revealable} quiet />
        )}
        {secrecy !== 'anonymous' && !typing && (
          <>
            {left && !known && <Box className="small quiet numerals">{leftWords(left)}</Box>}
            <Button kind="plain" onPress={() => setTyping(true)}>
              {known || left?.contact.name || left?.contact.phone ? '改姓名、电话、住址' : '写姓名、电话、住址'}
            </Button>
          </>
        )}
        {secrecy !== 'anonymous' && typing && (
          <>
            <TextField
              label="姓名"
              note={secrecy === 'named' ? undefined : '可以不填'}
              most={20}
              value={fields.name}
              wrong={nameless}
              onChange={name => change({ name })}
            />
            <TextField
              label="手机号"
              note="可以不填"
              keyboard="digits"
              most={11}
              value={fields.phone}
              onChange={phone => change({ phone })}
            />
            <TextField
              label="住址"
              note="可以不填"
              most={100}
              value={fields.address}
              onChange={address => change({ address })}
            />
          </>
        )}
      </Box>
    </Card>
  )
}
