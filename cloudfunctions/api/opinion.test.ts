import sharp from 'sharp'
import { grantRole } from '#db/queries/account'
import { type House, newKey, openHouse } from '#tests/stores/house'

interface Shown {
  id: string
  version: number
  status: string
  now: string
  due: string | null
  light: { words: string } | null
  steps: string[]
  contact: { name?: string; phone?: string } | null
  revealable: boolean
  events: { text: string; note: string | null }[]
  coHandlingUnits: { opinion: string | null }[]
  number: string
  answerDue: string
  counting: string
}

const clerk = 'xiangtan.clerk-hetang'
const water = 'xiangtan.unit-shuiwu'
const housing = 'xiangtan.unit-zhujian'
const resident = 'xiangtan.resident-1'
const deputy = 'xiangtan.deputy-hetang-1'

const wish = {
  body: '小区的自来水早上发黄，老人孩子都不敢喝。',
  category: '水电气暖',
  station: 'hetang',
  deputy: 'hetang-1',
  place: { text: '荷塘社区12栋' },
  secrecy: 'named',
  contact: { name: '万福来', phone: '19988887777' },
}

describe('the life of an opinion', () => {
  let house: House
  const show = (who: string, id: string) => house.as(who, 'opinion.show', { opinion: id }) as Promise<Shown>
  const submit = async (change: object = {}): Promise<Shown> => {
    const { id } = (await house.as(resident, 'opinion.submit', { ...wish, ...change })) as { id: string }
    return show(resident, id)
  }
  const take = async (who: string, action: string, opinion: string, input: object = {}): Promise<Shown> => {
    const { version } = await show(who, opinion)
    return house.as(who, `opinion.${action}`, { opinion, version, ...input })
  }
  /** Titles of what somebody was told of one opinion, the newest first. */
  const news = async (who: string, id: string) =>
    ((await house.as(who, 'notice.inbox')) as { title: string; about: { id: string } }[])
      .filter(notice => notice.about.id === id)
      .map(notice => notice.title)
  const onBench = async (who: string) =>
    Object.values((await house.as(who, 'opinion.workbench')) as Record<string, { id: string }[]>)
      .flat()
      .map(line => line.id)

  beforeAll(async () => {
    // Tuesday 1 December 2026.
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
  })
  afterAll(() => house.close())

  it('says who has it and until when from the first moment: the station, within 2 working days', async () => {
    const { now, due, number, status } = await submit()
    expect(number).toMatch(/^2026-\d{6}$/)
    expect(status).toBe('received')
    expect(due).toBe('2026-12-03')
    expect(now).toBe('荷塘街道联络站正在看您的意见，最晚12月3日告诉您由谁办理')
  })

  it('goes from the resident to the unit and back, with everyone told', async () => {
    const { id } = await submit()
    await take(clerk, 'assign', id, { leadUnit: 'shuiwu', coHandlingUnits: ['zhujian'] })
    const assigned = await show(resident, id)
    // 15 working days from Tuesday 1 December 2026: Tuesday 22 December.
    expect(assigned.now).toBe('已交给市水务局办理，12月22日前答复您')
    expect(assigned.counting).toContain('数15个工作日')
    await take(water, 'accept', id)
    await take(water, 'recordProgress', id, { text: '水样已送检，三天出结果。' })
    expect(
      (await house.try(water, 'opinion.reply', { opinion: id, version: 4, resultClass: 'A', text: '已经修好。' })).body,
    ).toMatchObject({
      code: 'CO_OPINION_MISSING',
      message: expect.stringContaining('市住建局'),
    })
    await take(housing, 'giveCoOpinion', id, { text: '二次供水水箱由物业清洗，我局已通知。' })
    const replied = await take(water, 'reply', id, { resultClass: 'A', text: '老旧管道已更换，水质检测合格。' })
    expect(replied.status).toBe('replied')
    expect((await show(resident, id)).light?.words).toBe('等您评价')
    const rated = await take(resident, 'rate', id, { rating: 'satisfied' })
    expect(rated.status).toBe('closed')
    expect(rated.due).toBeNull()
    expect(await news(deputy, id)).toEqual(['居民已评价', '意见有结果了', '意见已交办', '有居民向您提意见'])
  })

  it('lets the resident send a reply back once, and not twice', async () => {
    const { id } = await submit()
    await take(clerk, 'answerOnSite', id, { text: '请找物业处理。' })
    const back = await take(resident, 'sendBack', id, { reason: '物业已经找过三次了' })
    expect(back.now).toContain('您退回了答复，荷塘街道联络站正在重新安排')
    await take(clerk, 'answerOnSite', id, { text: '已约物业明天上门。' })
    const second = await show(resident, id)
    expect(second.steps).toEqual(['rate'])
    const again = await house.try(resident, 'opinion.sendBack', {
      opinion: id,
      version: second.version,
      reason: '还是不行啊',
    })
    expect(again.body).toMatchObject({ code: 'SENT_BACK_BEFORE' })
  })

  it('asks for a reason when the resident is not satisfied', async () => {
    const { id } = await submit()
    const { version } = await take(clerk, 'answerOnSite', id, { text: '请找物业处理。' })
    const bare = await house.try(resident, 'opinion.rate', { opinion: id, version, rating: 'dissatisfied' })
    expect(bare.body).toMatchObject({ code: 'REASON_NEEDED' })
  })

  it.each([undefined, {}])('takes no opinion under a name that leaves neither name nor phone (%j)', async contact => {
    const before = (await house.as(resident, 'opinion.mine')) as unknown[]
    const refused = await house.try(resident, 'opinion.submit', { ...wish, contact })
    expect(refused).toMatchObject({
      status: 400,
      body: { code: 'NAME_NEEDED', message: '实名请写姓名或手机号，不想写可以选匿名' },
    })
    expect(await house.as(resident, 'opinion.mine')).toHaveLength(before.length)
    expect((await submit({ contact: { phone: '19988887777' } })).status).toBe('received')
  })

  it('refuses a step decided on an older version, and nothing is overwritten', async () => {
    const { id } = await submit()
    await house.as(clerk, 'opinion.assign', { opinion: id, version: 1, leadUnit: 'shuiwu' })
    const late = await house.try(clerk, 'opinion.decline', { opinion: id, version: 1, reason: '不归我们管的' })
    expect(late.body).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    expect((await show(resident, id)).status).toBe('assigned')
  })

  it('lets one of two clerks through who act at the same moment', async () => {
    const { id } = await submit()
    const answers = await Promise.all(
      ['decline', 'answerOnSite'].map(action =>
        house.try(clerk, `opinion.${action}`, {
          opinion: id,
          version: 1,
          reason: '不归我们管',
          text: '已经解释清楚了',
        }),
      ),
    )
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
    expect((await show(resident, id)).version).toBe(2)
  })

  it.each(['named', 'anonymous'])(
    'takes words once that went out %s and come again the other way, under one key',
    async secrecy => {
      const key = `one-key-${secrecy}-00001`
      const other = secrecy === 'named' ? 'anonymous' : 'named'
      const first = await house.as(resident, 'opinion.submit', { ...wish, secrecy }, key)
      const again = await house.try(resident, 'opinion.submit', { ...wish, secrecy: other }, key)
      expect(again.body).toMatchObject({ code: 'KEY_REUSED' })
      expect(await house.as(resident, 'opinion.submit', { ...wish, secrecy }, key)).toEqual(first)
    },
  )

  it('answers a repeated request with the first answer, and another input under the same key with a refusal', async () => {
    const key = 'one-key-of-a-phone-0001'
    const first = await house.as(resident, 'opinion.submit', wish, key)
    expect(await house.as(resident, 'opinion.submit', wish, key)).toEqual(first)
    const other = await house.try(resident, 'opinion.submit', { ...wish, body: '另外一件事情' }, key)
    expect(other.body).toMatchObject({ code: 'KEY_REUSED' })
    const twice = await Promise.all(
      [1, 2, 3].map(() => house.as(resident, 'opinion.submit', wish, 'sent-at-once-0000001')),
    )
    expect(new Set(twice.map(answer => (answer as { number: string }).number)).size).toBe(1)
  })

  it('keeps nothing of an anonymous sender but a query code that only they have', async () => {
    const answer = (await house.as(resident, 'opinion.submit', { ...wish, secrecy: 'anonymous' })) as {
      id: null
      queryCode: string
      number: string
    }
    expect(answer.id).toBeNull()
    expect(answer.queryCode).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    const mine = (await house.as(resident, 'opinion.mine')) as { number: string }[]
    expect(mine.map(line => line.number)).not.toContain(answer.number)
    const code = answer.queryCode.toLowerCase().replaceAll('-', ' ')
    const found = (await house.as(null, 'opinion.findByCode', { district: 'xiangtan', code })) as Shown
    expect(found.number).toBe(answer.number)
    expect(found.contact).toBeNull()
    const { accountId, tenantId } = await house.caller(resident)
    const kept = await house.platform.db.tenant(tenantId).all<{ row: string }>(
      {
        name: 'everythingOfTheOpinion',
        text: `SELECT o::text || e::text || coalesce((SELECT string_agg(n::text, '') FROM notice n WHERE n.about_id = o.opinion_id), '')
               || coalesce((SELECT string_agg(r::text, '') FROM request r WHERE r.owner = 'nobody'), '') AS row
             FROM opinion o JOIN opinion_event e USING (tenant_id, opinion_id) WHERE o.number = $1`,
      },
      [answer.number],
    )
    expect(kept).toHaveLength(1)
    expect(kept[0]?.row).not.toContain(accountId)
    expect(kept[0]?.row).not.toContain('19988887777')
  })

  it('closes an anonymous opinion with the answer, because nobody can be asked to rate it', async () => {
    const { number } = (await house.as(resident, 'opinion.submit', { ...wish, secrecy: 'anonymous' })) as {
      number: string
    }
    const bench = (await house.as(clerk, 'opinion.workbench', { search: number })) as { yours: { id: string }[] }
    const [line] = bench.yours
    expect((await take(clerk, 'answerOnSite', line?.id ?? '', { text: '已经处理好了。' })).status).toBe('closed')
  })

  it('shows the contact to nobody who does not need it, and logs every look', async () => {
    const { id } = await submit({ secrecy: 'confidential' })
    await take(clerk, 'assign', id, { leadUnit: 'shuiwu' })
    expect((await show(clerk, id)).contact).toEqual({ name: '万**', phone: '199****7777' })
    expect((await show(water, id)).contact).toBeNull()
    expect((await show(deputy, id)).contact).toBeNull()
    const look = await house.try(water, 'opinion.revealContact', { opinion: id, reason: '上门看现场' })
    expect(look.body).toMatchObject({ code: 'CONTACT_SEALED' })
    expect(await house.as(clerk, 'opinion.revealContact', { opinion: id, reason: '电话回访居民' })).toEqual({
      contact: { name: '万福来', phone: '19988887777' },
    })
    const { tenantId } = await house.caller(clerk)
    const looks = await house.platform.db.tenant(tenantId).all(
      {
        name: 'looks',
        text: 'SELECT role, reason FROM contact_reveal WHERE opinion_id = $1',
      },
      [id],
    )
    expect(looks).toEqual([{ role: 'stationClerk', reason: '电话回访居民' }])
  })

  it('shows a contact to a repeated request only while the right to see it lasts, and logs the look once', async () => {
    const { id } = await submit()
    await take(clerk, 'assign', id, { leadUnit: 'shuiwu' })
    const key = newKey()
    const look = () => house.try(water, 'opinion.revealContact', { opinion: id, reason: '约时间看现场' }, key)
    const seen = { status: 200, body: { contact: { name: '万福来', phone: '19988887777' } } }
    expect(await look()).toMatchObject(seen)
    expect(await look()).toMatchObject(seen)
    await take(water, 'returnToStation', id, { reason: '不归我们管' })
    expect((await look()).body).toMatchObject({ code: 'NOT_FOUND' })
    const { tenantId } = await house.caller(clerk)
    const looks = await house.platform.db.tenant(tenantId).all(
      {
        name: 'looksAt',
        text: 'SELECT 1 FROM contact_reveal WHERE opinion_id = $1',
      },
      [id],
    )
    expect(looks).toHaveLength(1)
  })

  it('lets who is the station and the unit in one act for each in its turn', async () => {
    const { tenantId, accountId } = await house.caller(clerk)
    const jiaotong = { role: 'handlingUnit', scope: 'jiaotong' } as const
    await grantRole(house.platform.db.tenant(tenantId), tenantId, accountId, jiaotong)
    const { id } = await submit()
    await take(clerk, 'assign', id, { leadUnit: 'jiaotong' })
    expect((await show(clerk, id)).steps).toContain('accept')
    await take(clerk, 'accept', id)
    await take(clerk, 'reply', id, { resultClass: 'A', text: '已经修好，水清了。' })
    expect((await show(resident, id)).status).toBe('replied')
  })

  it('takes a key once, with a name or without, also when both come at one moment', async () => {
    for (let n = 0; n < 5; n += 1) {
      const key = newKey()
      const answers = await Promise.all([
        house.try(resident, 'opinion.submit', wish, key),
        house.try(resident, 'opinion.submit', { ...wish, contact: undefined, secrecy: 'anonymous' }, key),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    }
  })

  it('offers a look at the contact to exactly those whom it would not refuse', async () => {
    const offered: string[] = []
    for (const secrecy of ['named', 'confidential'] as const) {
      const { id } = await submit({ secrecy })
      await take(clerk, 'assign', id, { leadUnit: 'shuiwu', coHandlingUnits: ['zhujian'] })
      const compare = async (when: string) => {
        for (const reader of [resident, clerk, water, housing, deputy]) {
          const { revealable } = await show(reader, id)
          const { status } = await house.try(reader, 'opinion.revealContact', { opinion: id, reason: '约时间看现场' })
          expect(`${reader} ${status === 200}`).toBe(`${reader} ${revealable}`)
          if (revealable) offered.push(`${secrecy} ${when} ${reader}`)
        }
      }
      await compare('open')
      await take(resident, 'withdraw', id)
      await compare('ended')
    }
    expect(offered).toEqual([
      `named open ${clerk}`,
      `named open ${water}`,
      `named ended ${clerk}`,
      `confidential open ${clerk}`,
      `confidential ended ${clerk}`,
    ])
  })

  it('is not found by a clerk of another station, another unit, another district or another resident', async () => {
    const { id } = await submit()
    for (const stranger of [
      'xiangtan.clerk-yuhu',
      'xiangtan.unit-jiaoyu',
      'xiangtan.resident-2',
      'xiangtan.deputy-hetang-2',
    ])
      expect((await house.try(stranger, 'opinion.show', { opinion: id })).body).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('lets no deputy decide a case', async () => {
    const { id } = await submit()
    const answer = await house.try(deputy, 'opinion.answerOnSite', { opinion: id, version: 1, text: '我来答复您' })
    expect(answer.body).toMatchObject({ code: 'NOT_ALLOWED' })
    expect((await show(deputy, id)).steps).toEqual([])
  })

  it('ends by itself when the rating does not come within 10 working days, and says so', async () => {
    const { id } = await submit()
    await take(clerk, 'answerOnSite', id, { text: '已经处理好了。' })
    await house.at('2026-12-15T09:00')
    expect((await show(resident, id)).status).toBe('replied')
    await house.at('2026-12-16T09:00')
    const ended = await show(resident, id)
    expect(ended.status).toBe('closed')
    expect(ended.events.at(-1)?.text).toContain('未评价')
    await house.at('2026-12-16T10:00')
    expect((await show(resident, id)).version).toBe(ended.version)
  })

  it('ends at midnight, and lets WeChat say so only in the morning', async () => {
    const { id } = await submit()
    await house.as(resident, 'notice.allowMessages', { templates: ['progress'] })
    await house.as(resident, 'notice.allowMessages', { templates: ['progress'] })
    const { number } = await take(clerk, 'answerOnSite', id, { text: '已经处理好了。' })
    const said = () => house.wall.filter(message => message.data.character_string1 === number).length
    await house.at('2026-12-30T20:59')
    const before = said()
    await house.at('2026-12-31T00:10')
    expect((await show(resident, id)).status).toBe('closed')
    expect(said()).toBe(before)
    await house.at('2026-12-31T08:00')
    expect(said()).toBe(before + 1)
  })

  it('takes a matter from a unit that returned it: no contact, no news, and the answer is the station’s own', async () => {
    const { id } = await submit()
    await take(clerk, 'assign', id, { leadUnit: 'shuiwu', coHandlingUnits: ['zhujian'] })
    await take(water, 'returnToStation', id, { reason: '不是供水的问题' })
    for (const unit of [water, housing])
      for (const [path, input] of [
        ['opinion.show', { opinion: id }],
        ['opinion.revealContact', { opinion: id, reason: '想再问一问' }],
      ] as const)
        expect((await house.try(unit, path, input)).body).toMatchObject({ code: 'NOT_FOUND' })
    for (const unit of [water, housing]) expect(await onBench(unit)).not.toContain(id)
    await take(clerk, 'answerOnSite', id, { text: '已约物业明天上门。' })
    await take(resident, 'rate', id, { rating: 'satisfied' })
    expect(await news(water, id)).toEqual(['交办一件意见'])
  })

  it('stays away from a unit that returned it also when the resident withdraws it then', async () => {
    const { id } = await submit()
    await take(clerk, 'assign', id, { leadUnit: 'shuiwu', coHandlingUnits: ['zhujian'] })
    await take(water, 'returnToStation', id, { reason: '不是供水的问题' })
    const before = [await news(water, id), await news(housing, id)]
    await take(resident, 'withdraw', id)
    expect([await news(water, id), await news(housing, id)]).toEqual(before)
    for (const unit of [water, housing]) {
      expect((await house.try(unit, 'opinion.show', { opinion: id })).body).toMatchObject({ code: 'NOT_FOUND' })
      expect(await onBench(unit)).not.toContain(id)
    }
  })

  it.each([
    [
      'returns it',
      '请协助的一件退回了',
      (id: string) => take(water, 'returnToStation', id, { reason: '不是供水的问题' }),
    ],
    ['loses it to a withdrawal', '居民撤回', (id: string) => take(resident, 'withdraw', id)],
    [
      'answers without them',
      '请协助的一件已答复',
      async (id: string) => {
        await take(water, 'accept', id)
        await take(water, 'reply', id, { resultClass: 'A', text: '已经修好。', withoutCoOpinion: '不用等他们' })
      },
    ],
  ])('tells the co-handling unit that its work is over when the lead unit %s', async (_, title, end) => {
    const { id } = await submit()
    await take(clerk, 'assign', id, { leadUnit: 'shuiwu', coHandlingUnits: ['zhujian'] })
    await end(id)
    expect(await news(housing, id)).toEqual([title, '请协助办理一件意见'])
  })

  it('takes a co-handling unit’s opinion once', async () => {
    const { id } = await submit()
    await take(clerk, 'assign', id, { leadUnit: 'shuiwu', coHandlingUnits: ['zhujian'] })
    const { version } = await take(housing, 'giveCoOpinion', id, { text: '水箱已通知清洗。' })
    const again = await house.try(housing, 'opinion.giveCoOpinion', { opinion: id, version, text: '改一改说法吧' })
    expect(again.body).toMatchObject({ code: 'STEP_NOT_OPEN' })
    const look = await house.try(housing, 'opinion.revealContact', { opinion: id, reason: '想问问住户' })
    expect(look.body).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  it('takes one opinion for every unit that its reader speaks for and that still owes one, and overwrites none', async () => {
    const { accountId, tenantId } = await house.caller(housing)
    await grantRole(house.platform.db.tenant(tenantId), tenantId, accountId, {
      role: 'handlingUnit',
      scope: 'jiaoyu',
    })
    const said = async (id: string) => (await show(clerk, id)).coHandlingUnits.map(unit => unit.opinion)
    const { id } = await submit()
    await take(clerk, 'assign', id, { leadUnit: 'shuiwu', coHandlingUnits: ['zhujian', 'jiaoyu'] })
    await take('xiangtan.unit-jiaoyu', 'giveCoOpinion', id, { text: '学校水箱已经清洗。' })
    expect((await show(housing, id)).steps).toEqual(['giveCoOpinion'])
    await take(housing, 'giveCoOpinion', id, { text: '小区水箱已通知清洗。' })
    expect((await said(id)).sort()).toEqual(['学校水箱已经清洗。', '小区水箱已通知清洗。'])
    expect((await show(housing, id)).steps).toEqual([])
    expect((await show(clerk, id)).events.at(-1)?.text).toBe('市住建局给出了会办意见')

    const both = await submit()
    await take(clerk, 'assign', both.id, { leadUnit: 'shuiwu', coHandlingUnits: ['zhujian', 'jiaoyu'] })
    await take(housing, 'giveCoOpinion', both.id, { text: '水箱都已通知清洗。' })
    expect(await said(both.id)).toEqual(['水箱都已通知清洗。', '水箱都已通知清洗。'])
    expect((await show(clerk, both.id)).events.at(-1)?.text).toMatch(
      /^(市住建局、市教育局|市教育局、市住建局)给出了会办意见$/,
    )
  })

  it('cannot be traced by its photos when it is anonymous: no account, no time, no key stands with them', async () => {
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } })
      .jpeg()
      .toBuffer()
    house.incoming('incoming/lamp', picture)
    const { photo } = (await house.as(resident, 'photo.add', { file: 'incoming/lamp' })) as { photo: string }
    await house.as(resident, 'opinion.submit', { ...wish, secrecy: 'anonymous', photos: [photo] })
    const { tenantId } = await house.caller(resident)
    const queries = house.platform.db.tenant(tenantId)
    const rows = await queries.all<{ owner_id: string | null; midnight: boolean }>(
      {
        name: 'photoRow',
        text: `SELECT owner_id, added_at = date_trunc('day', added_at) AS midnight FROM photo WHERE photo_id = $1`,
      },
      [photo],
    )
    expect(rows).toEqual([{ owner_id: null, midnight: true }])
    const owners = await queries.all<{ owner: string }>({
      name: 'photoRequests',
      text: `SELECT DISTINCT owner FROM request WHERE action = 'photo.add'`,
    })
    expect(owners).toEqual([{ owner: 'nobody' }])
  })

  it('tells every clerk of the station of an anonymous opinion, also the one who wrote it', async () => {
    const before = (await house.as(clerk, 'notice.inbox')) as unknown[]
    await house.as(clerk, 'opinion.submit', { ...wish, secrecy: 'anonymous' })
    expect(await house.as(clerk, 'notice.inbox')).toHaveLength(before.length + 1)
  })
})
