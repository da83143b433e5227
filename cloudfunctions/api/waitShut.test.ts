import { clerk, type FullDay, first, openFullDay, second, visitor } from '#tests/stores/fullDay'

describe('a desk that closes by mistake while some wait for a place and one has an offer', () => {
  let full: FullDay
  const close = () => full.house.as(clerk, 'visit.closeDay', { day: full.dayId })
  const reopen = () => full.house.as(clerk, 'visit.reopenDay', { day: full.dayId })
  const texts = async (who: string, from: number) =>
    (await full.told(who))
      .map(({ text }) => text)
      .reverse()
      .slice(from)
  beforeEach(async () => {
    full = await openFullDay({ from: '15:00', to: '16:00' })
    await full.join(first)
    await full.join(second)
    await full.house.at('2026-12-14T20:30')
    await full.giveBack(0)
    await full.house.at('2026-12-15T08:30')
  })
  afterEach(() => full.house.close())

  it('tells them that the reception is over, and who has the offer that it is held no more', async () => {
    await close()
    expect(await texts(first, 1)).toEqual([
      '12月15日周二在荷塘街道联络站的接待已经收工，给您留的15:00这一场不留了，候补结束了。可以看看别的日子。',
    ])
    expect(await texts(second, 0)).toEqual([
      '12月15日周二在荷塘街道联络站的接待已经收工，没有轮到您，候补结束了。可以看看别的日子。',
    ])
    expect([await full.waits(first), await full.waits(second)]).toEqual([[], []])
    expect(await full.places()).toMatchObject({ offered: 0 })
  })

  it('opened again, lets them wait as they stood: the place is offered to the first, and each is told once', async () => {
    const id = (await full.wait(first))?.id
    await close()
    await reopen()
    expect(await full.wait(first)).toMatchObject({ id, state: 'offered', offer: { label: '15:00' } })
    expect(await full.wait(second)).toMatchObject({ state: 'waiting', before: 1 })
    expect(await texts(first, 2)).toEqual([expect.stringContaining('15:00这一场空出一个位置，给您留到')])
    expect(await texts(second, 1)).toEqual([
      '12月15日周二在荷塘街道联络站的接待又接着接待，您还在候补，排的位置不变，有了空位再告诉您。来不了请退出。',
    ])
    const [slot] = (await full.day()).slots
    const stranger = { slot: slot?.id, matter: '想说说楼道照明的事' }
    expect((await full.house.try(visitor(7), 'reception.bookSlot', stranger)).body).toMatchObject({
      code: 'SLOT_TAKEN',
    })
    expect((await full.take(first, id)).status).toBe(200)
  })

  it('closed and opened twice, says each what happened', async () => {
    for (const at of ['08:31', '08:32']) {
      await full.house.at(`2026-12-15T${at}`)
      await close()
      await reopen()
    }
    expect(await full.titles(second)).toEqual(['候补结束了', '您还在候补', '候补结束了', '您还在候补'])
    expect(await full.wait(first)).toMatchObject({ state: 'offered' })
  })

  it('opened again when nothing can be booked any more, begins no list and tells nothing', async () => {
    await close()
    await full.house.at('2026-12-15T14:30')
    await reopen()
    expect([await full.waits(first), await full.waits(second)]).toEqual([[], []])
    expect(await full.titles(second)).toEqual(['候补结束了'])
  })
})
