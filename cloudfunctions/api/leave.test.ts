import { type House, openHouse } from '#tests/stores/house'

const deputy = 'xiangtan.deputy-hetang-1'
const clerk = 'xiangtan.clerk-hetang'

interface Leave {
  id: string
  state: string
  freed: string[]
  kept: string[]
}

describe('leave from the rota', () => {
  let house: House
  const ask = (who: string, from: string, to: string) =>
    house.as(who, 'rota.askLeave', { from, to, reason: '去外地开会' }) as Promise<Leave>
  const accept = (leave: string, who = clerk) =>
    house.as(who, 'rota.answerLeave', { leave, accept: true }) as Promise<Leave>
  const texts = async (who: string) =>
    ((await house.as(who, 'notice.inbox')) as { title: string; text: string }[]).map(({ text }) => text)
  const duty = async (who: string) =>
    ((await house.as(who, 'duty.mine')) as { day: { id: string; day: string }; freeDeputies: { id: string }[] }[])[0]

  beforeEach(async () => {
    house = await openHouse(['xiangtan', 'huantai'], '2026-12-01T09:00')
  })
  afterEach(() => house.close())

  it('accepted, frees the proposed seats in it and says so to the deputy, the station and who has booked', async () => {
    const day = (await duty(deputy))?.day.id
    const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day })) as {
      slots: { id: string }[]
    }
    await house.as('xiangtan.resident-1', 'reception.bookSlot', { slot: slots[0]?.id, matter: '楼道照明' })
    const { id } = await ask(deputy, '2026-12-14', '2026-12-16')
    expect((await texts(clerk))[0]).toContain('12月14日至16日请假：去外地开会')
    expect(await accept(id, 'xiangtan.street-hetang')).toMatchObject({
      state: 'accepted',
      freed: ['12月15日'],
      kept: [],
    })
    expect((await texts(deputy))[0]).toBe('您12月14日至16日的请假同意了。12月15日的接待不再安排您。')
    expect((await texts('xiangtan.resident-1'))[0]).toMatch(
      /^您约的12月15日周二接待，改为由.+代表接待。您的预约不变。请点开答复：照来、换一场，还是不来了。$/,
    )
    expect(await house.as('xiangtan.resident-1', 'reception.myBookings')).toMatchObject([
      { state: 'booked', asked: { kind: 'deputyChanged', answer: null } },
    ])
    expect((await texts(clerk))[0]).toContain('12月15日周二在荷塘街道联络站的接待，现在由')
    expect(await duty(deputy)).toBeUndefined()
    const again = await house.try(clerk, 'rota.answerLeave', { leave: id, accept: true })
    expect(again.body).toMatchObject({ code: 'LEAVE_ANSWERED' })
  })

  it('leaves an accepted seat where it is, and asks the deputy to name a substitute', async () => {
    await house.as(deputy, 'duty.accept', { day: (await duty(deputy))?.day.id })
    const { id } = await ask(deputy, '2026-12-15', '2026-12-15')
    expect(await accept(id)).toMatchObject({ freed: [], kept: ['12月15日'] })
    expect((await texts(deputy))[0]).toContain('您已接受的12月15日的接待还在，来不了请请人代替')
  })

  it('refused, needs a sentence, and changes nothing', async () => {
    const { id } = await ask(deputy, '2026-12-14', '2026-12-16')
    const silent = await house.try(clerk, 'rota.answerLeave', { leave: id, accept: false })
    expect(silent.body).toMatchObject({ code: 'REASON_NEEDED' })
    await house.as(clerk, 'rota.answerLeave', { leave: id, accept: false, answer: '那天只有您能来' })
    expect((await texts(deputy))[0]).toBe('您12月14日至16日的请假没有同意：那天只有您能来。')
    expect((await duty(deputy))?.day.day).toBe('2026-12-15')
    expect(await house.as(deputy, 'rota.myLeave')).toMatchObject([{ state: 'refused', answer: '那天只有您能来' }])
  })

  it('is withdrawn by its deputy before it begins, or the rest of it after; who answers is told, and the days can be given again', async () => {
    const other = 'xiangtan.deputy-hetang-2'
    const asked = await ask(deputy, '2026-12-14', '2026-12-16')
    expect((await house.try(other, 'rota.withdrawLeave', { leave: asked.id })).body).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await house.as(deputy, 'rota.withdrawLeave', { leave: asked.id })).toMatchObject({ state: 'withdrawn' })
    expect((await texts(clerk))[0]).toMatch(/撤回了12月14日至16日的请假，这几天可以再安排接待。$/)
    const late = await house.try(clerk, 'rota.answerLeave', { leave: asked.id, accept: true })
    expect(late.body).toMatchObject({ code: 'LEAVE_ANSWERED', message: '代表已经撤回了这次请假，不用答复了' })
    expect(await house.as(clerk, 'rota.leaves')).toEqual([])
    expect((await house.try(deputy, 'rota.withdrawLeave', { leave: asked.id })).body).toMatchObject({
      code: 'LEAVE_SETTLED',
      message: '这次请假已经撤回了',
    })

    const day = (await duty(deputy))?.day.id
    const { id } = await ask(deputy, '2026-12-10', '2026-12-20')
    expect(await accept(id)).toMatchObject({ freed: ['12月15日'] })
    await house.at('2026-12-11T09:00')
    expect(await house.as(deputy, 'rota.withdrawLeave', { leave: id })).toMatchObject({
      state: 'accepted',
      from: '2026-12-10',
      to: '2026-12-11',
    })
    expect((await texts(clerk))[0]).toMatch(/12月10日至20日的请假提前结束，12月12日周六起可以再安排接待。$/)
    const seat = { day, deputy: 'hetang-1', seen: ['hetang-2'], reason: '请假提前结束' }
    expect((await house.try(clerk, 'rota.setSeat', seat)).status).toBe(200)
    expect((await duty(deputy))?.day.day).toBe('2026-12-15')
    expect((await house.try(deputy, 'rota.withdrawLeave', { leave: id })).body).toMatchObject({ code: 'LEAVE_SETTLED' })
  })

  it('is answered by those who plan the station’s rota, and by nobody else', async () => {
    const { id } = await ask(deputy, '2026-12-14', '2026-12-16')
    for (const who of ['xiangtan.clerk-yuhu', 'xiangtan.street-yuhu', 'huantai.committee']) {
      const refused = await house.try(who, 'rota.answerLeave', { leave: id, accept: true })
      expect(refused.body).toMatchObject({ code: 'NOT_FOUND' })
    }
    expect(await house.as('xiangtan.clerk-yuhu', 'rota.leaves')).toEqual([])
    expect(await house.as('xiangtan.committee', 'rota.leaves')).toMatchObject([
      { id, seats: [{ day: '2026-12-15', accepted: false }] },
    ])
  })

  it('keeps a deputy from being a substitute, like a seat elsewhere and another district do (雨湖)', async () => {
    const { id } = await ask('xiangtan.deputy-yuhu-5', '2026-12-15', '2026-12-20')
    await accept(id, 'xiangtan.clerk-yuhu')
    const own = await duty(deputy)
    expect(own?.freeDeputies.map(free => free.id)).not.toContain('yuhu-5')
    for (const [substitute, message] of [
      ['yuhu-5', '这位代表当天请了假，请另选一位'],
      ['yuhu-1', '这位代表当天已经有接待，请另选一位'],
      ['suozhen-1', '没有这位代表，请重新选择'],
    ]) {
      const refused = await house.try(deputy, 'duty.nameSubstitute', { day: own?.day.id, substitute })
      expect(refused.body).toMatchObject({ code: 'SUBSTITUTE_UNFIT', message })
    }
  })

  it('is never broken, although it is accepted in the very moment in which somebody seats the deputy', async () => {
    const own = await duty(deputy)
    const day = own?.day.id
    const wished = ['hetang-3', 'hetang-4', 'hetang-5', 'hetang-6']
    const leaves = await Promise.all(
      wished.map(id => ask(`xiangtan.deputy-${id}`, '2026-12-15', '2026-12-15').then(leave => leave.id)),
    )
    await Promise.all([
      ...leaves.map(leave => house.try(clerk, 'rota.answerLeave', { leave, accept: true })),
      ...wished.map(id =>
        house.try(clerk, 'rota.setSeat', { day, deputy: id, seen: ['hetang-1', 'hetang-2'], reason: '换一位' }),
      ),
      house.try(deputy, 'duty.nameSubstitute', { day, substitute: 'hetang-3' }),
    ])
    for (const leave of leaves) await house.try(clerk, 'rota.answerLeave', { leave, accept: true })
    const seats = await house.platform.db.tenant('xiangtan').all<{ deputy_id: string }>(
      {
        name: 'seatsThere',
        text: `SELECT deputy_id FROM duty WHERE tenant_id = 'xiangtan' AND day_id = $1 AND state <> 'substituted'`,
      },
      [day],
    )
    for (const id of wished) expect(seats.map(seat => seat.deputy_id)).not.toContain(id)
  })

  it('asked for at night, wakes nobody who answers it', async () => {
    await house.as(clerk, 'notice.allowMessages', { templates: ['duty'] })
    await house.at('2026-12-01T23:30')
    house.wall.length = 0
    await ask(deputy, '2026-12-14', '2026-12-16')
    await house.at('2026-12-01T23:40')
    expect(house.wall).toEqual([])
    await house.at('2026-12-02T08:05')
    expect(house.wall).toHaveLength(1)
  })
})
