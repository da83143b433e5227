import { grantRole } from '#db/queries/account'
import { type House, openHouse } from '#tests/stores/house'

interface Line {
  day: { id: string; day: string; deputies: string[] }
  state: string
  substitute: string | null
  freeDeputies: { id: string; name: string }[]
}

const leader = 'xiangtan.deputy-hetang-1'

describe('the rota', () => {
  let house: House
  const rota = (who: string) => house.as(who, 'duty.mine') as Promise<Line[]>

  beforeEach(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
  })
  afterEach(() => house.close())

  it('asks the deputies of a published day, and takes an acceptance once', async () => {
    const [line] = await rota(leader)
    expect(line).toMatchObject({ state: 'proposed', day: { day: '2026-12-15' } })
    expect(await house.as(leader, 'duty.accept', { day: line?.day.id })).toMatchObject({ state: 'accepted' })
    const again = await house.try(leader, 'duty.accept', { day: line?.day.id })
    expect(again.body).toMatchObject({ code: 'DUTY_SETTLED' })
    const told = (await house.as('xiangtan.clerk-hetang', 'notice.inbox')) as { title: string }[]
    expect(told.map(notice => notice.title)).toContain('代表已接受')
  })

  it('seats the substitute whom a declining leader names, and the public page follows (雨湖)', async () => {
    const [line] = await rota(leader)
    const substitute = line?.freeDeputies.find(deputy => deputy.id === 'yuhu-5')
    expect(substitute).toBeDefined()
    const answered = await house.as(leader, 'duty.nameSubstitute', { day: line?.day.id, substitute: 'yuhu-5' })
    expect(answered).toMatchObject({ state: 'substituted', substitute: substitute?.name })
    const shown = (await house.as(null, 'reception.day', { district: 'xiangtan', day: line?.day.id })) as {
      deputies: string[]
    }
    expect(shown.deputies).toContain(substitute?.name)
    expect(shown.deputies).toHaveLength(2)
    expect((await rota('xiangtan.deputy-yuhu-5'))[0]).toMatchObject({ state: 'proposed', day: { id: line?.day.id } })
    const asked = (await house.as('xiangtan.deputy-yuhu-5', 'notice.inbox')) as { text: string }[]
    const ofThatDay = asked.filter(notice => notice.text.includes('12月15日'))
    expect(ofThatDay.map(notice => notice.text)).toEqual([
      expect.stringMatching(/^请您12月15日周二 9:00替\p{Script=Han}+代表到荷塘街道联络站接待群众。/u),
    ])
  })

  it('makes the day a version further when somebody else receives, for calendars, for who edits it, and in the published plan', async () => {
    await house.as('xiangtan.committee', 'yearPlan.publish', { year: 2026, why: '公布' })
    const [line] = await rota(leader)
    const day = line?.day.id
    const seen = (await house.as('xiangtan.clerk-hetang', 'plan.day', { day })) as { version: number }
    await house.as(leader, 'duty.nameSubstitute', { day, substitute: 'yuhu-5' })
    const refused = await house.try('xiangtan.clerk-hetang', 'plan.editDay', {
      day,
      version: seen.version,
      topic: '供暖',
    })
    expect(refused.body).toMatchObject({
      code: 'CHANGED_MEANWHILE',
      data: {
        version: seen.version + 1,
        changes: [expect.stringMatching(/^12月15日周二的接待由.+代表接待（代表请人代替）$/)],
      },
    })
    const { versions } = (await house.as(null, 'yearPlan.versions', { district: 'xiangtan', year: 2026 })) as {
      versions: { version: number; why: string }[]
    }
    expect(versions).toMatchObject([{ version: 2, why: '代表请人代替' }, { version: 1 }])
  })

  it('refuses a substitute who sits somewhere that day, who is unknown, or who is the deputy', async () => {
    const [line] = await rota(leader)
    for (const substitute of ['hetang-2', 'yuhu-1', 'nobody-1', 'hetang-1']) {
      const refused = await house.try(leader, 'duty.nameSubstitute', { day: line?.day.id, substitute })
      expect(refused.body).toMatchObject({ code: 'SUBSTITUTE_UNFIT' })
    }
  })

  it('lets one of two leaders have the substitute whom both name at the same moment', async () => {
    const other = 'xiangtan.deputy-shutang-1'
    const [[here], [there]] = await Promise.all([rota(leader), rota(other)])
    const answers = await Promise.all([
      house.try(leader, 'duty.nameSubstitute', { day: here?.day.id, substitute: 'yuhu-6' }),
      house.try(other, 'duty.nameSubstitute', { day: there?.day.id, substitute: 'yuhu-6' }),
    ])
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
    expect((await rota('xiangtan.deputy-yuhu-6')).filter(line => line.day.day === '2026-12-15')).toHaveLength(1)
  })

  it('is nobody else’s: a deputy cannot answer for another', async () => {
    const [line] = await rota(leader)
    const stranger = await house.try('xiangtan.deputy-yuhu-5', 'duty.accept', { day: line?.day.id })
    expect(stranger.body).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('lets a deputy who accepted and fell ill be replaced, tells those who booked, and does not send the first one back', async () => {
    const [line] = await rota(leader)
    const day = line?.day.id
    const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day })) as {
      slots: { id: string }[]
    }
    await house.as('xiangtan.resident-1', 'reception.bookSlot', { slot: slots[0]?.id, matter: '楼道照明' })
    await house.as(leader, 'duty.accept', { day })
    await house.as(leader, 'duty.nameSubstitute', { day, substitute: 'yuhu-5' })
    const told = (await house.as('xiangtan.resident-1', 'notice.inbox')) as { title: string }[]
    expect(told.map(notice => notice.title)).toEqual(['接待的代表有变动', '预约成功'])
    const clerk = (await house.as('xiangtan.clerk-hetang', 'notice.inbox')) as { title: string }[]
    expect(clerk.map(notice => notice.title).slice(0, 2)).toEqual(['代表请人代替', '代表已接受'])
    const back = await house.try('xiangtan.deputy-yuhu-5', 'duty.nameSubstitute', { day, substitute: 'hetang-1' })
    expect(back.body).toMatchObject({ code: 'SUBSTITUTE_UNFIT' })
    await house.at('2026-12-16T09:00')
    const late = await house.try('xiangtan.deputy-yuhu-5', 'duty.accept', { day })
    expect(late.body).toMatchObject({ code: 'DUTY_SETTLED' })
  })
  it('tells who is at the reception already who receives them, and asks only those who are still at home', async () => {
    const [line] = await rota(leader)
    const day = line?.day.id
    const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day })) as {
      slots: { id: string; label: string }[]
    }
    const people = ['xiangtan.resident-1', 'xiangtan.resident-2'] as const
    const [here, home] = await Promise.all(
      people.map(async (who, n) => {
        const slot = slots.find(each => each.label === ['9:20', '15:10'][n])?.id
        return (await house.as(who, 'reception.bookSlot', { slot, matter: '楼道照明' })) as { id: string }
      }),
    )
    await house.at('2026-12-15T09:10')
    await house.as(people[0], 'visit.arrive', { booking: here?.id })
    await house.as(leader, 'duty.nameSubstitute', { day, substitute: 'yuhu-5' })
    const reads = async (who: string) => {
      const [notice] = (await house.as(who, 'notice.inbox')) as { text: string }[]
      const [booking] = (await house.as(who, 'reception.myBookings')) as { id: string; asked: object | null }[]
      return { text: notice?.text, booking }
    }
    const there = await reads(people[0])
    expect(there).toMatchObject({
      text: expect.stringMatching(/您的预约不变。$/),
      booking: { id: here?.id, asked: null },
    })
    const athome = await reads(people[1])
    expect(athome).toMatchObject({
      text: expect.stringMatching(/请点开答复/),
      booking: { id: home?.id, asked: { nth: 1 } },
    })
  })

  it('sends a replaced deputy nothing more about that day, and the deputy beside them still all of it', async () => {
    const [line] = await rota(leader)
    const { tenantId, accountId } = await house.caller(leader)
    const stillToSend = async () =>
      (
        await house.platform.db.tenant(tenantId).all<{ recipient_id: string }>(
          {
            name: 'stillToSend',
            text: `SELECT recipient_id FROM notice WHERE tenant_id = $1 AND about_id = $2 AND template = 'duty' AND channel = 'wechat'
                   AND state IN ('waiting', 'unsendable')`,
          },
          [tenantId, line?.day.id],
        )
      ).map(row => row.recipient_id)
    const beside = await house.caller('xiangtan.deputy-hetang-2')
    expect(await stillToSend()).toEqual(expect.arrayContaining([accountId, beside.accountId]))
    await house.as(leader, 'duty.nameSubstitute', { day: line?.day.id, substitute: 'yuhu-5' })
    expect(await stillToSend()).not.toContain(accountId)
    expect(await stillToSend()).toContain(beside.accountId)
  })
  it('is read with as many questions to the store, however many turns a deputy has', async () => {
    const { db } = house.platform
    const { tenantId, accountId } = await house.caller(leader)
    for (const scope of ['hetang-3', 'hetang-5'])
      await grantRole(db.tenant(tenantId), tenantId, accountId, { role: 'deputy', scope })
    const asked: string[] = []
    house.platform.db = {
      ...db,
      tenant: tenantId => {
        const queries = db.tenant(tenantId)
        return {
          ...queries,
          all: (statement, values) => {
            asked.push(statement.name)
            return queries.all(statement, values)
          },
        }
      },
    }
    const lines = await rota(leader)
    house.platform.db = db
    expect(lines.length).toBeGreaterThan(1)
    expect(asked.filter(name => asked.indexOf(name) !== asked.lastIndexOf(name))).toEqual([])
    expect(new Set(lines.map(line => line.day.id)).size).toBe(lines.length)
  })

  it('hands nothing on once the last slot has ended, and then tells nobody', async () => {
    const [line] = await rota(leader)
    await house.at('2026-12-15T16:29')
    expect((await rota(leader))[0]).toMatchObject({ day: { id: line?.day.id }, over: false })
    await house.as(leader, 'duty.accept', { day: line?.day.id })
    await house.at('2026-12-15T16:30')
    expect((await rota(leader))[0]).toMatchObject({ day: { id: line?.day.id }, over: true })
    const late = await house.try(leader, 'duty.nameSubstitute', { day: line?.day.id, substitute: 'yuhu-5' })
    expect(late.body).toMatchObject({ code: 'DUTY_SETTLED', message: '这次接待已经结束了' })
  })
})
