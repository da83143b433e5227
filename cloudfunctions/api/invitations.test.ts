import { type House, openHouse } from '#tests/stores/house'

interface Invitation {
  day: {
    id: string
    day: string
    ruledOn: string
    practice: string
    state: string
    version: number
    topic: string | null
    cancelledBecause: string | null
  }
  unit: { id: string; name: string }
  answer: { comes: boolean; words: string } | null
  answerable: boolean
}

const clerk = 'xihu.clerk-nanzhan'
const unit = 'xihu.unit-zhujian'
const saturday = '2026-12-05'

describe('a unit that is invited', () => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(['xihu'], '2026-11-02T09:00')
  })
  afterEach(() => house.close())

  const invited = async (who = unit) =>
    ((await house.as(who, 'duty.invitations')) as Invitation[]).filter(each => each.day.practice === '幸福圆桌会')
  const table = async () => {
    const { days } = (await house.as(clerk, 'plan.days', { station: 'nanzhan' })) as { days: Invitation['day'][] }
    return days.find(each => each.practice === '幸福圆桌会' && each.ruledOn === saturday) as Invitation['day']
  }
  const invite = async (units: string[]) => {
    const { id, version } = await table()
    return house.as(clerk, 'reception.inviteUnits', { day: id, version, units })
  }
  const publish = async () => house.as(clerk, 'reception.publishDay', { day: (await table()).id, topic: '加装电梯' })
  const answers = async (comes: boolean, answer: string, { who = unit, as = 'zhujian' } = {}) =>
    house.try(who, 'duty.answerInvitation', { day: (await table()).id, unit: as, comes, answer })
  const readBy = async (who = clerk) =>
    house.as(who, 'duty.invited', { day: (await table()).id }) as Promise<{
      announced: boolean
      units: { unit: { name: string }; answer: Invitation['answer'] }[]
    }>
  const inboxOf = async (who: string) =>
    (await house.as(who, 'notice.inbox')) as { title: string; text: string; page: string }[]
  const toldOf = async () => (await inboxOf(clerk)).filter(each => each.title.includes('区住建局'))

  it('reads nothing of a day that is not announced, and is asked for somebody once it is', async () => {
    await invite(['zhujian'])
    expect(await invited()).toEqual([])
    expect((await answers(true, '科长陈志远')).body).toMatchObject({ code: 'NOT_FOUND' })
    await publish()
    expect(await invited()).toMatchObject([
      { day: { state: 'published', topic: '加装电梯' }, unit: { name: '区住建局' }, answer: null, answerable: true },
    ])
    expect(await invited('xihu.unit-minzheng')).toEqual([])
  })

  it('keeps a day that was cancelled, with the reason, until it is over; there is nothing to answer then', async () => {
    await invite(['zhujian'])
    await publish()
    const { id, version } = await table()
    await house.as('xihu.committee', 'plan.cancelDay', { day: id, version, why: '会场占用' })
    expect(await invited()).toMatchObject([
      { day: { state: 'cancelled', cancelledBecause: '会场占用' }, answerable: false },
    ])
    expect((await answers(true, '科长陈志远')).body).toMatchObject({
      code: 'DAY_CANCELLED',
      message: '这一天已经取消，不用派人，也不用答复了',
    })
    await house.at('2026-12-06T09:00')
    expect(await invited()).toEqual([])
  })

  it('answers who comes; the clerk is told once, and reads who has answered and who has not', async () => {
    await invite(['zhujian', 'minzheng'])
    expect(await readBy()).toMatchObject({ announced: false })
    await publish()
    const { status, body } = await answers(true, ' 物业科\n科长陈志远 ')
    expect([status, body]).toMatchObject([200, { answer: { comes: true, words: '物业科 科长陈志远' } }])
    await answers(true, '物业科 科长陈志远')
    expect(await toldOf()).toMatchObject([
      {
        title: '区住建局派人参加',
        text: '12月5日周六在南站街道人大代表联络站的接待，区住建局派物业科 科长陈志远参加。',
        page: `pages/station/roundtable/index?id=${(await table()).id}`,
      },
    ])
    for (const who of [clerk, 'xihu.committee']) {
      const { announced, units } = await readBy(who)
      expect(announced).toBe(true)
      expect(units.map(each => [each.unit.name, each.answer?.words]).sort()).toEqual(
        [
          ['区住建局', '物业科 科长陈志远'],
          ['区民政局', undefined],
        ].sort(),
      )
    }
  })

  it('answers otherwise as long as the roundtable has not begun: that nobody can come, and why', async () => {
    await invite(['zhujian'])
    await publish()
    await answers(true, '科长陈志远')
    await house.at('2026-12-05T14:29')
    expect((await answers(false, '都去防汛了')).body).toMatchObject({ answer: { comes: false, words: '都去防汛了' } })
    const [told] = await toldOf()
    expect(told).toMatchObject({
      title: '区住建局改了答复',
      text: '12月5日周六在南站街道人大代表联络站的接待，区住建局改了答复，现在是：不能派人参加，原因：都去防汛了。',
    })
    await house.at('2026-12-05T14:30')
    expect((await answers(true, '科长陈志远')).body).toMatchObject({
      code: 'INVITATION_OVER',
      message: expect.stringMatching(/^已经开始了，答复不能再改。有变化请给联络站打电话 \d/),
    })
    expect(await invited()).toMatchObject([{ answer: { comes: false }, answerable: false }])
    const { id } = await table()
    await house.at('2026-12-07T09:00')
    const late = { day: id, unit: 'zhujian', comes: true, answer: '科长陈志远' }
    expect((await house.try(unit, 'duty.answerInvitation', late)).body).toMatchObject({ code: 'INVITATION_OVER' })
  })

  it('has not answered for another date: a day that is moved asks anew', async () => {
    await invite(['zhujian'])
    await publish()
    await answers(true, '科长陈志远')
    const { id, version } = await table()
    await house.as(clerk, 'plan.moveDay', { day: id, version, to: '2026-12-12', why: '停电' })
    expect(await invited()).toMatchObject([{ day: { day: '2026-12-12' }, answer: null, answerable: true }])
    expect((await readBy()).units).toMatchObject([{ answer: null }])
  })

  it('has not answered once it was let off and is invited again', async () => {
    await invite(['zhujian'])
    await publish()
    await answers(false, '都去防汛了')
    await invite([])
    expect((await answers(true, '科长陈志远')).body).toMatchObject({ code: 'NOT_FOUND' })
    await house.at('2026-11-03T09:00')
    await invite(['zhujian'])
    expect(await invited()).toMatchObject([{ answer: null }])
  })

  it('is reminded to answer as long as it has not, and no more once it said that nobody can come', async () => {
    await invite(['zhujian', 'minzheng'])
    await publish()
    await answers(false, '都去防汛了')
    await house.at('2026-12-04T09:00')
    const reminded = async (who: string) => (await inboxOf(who)).filter(each => each.title.endsWith('天参加接待'))
    expect(await reminded(unit)).toEqual([])
    expect((await reminded('xihu.unit-minzheng'))[0]?.text).toContain('您还没有答复派谁去，请答复。')
  })

  it.each([
    [{ as: 'minzheng' }, 'NOT_FOUND'],
    [{ who: 'xihu.unit-minzheng' }, 'NOT_FOUND'],
    [{ who: 'xihu.unit-minzheng', as: 'minzheng' }, 'NOT_FOUND'],
    [{ who: clerk }, 'NOT_ALLOWED'],
  ])('cannot be answered for by others: %j', async (by, code) => {
    await invite(['zhujian'])
    await publish()
    expect((await answers(true, '科长陈志远', by)).body).toMatchObject({ code })
  })

  it.each(['', ' ', '\u200b', '陈', '很'.repeat(61)])('is refused an answer of “%s”', async words => {
    await invite(['zhujian'])
    await publish()
    expect((await answers(true, words)).status).toBe(400)
    expect(await invited()).toMatchObject([{ answer: null }])
  })

  it('is read by its station alone, and reads nothing of those who have booked', async () => {
    await invite(['zhujian'])
    await publish()
    const { id } = await table()
    const { slots } = (await house.as(null, 'reception.day', { district: 'xihu', day: id })) as {
      slots: { id: string }[]
    }
    const contact = { name: '欧阳不泄密', phone: '19912345678' }
    await house.as('xihu.resident-1', 'reception.bookSlot', { slot: slots[0]?.id, matter: '电梯坏了三回', contact })
    const { body } = await answers(true, '科长陈志远')
    const read = [body, await house.as(unit, 'duty.invitations'), await house.as(unit, 'roundtable.show', { day: id })]
    expect(JSON.stringify(read)).not.toMatch(/欧阳|1991234|三回/)
    for (const who of ['xihu.clerk-shengjinta', unit])
      expect((await house.try(who, 'duty.invited', { day: id })).body).toMatchObject({
        code: expect.stringMatching(/^NOT_/),
      })
  })
})
