import { useState } from 'react'
import { telephone } from '../../platform/wechat'
import { Button } from '../Button'
import { Box } from '../native/Box'
import { contactLine } from './benchWords'
import { RevealForm } from './RevealForm'
import type { About, Contact } from './shapes'

interface ContactLookProps {
  about: About
  /** What tells this look from others on the page: the number of the booking or the opinion. */
  name?: string
  /** As it is shown to this reader without asking; null where they see nothing of it. */
  contact: Contact | null
  revealable: boolean
  /** A sentence under it: who may look. */
  words?: string
  /** The reason that fits where this stands, already chosen. */
  likely?: string
  /** In a list, where looking is not what people come for. */
  quiet?: boolean
}

/** How to reach somebody: masked, and whole only after a reason was given. The whole one is never kept on the device. */
export function ContactLook({ about, name, contact, revealable, words, likely, quiet }: ContactLookProps) {
  const [asking, setAsking] = useState(false)
  const [whole, setWhole] = useState<Contact | null>(null)
  const shown = whole ?? contact
  const mayAsk = revealable && !whole
  const phone = whole?.phone
  const look = (
    <Button
      kind={quiet ? 'quiet' : 'plain'}
      inline={quiet}
      label={name ? `查看联系方式，${name}` : undefined}
      onPress={() => setAsking(true)}
    >
      查看联系方式
    </Button>
  )
  return (
    <Box className="stack">
      {(shown || words) && (
        <Box className="stack-close">
          {shown && (
            <Box className="row-ends contact-line">
              <Box className="body numerals strong">{contactLine(shown, revealable)}</Box>
              {whole && (
                <Button kind="quiet" inline label="收起联系方式" onPress={() => setWhole(null)}>
                  收起
                </Button>
              )}
              {quiet && mayAsk && !asking && look}
            </Box>
          )}
          {words && <Box className="small quiet">{words}</Box>}
        </Box>
      )}
      {!quiet && mayAsk && !asking && <Box className="opinion-steps">{look}</Box>}
      {mayAsk && asking && (
        <RevealForm about={about} likely={likely} onSeen={setWhole} onClose={() => setAsking(false)} />
      )}
      {phone && (
        <Button kind="plain" label={`拨打电话${phone}`} onPress={() => telephone(phone)}>
          拨打电话
        </Button>
      )}
    </Box>
  )
}
