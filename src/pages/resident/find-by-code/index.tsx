import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { DistrictFirst } from '../../../components/DistrictFirst'
import { showFault } from '../../../components/Fault'
import { Line } from '../../../components/Line'
import { Box } from '../../../components/native/Box'
import { Refusal } from '../../../components/Refusal'
import { Screen } from '../../../components/Screen'
import { TextField } from '../../../components/TextField'
import { call } from '../../../platform/call'
import { goTo, pageQuery } from '../../../platform/go'
import { asRefused, type Refused } from '../../../platform/refused'
import { CodeList } from '../codes/CodeList'
import { useStation } from '../station/useStation'
import { BookingFound } from './BookingFound'
import type { PlaceFound } from './found'
import { isPaperCode } from './isPaperCode'

/** What became of it: mine by my list, an anonymous opinion and what was booked for somebody by its code. */
export default function FindByCode() {
  const { district, mustChoose } = useStation()
  const [code, setCode] = useState(() => pageQuery().code ?? '')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Refused | null>(null)
  const [found, setFound] = useState<PlaceFound | null>(null)
  const id = district.data?.id
  const empty = code.trim() === ''

  const find = async () => {
    setTried(true)
    if (empty) return showFault()
    if (!id) return
    setBusy(true)
    setProblem(null)
    setFound(null)
    const written = { district: id, code: code.trim() }
    try {
      if (isPaperCode(code)) setFound(await call.reception.bookingByCode(written))
      else {
        await call.opinion.findByCode(written)
        goTo('resident/opinion', written)
      }
    } catch (thrown) {
      setProblem(asRefused(thrown))
    }
    setBusy(false)
  }
  return (
    <Screen title="查进度">
      <Card>
        <Line title="我提的意见" text="实名和保密的，不用查询码" onPress={() => goTo('resident/opinions')} />
      </Card>
      {mustChoose ? (
        <DistrictFirst />
      ) : (
        <Card title="匿名提的用查询码，代约的用预约码">
          <Box className="stack">
            <TextField
              label="查询码或预约码"
              hint="给您的、纸上的那一串"
              most={40}
              value={code}
              wrong={tried && empty ? '请填查询码或预约码' : null}
              onChange={text => {
                setCode(text)
                setFound(null)
              }}
              onDone={find}
            />
            <Box className="small quiet">字母不分大小写，横线可以不写。</Box>
            <Refusal problem={problem} again={find} busy={busy} />
            <Button kind={found ? 'plain' : 'main'} busy={busy || district.loading} busyWords="正在查…" onPress={find}>
              查一查
            </Button>
          </Box>
        </Card>
      )}
      {found && id && <BookingFound key={found.number} district={id} code={code.trim()} first={found} />}
      <CodeList />
    </Screen>
  )
}
