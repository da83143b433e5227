import type { DeskOfDay } from '../../../components/staff/shapes'
import type { Outputs } from '../../../platform/call'

type Person = Pick<DeskOfDay['now'][number], 'id' | 'number' | 'state'>

interface AtDesk {
  now: readonly Person[]
  /** The latest first. */
  over: readonly Person[]
  records: readonly Pick<Outputs['record']['day']['records'][number], 'id' | 'visit' | 'state'>[]
}

/** Whose record is to be written at the desk now: everybody's who is in the room, and that of the last one who was. */
export const toRecord = ({
  now,
  over,
  records,
}: AtDesk): { visit: string; number: string; record: string | null }[] => {
  const last = over.find(({ state }) => state === 'finished')
  return [...now.filter(({ state }) => state === 'inRoom'), ...(last ? [last] : [])].flatMap(({ id, number }) => {
    const record = records.find(({ visit }) => visit === id)
    return record?.state === 'finished' ? [] : [{ visit: id, number, record: record?.id ?? null }]
  })
}
