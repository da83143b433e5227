import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { showFault } from '../../../components/Fault'
import { inDistrict } from '../../../components/inDistrict'
import { Box } from '../../../components/native/Box'
import { phoneWrong } from '../../../components/phoneWrong'
import { Refusal } from '../../../components/Refusal'
import { Screen } from '../../../components/Screen'
import { call } from '../../../platform/call'
import { refreshMe, useMe } from '../../../platform/useMe'
import { useSending } from '../../../platform/useSending'
import { say } from '../../../platform/wechat'
import { NameAndPhone } from '../contact/NameAndPhone'
import { asContact, forgetContact, remember, remembered } from '../contact/remembered'

/** Name and phone for the next form: kept or forgotten, as the person says. */
function Profile() {
  const me = useMe()
  const [value, setValue] = useState(remembered)
  const [tried, setTried] = useState(false)
  const [forgets, setForgets] = useState(false)
  const { send, busy, problem } = useSending(call.session.saveContact)
  const wrong = phoneWrong(value.phone)
  const kept = [me?.contact.name, me?.contact.phone].filter(Boolean).join(' ')

  const save = async () => {
    setTried(true)
    setForgets(false)
    if (wrong) return showFault()
    if (!(await send(asContact(value) ?? {}))) return
    remember(value)
    await refreshMe()
    say('记住了')
  }
  const forgetAll = async () => {
    setForgets(true)
    if (!(await send({}))) return
    forgetContact()
    setValue({ name: '', phone: '' })
    setTried(false)
    await refreshMe()
    say('已经忘掉了')
  }
  return (
    <Screen title="联系方式">
      <Card>
        <Box className="stack">
          <Box className="body even">
            {kept ? `现在记着：${kept}` : '还没有记住联系方式。记住后，预约和提意见时不用再填。'}
          </Box>
          <NameAndPhone value={value} onChange={setValue} strict={tried} />
          <Refusal problem={problem} again={forgets ? forgetAll : save} busy={busy} />
          <Button busy={busy} busyWords="正在保存…" disabled={!asContact(value)} onPress={save}>
            记住
          </Button>
          {(kept || asContact(value)) && (
            <Button kind="danger" busy={busy} onPress={forgetAll}>
              忘掉我的联系方式
            </Button>
          )}
        </Box>
      </Card>
      <Box className="small quiet">姓名和电话加密保存，页面上只显示一部分。已经提交的预约和意见不受影响。</Box>
    </Screen>
  )
}

export default inDistrict('联系方式', Profile)
