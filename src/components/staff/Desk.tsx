import { type ReactNode, useState } from 'react'
import { visitStateWords } from '#domain/reception/visit'
import { call } from '../../platform/call'
import { whilePressing } from '../../platform/refused'
import { keep, recall } from '../../platform/storage'
import { useEvery } from '../../platform/useEvery'
import { useReading } from '../../platform/useReading'
import { useSending } from '../../platform/useSending'
import { Button } from '../Button'
import { Box } from '../native/Box'
import { PickOne } from '../PickOne'
import { Problem } from '../Problem'
import { Refusal } from '../Refusal'
import { Screen } from '../Screen'
import { Skeleton } from '../Skeleton'
import { deskName } from './benchWords'
import { DeskNow } from './DeskNow'
import { DeskWaiting } from './DeskWaiting'
import type { DeskOfDay } from './shapes'
import './staff.scss'
import './Desk.scss'

interface DeskProps {
  id: string
  /** What is to be done with those who are received just now. */
  withNow?: (desk: DeskOfDay) => ReactNode
  /** What a clerk has beside it: arrivals, the register. */
  children?: (desk: DeskOfDay, put: (desk: DeskOfDay) => void, again: () => Promise<void>) => ReactNode
}

/** How often the queue is read anew, in seconds: others arrive and call meanwhile. */
const lookEvery = 8
const tables = Array.from({ length: 6 }, (_, i) => ({ value: String(i + 1), name: `${i + 1}号桌` }))
const noTable = { value: '0', name: '不分桌' }

/**
 * 叫号台: held in one hand. The next thing to do is the one large button at the bottom, and the last one can be taken back. At a roundtable it is
 * 到会登记: nobody is called, and who comes is registered.
 */
export function Desk({ id, withNow, children }: DeskProps) {
  const { data, since, problem, loading, again, put } = useReading(
    `desk:${id}`,
    () => call.visit.desk({ day: id }),
    // Who comes is not left lying on a device that colleagues share.
    { kept: false },
  )
  const [table, setTable] = useState(() => recall<string>('table') ?? noTable.value)
  const calling = useSending(call.visit.callNext)
  const starting = useSending(call.visit.start)
  const passing = useSending(call.visit.notHere)
  const finishing = useSending(call.visit.finish)
  const undoing = useSending(call.visit.undo)
  const all = [calling, starting, passing, finishing, undoing]
  const busy = all.some(one => one.busy)
  useEvery(lookEvery, async () => {
    if (!busy) await again()
  })

  const then = async (answer: Promise<DeskOfDay | null>) => {
    for (const one of all) one.forgive()
    const shown = await answer
    if (shown) put(shown)
    else await again()
  }
  const atTable = table === noTable.value ? {} : { desk: Number(table) }
  const roundtable = data?.day.kind === 'roundtable'
  const called = data?.now.find(person => person.mine && person.state === 'called')
  const inRoom = data?.now.find(person => person.mine && person.state === 'inRoom')
  // Named beside the buttons too: whoever has scrolled down to the arrivals sees nothing of the card on top. Ears have it from there, and from the buttons.
  const person = called ?? inRoom
  // Whether a step arrived nobody knows whose answer was lost: it is pressed again only where the number still stands there.
  const still = (step: string) =>
    person ? `，如果${person.number}${called ? '还在叫' : '还在接待'}，再点“${step}”` : `再点“${step}”`
  const refused = [
    whilePressing(calling.problem, '再点“叫下一位”'),
    whilePressing(starting.problem, still('开始')),
    whilePressing(passing.problem, still('不在')),
    whilePressing(finishing.problem, still('办完了')),
    whilePressing(undoing.problem, '再点“撤回”'),
  ].find(problem => problem)
  const next = (kind: 'main' | 'plain') => (
    <Button
      kind={kind}
      busy={calling.busy}
      busyWords="正在叫…"
      disabled={busy || data?.waiting.length === 0}
      onPress={() => then(calling.send({ day: id, ...atTable }))}
    >
      叫下一位
    </Button>
  )
  return (
    <Screen
      title={deskName(data?.day.kind)}
      since={since}
      foot={
        data &&
        !data.shut &&
        !roundtable && (
          <Box className="desk-foot">
            {person && (
              <Box className="desk-foot-number" unheard>
                {visitStateWords[person.state]} {person.number}
              </Box>
            )}
            {called ? (
              <>
                <Button
                  kind="plain"
                  label={`${called.number}不在`}
                  disabled={busy}
                  onPress={() => then(passing.send({ visit: called.id }))}
                >
                  不在
                </Button>
                <Button
                  label={`开始，${called.number}`}
                  disabled={busy}
                  onPress={() => then(starting.send({ visit: called.id }))}
                >
                  开始
                </Button>
              </>
            ) : inRoom ? (
              <>
                {next('plain')}
                <Button
                  label={`办完了，${inRoom.number}`}
                  disabled={busy}
                  onPress={() => then(finishing.send({ visit: inRoom.id }))}
                >
                  办完了
                </Button>
              </>
            ) : (
              next('main')
            )}
          </Box>
        )
      }
    >
      {loading && <Skeleton cards={2} />}
      {!data && <Problem problem={problem} again={again} />}
      {data && (
        <>
          {data.shut && (
            <Box role="status" className="card card-amber body">
              {data.shut}
            </Box>
          )}
          {!roundtable && <DeskNow desk={data} />}
          {withNow?.(data)}
          <Refusal problem={refused ?? null} />
          {data.undo && !data.shut && (
            <Button kind="quiet" busy={undoing.busy} onPress={() => then(undoing.send({ day: id }))}>
              撤回：{data.undo}
            </Button>
          )}
          <DeskWaiting desk={data} onChanged={put} />
          {children?.(data, put, again)}
          {roundtable && <Box className="small quiet">{data.rule}</Box>}
          {!roundtable && !data.closedAt && data.day.when !== 'past' && (
            <>
              <PickOne
                label="我在哪张桌"
                note="大厅屏上会写"
                options={[noTable, ...tables]}
                value={table}
                onChange={value => {
                  keep('table', value)
                  setTable(value)
                }}
              />
              <Box className="small quiet">{data.rule}叫到不在的，后面再叫一次。</Box>
            </>
          )}
        </>
      )}
    </Screen>
  )
}
