import { useState } from 'react'
import type { Role } from '#domain/access/roles'
import { contactShownTo } from '#domain/opinion/secrecy'
import { telephone } from '../../platform/wechat'
import { Button } from '../Button'
import { Card } from '../Card'
import { Box } from '../native/Box'
import { contactWords } from './benchWords'
import { RevealForm } from './RevealForm'
import type { Shown } from './shapes'

/** A co-handling unit gives its part to the lead unit, and has no need to reach the sender. */
const roleOf: Record<Shown['as'], Role> = {
  resident: 'resident',
  stationClerk: 'stationClerk',
  leadUnit: 'handlingUnit',
  coHandlingUnit: 'resident',
  deputy: 'deputy',
}

type Contact = NonNullable<Shown['contact']>

/** How to reach the sender: masked, and whole only after a reason was written. The whole one is never kept on the device. */
export function ContactBlock({ shown }: { shown: Shown }) {
  const [asking, setAsking] = useState(false)
  const [whole, setWhole] = useState<Contact | null>(null)
  const contact = whole ?? shown.contact
  const left = contact && (contact.name || contact.phone) ? contact : null
  const mayAsk = left && !whole && contactShownTo(roleOf[shown.as], shown.secrecy) === 'masked'
  const phone = whole?.phone
  return (
    <Card title="联系方式">
      <Box className="stack">
        <Box className="stack-close">
          {left && (
            <Box className="body numerals strong">
              {[left.name ?? '没有留姓名', shown.as === 'deputy' ? null : (left.phone ?? '没有留电话')]
                .filter(Boolean)
                .join('　')}
            </Box>
          )}
          <Box className="small quiet">{contactWords(shown)}</Box>
        </Box>
        {mayAsk && !asking && (
          <Box className="case-steps">
            <Button kind="plain" onPress={() => setAsking(true)}>
              查看联系方式
            </Button>
          </Box>
        )}
        {mayAsk && asking && <RevealForm opinion={shown.id} onSeen={setWhole} onClose={() => setAsking(false)} />}
        {phone && (
          <Button kind="plain" label={`拨打电话${phone}`} onPress={() => telephone(phone)}>
            拨打电话
          </Button>
        )}
        {whole && (
          <Button kind="quiet" onPress={() => setWhole(null)}>
            收起
          </Button>
        )}
      </Box>
    </Card>
  )
}
