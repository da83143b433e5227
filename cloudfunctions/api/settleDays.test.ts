import { runClock } from '#functions/clock/run'
import { type House, openHouse } from '#tests/stores/house'

interface Card {
  id: string
  day: string
  ruledOn: string
  deputies: string[]
  slots: { startsAt: string }[]
}
interface Line {
  day: Card
  state: string
}

const deputy = 'xiangtan.deputy-hetang-3'
const clerk = 'xiangtan.clerk-hetang'

describe('holidays published after a deputy has agreed to come', () => {
  let house: House
  const publish = async (off: Record<string, string>) => {
    house.platform.holidays = { ...house.platform.holidays, 2027: { off, makeUp: [] } }
    await house.at('2026-12-02T09:00')
  }
  const accepted = async (who: string): Promise<Card> => {
    const lines = (await house.as(who, 'duty.mine')) as Line[]
    const january = lines.find(line => line.day.day === '2027-01-15')
    await house.as(who, 'duty.accept', { day: january?.day.id })
    return january?.day as Card
  }
  const texts = async (who: string) =>
    ((await house.as(who, 'notice.inbox')) as { text: string }[]).map(each => each.text)
  const month = async (wanted: string) => {
    const asked = { district: 'xiangtan', station: 'hetang', month: wanted }
    return ((await house.as(null, 'reception.month', asked)) as { days: Card[] }).days
  }
  const planned = async (day: string, dayId: string, deputyId: string) => {
    const queries = house.platform.db.tenant('xiangtan')
    await queries.all(
      {
        name: 'plannedElsewhere',
        text: `INSERT INTO reception_day (tenant_id, day_id, practice_id, station_id, day, ruled_on, provisional, state)
               VALUES ('xiangtan', $1, 'reception-day', 'yuhu', $2, $2, false, 'planned')`,
      },
      [dayId, day],
    )
    await queries.all({ name: 'seatElsewhere', text: `INSERT INTO duty VALUES ('xiangtan', $1, $2, $3, 'proposed')` }, [
      dayId,
      deputyId,
      day,
    ])
  }

  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
  })
  afterEach(() => house.close())

  it('takes the day along with its seats and answers, keeps everyone’s turn, and tells deputy and station once', async () => {
    const before = await accepted(deputy)
    const february = await month('2027-02')
    await publish({ '2027-01-15': '放假' })
    await runClock(house.platform)
    const [january] = await month('2027-01')
    expect(january).toMatchObject({
      id: before.id,
      day: '2027-01-18',
      ruledOn: '2027-01-15',
      movedBecause: '放假',
      provisional: false,
      deputies: before.deputies,
    })
    expect((await month('2027-02')).map(card => card.deputies)).toEqual(february.map(card => card.deputies))
    const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day: before.id })) as Card
    expect(slots[0]?.startsAt).toBe('2027-01-18T01:00:00.000Z')
    expect(((await house.as(deputy, 'duty.mine')) as Line[]).map(line => [line.day.day, line.state])).toContainEqual([
      '2027-01-18',
      'accepted',
    ])
    const where = '放假安排公布了，2027年1月15日周五在荷塘街道联络站的接待改到2027年1月18日周一 9:00。'
    expect((await texts(deputy)).filter(text => text.includes('改到'))).toEqual([
      `${where}您的答复不变，那天来不了请请人代替。`,
    ])
    expect((await texts(clerk)).filter(text => text.includes('改到'))).toEqual([`${where}代表的答复不变。`])
  })

  it('frees the seat of a deputy who sits elsewhere on the new date, and says so', async () => {
    await accepted(deputy)
    await planned('2027-01-18', '00000000-0000-4000-8000-000000000118', 'hetang-3')
    await publish({ '2027-01-15': '放假' })
    expect((await month('2027-01'))[0]?.deputies).toHaveLength(1)
    expect((await texts(deputy)).find(text => text.includes('改到'))).toContain(
      '您那天在别处接待或请了假，这里不用来了。',
    )
    expect((await texts(clerk)).find(text => text.includes('改到'))).toContain(
      '代表那天在别处接待或请了假，不来这里了。',
    )
  })

  it('frees the seat of a deputy whose leave covers the new date', async () => {
    await accepted(deputy)
    const { id } = (await house.as(deputy, 'rota.askLeave', {
      from: '2027-01-18',
      to: '2027-01-19',
      reason: '去外地开会',
    })) as { id: string }
    await house.as(clerk, 'rota.answerLeave', { leave: id, accept: true })
    await publish({ '2027-01-15': '放假' })
    expect((await month('2027-01'))[0]).toMatchObject({ day: '2027-01-18' })
    expect((await month('2027-01'))[0]?.deputies).toHaveLength(1)
    expect(((await house.as(deputy, 'duty.mine')) as Line[]).map(line => line.day.day)).not.toContain('2027-01-18')
  })

  it('removes a day only when the rule gives it no more, and tells those who had agreed', async () => {
    const { id } = await accepted(deputy)
    await house.platform.db
      .tenant('xiangtan')
      .all({ name: 'ruledOtherwise', text: `UPDATE reception_day SET ruled_on = '2027-01-14' WHERE day_id = $1` }, [id])
    await publish({})
    expect((await month('2027-01')).map(card => [card.day, card.id === id])).toEqual([['2027-01-15', false]])
    const cancelled = '放假安排公布了，2027年1月15日周五在荷塘街道联络站的接待取消，不用来了。'
    expect(await texts(deputy)).toContain(cancelled)
    expect(await texts(clerk)).toContain(cancelled)
  })

  it('plans no second day for an occurrence whose day was announced before the holidays were', async () => {
    await house.at('2027-01-04T09:00')
    expect(await month('2027-01')).toMatchObject([{ day: '2027-01-15', state: 'published' }])
    for (const now of ['2027-01-05T09:00', '2027-01-16T09:00']) {
      const off = { '2027-01-15': now }
      house.platform.holidays = { ...house.platform.holidays, 2027: { off, makeUp: [] } }
      await house.at(now)
      expect((await month('2027-01')).map(({ day }) => day)).toEqual(['2027-01-15'])
    }
  })
})
