import sharp from 'sharp'
import { grantRole } from '#db/queries/account'
import { cutOffAfter } from '#tests/stores/cutOff'
import { type House, newKey, openHouse } from '#tests/stores/house'
import { linesOfWord } from '#tests/stores/reading'

interface Shown {
  id: string
  number: string
  version: number
  state: string
  secrecy: string
  matter: string
  answer: string
  outcome: string
  contact: { name?: string; phone?: string; address?: string } | null
  opinions: { id: string; number: string; status: string }[]
  history: { version: number; by: string; fields: string[] }[]
  notes: { deputy: string; text: string; version: number }[]
  noteAs: string | null
}
interface Converted {
  record: Shown
  opinions: { id: string; number: string; queryCode: string | null }[]
}
interface OfDay {
  numbers: Record<string, number>
  records: { id: string; number: string; booking: string | null; title: string }[]
  deputies: { id: string; name: string; sits: boolean }[]
}

const clerk = 'xiangtan.clerk-hetang'
const resident = 'xiangtan.resident-1'
const visitor = { name: '欧阳大姐', phone: '13912345678', address: '幸福里九栋' }

describe('the record of a reception', () => {
  let house: House
  let day = ''
  let slots: { id: string; label: string }[] = []
  let sits: string[] = []
  const typed = {
    secrecy: 'confidential',
    category: '水电气暖',
    matter: '三号楼水压低，四楼以上早上没有水。',
    answer: '已经联系水务公司，今天下午上门看。',
    outcome: 'unfinished',
    proposedUnit: null,
    due: null,
  }
  const entry = (part: object = {}) => ({ ...typed, deputies: sits.slice(0, 1), ...part })
  /** A second clerk of the same station, who is otherwise a resident. */
  const colleague = 'xiangtan.resident-3'

  beforeAll(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const [first] = (await house.as(null, 'reception.nextDays', { district: 'xiangtan', station: 'hetang' })) as {
      id: string
      day: string
    }[]
    day = first?.id ?? ''
    ;({ slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day })) as { slots: typeof slots })
    const { tenantId, accountId } = await house.caller(colleague)
    const grant = { role: 'stationClerk', scope: 'hetang' } as const
    await grantRole(house.platform.db.tenant(tenantId), tenantId, accountId, grant)
    sits = ((await house.as(clerk, 'record.day', { day })) as OfDay).deputies.flatMap(each =>
      each.sits ? each.id : [],
    )
  })
  afterAll(() => house.close())

  const start = (part: object = {}, who = clerk) =>
    house.as(who, 'record.start', { day, ...entry(), ...part }) as Promise<Shown>
  const save = (record: Shown, part: object, who = clerk) =>
    house.try(who, 'record.save', { record: record.id, version: record.version, ...entry(), ...part })
  const show = (record: { id: string }, who = clerk) =>
    house.as(who, 'record.show', { record: record.id }) as Promise<Shown>
  const onTheDay = () => house.at(`2026-12-15T09:30`)

  it('is not begun before the day, nor by another station, nor by who sits elsewhere', async () => {
    expect((await house.try(clerk, 'record.start', { day, ...entry() })).body).toMatchObject({
      message: '还没有到这一天，接待以后再写记录',
    })
    for (const booked of [0, 1, 2])
      await house.as(`xiangtan.visitor-${booked + 1}`, 'reception.bookSlot', {
        slot: slots[booked]?.id,
        matter: '水压的事',
      })
    await onTheDay()
    const elsewhere = await house.try('xiangtan.clerk-yuhu', 'record.start', { day, ...entry() })
    expect(elsewhere.body).toMatchObject({ code: 'NOT_FOUND' })
    expect((await house.try('xiangtan.deputy-yuhu-5', 'record.day', { day })).body).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is numbered by station and year, in order, and never twice when many begin at once', async () => {
    const begun = await Promise.all([1, 2, 3, 4, 5].map(() => start()))
    expect(begun.map(each => each.number).sort()).toEqual([
      '2026-0001',
      '2026-0002',
      '2026-0003',
      '2026-0004',
      '2026-0005',
    ])
  })

  it('gives one record to one request, however often it comes', async () => {
    const key = newKey()
    const wish = { day, ...entry(), matter: '只写一次的事' }
    const answers = await Promise.all([1, 2].map(() => house.try(clerk, 'record.start', wish, key)))
    expect(answers[0]).toEqual(answers[1])
    const { records } = (await house.as(clerk, 'record.day', { day })) as OfDay
    expect(records.filter(each => each.title === '只写一次的事')).toHaveLength(1)
  })

  it('can be finished by another clerk of the station, who lacks no word of it', async () => {
    const record = await start({ visitor, secrecy: 'named' })
    const lacking = await save(record, { secrecy: 'named', finish: true }, colleague)
    expect(lacking.body).toMatchObject({ code: 'RECORD_UNFINISHED', message: expect.stringContaining('还没有选结果') })
    const done = (await save(record, { secrecy: 'named', outcome: 'answeredOnSite', finish: true }, colleague))
      .body as Shown
    expect(done).toMatchObject({ state: 'finished', outcome: 'answeredOnSite', version: 2 })
    // Who saves without the contact leaves it as it was.
    expect(done.contact).toEqual({ name: '欧***', phone: '139****5678', address: '（已填写）' })
    expect(done.history).toMatchObject([
      { version: 2, fields: ['结果', '写完了'] },
      { version: 1, fields: ['类别', '来访人说的', '当场答复', '接待的代表', '联系方式'] },
    ])
    // Who finishes what a colleague has left complete has changed nothing but that.
    const complete = await start({ outcome: 'answeredOnSite' })
    const { body } = await save(complete, { outcome: 'answeredOnSite', finish: true }, colleague)
    expect((body as Shown).history[0]).toMatchObject({ version: 2, fields: ['写完了'] })
    expect((await save(record, {}, 'xiangtan.clerk-yuhu')).body).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('stands in a list of its station until somebody has finished it', async () => {
    const record = await start()
    const unfinished = async (who: string) =>
      ((await house.as(who, 'record.unfinished')) as { id: string }[]).map(each => each.id)
    expect(await unfinished(colleague)).toContain(record.id)
    expect(await unfinished('xiangtan.clerk-yuhu')).toEqual([])
    await save(record, { outcome: 'answeredOnSite', finish: true })
    expect(await unfinished(colleague)).not.toContain(record.id)
  })

  it('refuses the second of two who save at once, gives them the words of the first, and keeps both', async () => {
    const record = await start()
    const [mine, theirs] = await Promise.all([
      save(record, { matter: '我写的：四楼没有水。' }),
      save(record, { matter: '同事写的：五楼也没有水。' }, colleague),
    ])
    const [saved, refused] = mine.status === 200 ? [mine, theirs] : [theirs, mine]
    expect([saved.status, refused.status]).toEqual([200, 409])
    const standing = (saved.body as Shown).matter
    expect(refused.body).toMatchObject({
      code: 'CHANGED_MEANWHILE',
      message: expect.stringContaining('您写的还在'),
      data: { version: 2, record: record.id, entry: { matter: standing } },
    })
    // On what they have now seen, they save both.
    const both = `${standing}\n五楼和四楼都没有水。`
    expect((await save({ ...record, version: 2 }, { matter: both }, colleague)).body).toMatchObject({
      version: 3,
      matter: both,
    })
    const earlier = await house.as(clerk, 'record.earlier', { record: record.id, version: 2 })
    expect(earlier).toMatchObject({ version: 2, matter: standing })
    const none = await house.try(clerk, 'record.earlier', { record: record.id, version: 2 ** 31 })
    expect(none.body).toMatchObject({ code: 'INPUT_INVALID' })
    const first = await house.as(clerk, 'record.earlier', { record: record.id, version: 1 })
    expect(first).toMatchObject({ matter: typed.matter })
  })

  it('is one for a booking: the second clerk who begins reads what the first has written', async () => {
    const bookings = (await house.as(clerk, 'reception.dayBookings', { day })) as { bookings: { id: string }[] }
    const booking = bookings.bookings[0]?.id
    const wishes = [clerk, colleague].map(who =>
      house.try(who, 'record.start', { day, booking, ...entry({ matter: `${who}写的` }) }),
    )
    const answers = await Promise.all(wishes)
    expect(answers.map(each => each.status).sort()).toEqual([200, 409])
    expect(answers.find(each => each.status === 409)?.body).toMatchObject({
      code: 'CHANGED_MEANWHILE',
      data: { version: 1, entry: { matter: expect.stringContaining('写的') }, record: expect.any(String) },
    })
    const other = await house.try(clerk, 'record.start', { day, booking: newKey(), ...entry() })
    expect(other.body).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('can name another deputy of the station who sat in, and none of another station', async () => {
    const { deputies } = (await house.as(clerk, 'record.day', { day })) as OfDay
    const other = deputies.find(each => !each.sits)?.id ?? ''
    const record = await start({ deputies: [sits[0], other] })
    expect(await show(record, `xiangtan.deputy-${other}`)).toMatchObject({ as: 'deputy', noteAs: other })
    const elsewhere = await house.try(clerk, 'record.start', { day, ...entry({ deputies: ['yuhu-1'] }) })
    expect(elsewhere.body).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('takes the contact over that was left at the booking', async () => {
    await house.at('2026-12-02T09:00')
    const booked = (await house.as(resident, 'reception.bookSlot', {
      slot: slots[3]?.id,
      matter: '水压的事',
      contact: { name: '李桂香', phone: '13800000001' },
    })) as { id: string }
    await onTheDay()
    const record = await start({ booking: booked.id })
    expect(record.contact).toEqual({ name: '李**', phone: '138****0001' })
    const seen = (await house.as(clerk, 'record.revealContact', { record: record.id, reason: '电话告诉结果' })) as Shown
    expect(seen.contact?.phone).toBe('13800000001')
  })

  it('forgets who came when they ask for 匿名: contact and booking are gone, and no version has them', async () => {
    const bookings = (await house.as(clerk, 'reception.dayBookings', { day })) as { bookings: { id: string }[] }
    const record = await start({ booking: bookings.bookings[1]?.id, visitor })
    const refused = await save(record, { secrecy: 'anonymous', visitor })
    expect(refused.body).toMatchObject({ message: expect.stringContaining('匿名的不留姓名') })
    const hidden = (await save(record, { secrecy: 'anonymous' })).body as Shown
    expect(hidden.contact).toBeNull()
    const { tenantId } = await house.caller(clerk)
    const left = await house.platform.db.tenant(tenantId).all(
      {
        name: 'leftOfTheVisitor',
        text: `SELECT r.booking_id, c.contact_sealed FROM reception_record r LEFT JOIN record_contact c USING (tenant_id, record_id)
             WHERE r.record_id = $1`,
      },
      [record.id],
    )
    expect(left).toEqual([{ booking_id: null, contact_sealed: null }])
    const look = await house.try(clerk, 'record.revealContact', { record: record.id, reason: '电话告诉结果' })
    expect(look.body).toMatchObject({ code: 'NO_CONTACT' })
  })

  it('takes the photos off with the name, and does not become 匿名 beside a mediation that names its parties', async () => {
    const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } }).jpeg()
    house.incoming('incoming/paper', await picture.toBuffer())
    const { photo } = (await house.as(clerk, 'photo.add', { file: 'incoming/paper' })) as { photo: string }
    const record = await start({ visitor })
    const shown = (await house.as(clerk, 'record.addPhotos', { record: record.id, photos: [photo] })) as Shown & {
      photos: unknown[]
    }
    expect(shown.photos).toHaveLength(1)
    const hidden = (await save(record, { secrecy: 'anonymous' })).body as Shown & { photos: unknown[] }
    expect(hidden.photos).toEqual([])
    const mediated = await start({ visitor })
    const agreed = { parties: ['甲家', '乙家'], witness: '', agreement: '晚上十点以后不放音乐。', agreed: true }
    await house.as(clerk, 'mediation.save', { record: mediated.id, version: 0, ...agreed })
    const onAnonymous = { record: hidden.id, version: 0, ...agreed }
    expect((await house.try(clerk, 'mediation.save', onAnonymous)).body).toMatchObject({ code: 'INPUT_INVALID' })
    expect((await save(mediated, { secrecy: 'anonymous' })).body).toMatchObject({
      message: '调解记录上有双方的姓名，这份记录不能是匿名的。请选保密',
    })
  })

  it.each([
    ['named', { name: visitor.name }],
    ['confidential', null],
  ] as const)('shows a deputy who sat there a %s record as it shows an opinion', async (secrecy, contact) => {
    const record = await start({ secrecy, visitor })
    const deputy = `xiangtan.deputy-${sits[1]}`
    expect(await show(record, deputy)).toMatchObject({ contact, matter: typed.matter, noteAs: sits[1] })
    for (const action of ['record.earlier', 'record.save', 'record.convert', 'record.revealContact'])
      expect((await house.try(deputy, action, { record: record.id })).status).toBe(403)
    const other = await house.try('xiangtan.deputy-yuhu-5', 'record.show', { record: record.id })
    expect(other.body).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('has a note of the deputy’s own, in versions, which nobody else writes', async () => {
    const record = await start()
    const deputy = `xiangtan.deputy-${sits[0]}`
    const note = { record: record.id, version: 0, text: '我下周去看一次。' }
    expect(await house.as(deputy, 'record.writeNote', note)).toMatchObject({ notes: [{ text: note.text, version: 1 }] })
    const again = await house.try(deputy, 'record.writeNote', { ...note, text: '换一部手机写的。' })
    expect(again.body).toMatchObject({ code: 'CHANGED_MEANWHILE', data: { version: 1, text: note.text } })
    expect((await show(record)).notes).toMatchObject([{ text: note.text }])
    expect((await house.try(clerk, 'record.writeNote', note)).status).toBe(403)
  })

  describe('turned into opinions', () => {
    const wishes = [
      { category: '水电气暖', body: '三号楼水压低，请水务公司检修。', secrecy: 'confidential' },
      { category: '道路交通', body: '小区门口没有斑马线，请画一条。', secrecy: 'confidential' },
    ]
    const convert = (record: Shown, opinions: object[] = wishes) =>
      house.try(clerk, 'record.convert', { record: record.id, version: record.version, opinions })

    it('becomes several at once, each with its number, its party and its date, and a code for who has no account', async () => {
      const record = await start({ visitor })
      const { body } = await convert(record)
      const { record: after, opinions } = body as Converted
      expect(after).toMatchObject({
        outcome: 'turnedIntoOpinion',
        version: 2,
        opinions: [{ status: '待联络站处理' }, {}],
      })
      expect(new Set(opinions.map(each => each.number)).size).toBe(2)
      for (const [nth, { id, queryCode }] of opinions.entries()) {
        const opinion = await house.as(clerk, 'opinion.show', { opinion: id })
        expect(opinion).toMatchObject({
          status: 'received',
          due: '2026-12-17',
          body: wishes[nth]?.body,
          contact: { name: '欧***' },
        })
        expect(await house.as(null, 'opinion.findByCode', { district: 'xiangtan', code: queryCode })).toMatchObject({
          id,
          steps: [],
          contact: null,
        })
      }
    })

    it('is followed under the account of who booked for themselves, and told there', async () => {
      const { records } = (await house.as(clerk, 'record.day', { day })) as OfDay
      const mine = (await house.as(resident, 'reception.myBookings')) as { id: string }[]
      const line = records.find(each => each.booking === mine[0]?.id)
      const record = await show({ id: line?.id ?? '' })
      const { opinions } = (await convert(record, wishes.slice(0, 1))).body as Converted
      expect(opinions).toMatchObject([{ queryCode: null }])
      expect(await house.as(resident, 'opinion.show', { opinion: opinions[0]?.id })).toMatchObject({ as: 'resident' })
      const inbox = (await house.as(resident, 'notice.inbox')) as { title: string; text: string }[]
      expect(inbox.some(each => each.text.includes(opinions[0]?.number ?? '?'))).toBe(true)
    })

    it('of somebody without an account closes with the reply, and the station is told to call', async () => {
      const record = await start({ visitor })
      const { opinions } = (await convert(record, wishes.slice(0, 1))).body as Converted
      const opinion = opinions[0]?.id
      await house.as(clerk, 'opinion.assign', { opinion, version: 1, leadUnit: 'shuiwu' })
      await house.as('xiangtan.unit-shuiwu', 'opinion.accept', { opinion, version: 2 })
      const reply = { opinion, version: 3, resultClass: 'A', text: '水泵已经换好，水压正常。' }
      expect(await house.as('xiangtan.unit-shuiwu', 'opinion.reply', reply)).toMatchObject({ status: 'closed' })
      const { ended } = (await house.as('xiangtan.unit-shuiwu', 'opinion.workbench')) as { ended: { id: string }[] }
      expect(ended.find(each => each.id === opinion)).toMatchObject({ submittedAt: '2026-12-15' })
      const inbox = (await house.as(clerk, 'notice.inbox')) as { text: string }[]
      expect(inbox[0]?.text).toContain('请打电话告诉一声')
      const code = await house.as(null, 'opinion.findByCode', { district: 'xiangtan', code: opinions[0]?.queryCode })
      expect(code).toMatchObject({ status: 'closed' })
    })

    it('keeps 匿名 whole, and lets no opinion be less secret than its record', async () => {
      const hidden = await start({ secrecy: 'anonymous' })
      const anonymous = wishes.map(each => ({ ...each, secrecy: 'anonymous' }))
      expect(((await convert(hidden, anonymous)).body as Converted).opinions).toMatchObject([
        { queryCode: expect.any(String) },
        { queryCode: expect.any(String) },
      ])
      const record = await start({ visitor })
      for (const secrecy of ['named', 'anonymous'])
        expect((await convert(record, [{ ...wishes[0], secrecy }])).body).toMatchObject({ code: 'INPUT_INVALID' })
    })

    it('is done whole or not at all: one that is refused takes the others with it', async () => {
      const record = await start({ visitor })
      const refused = await convert(record, [...wishes, { ...wishes[0], category: '没有这一类' }])
      expect(refused.status).toBe(400)
      expect(await show(record)).toMatchObject({ version: 1, opinions: [] })
      const six = await convert(record, [...wishes, ...wishes, ...wishes])
      expect(six.status).toBe(400)
      const { record: after } = (await convert(record, [...wishes, ...wishes])).body as Converted
      expect((await convert(after)).body).toMatchObject({ code: 'RECORD_OPINIONS_ENOUGH' })
    })

    it('breaks off nowhere in between: cut off after each statement, there are no opinions or all of them', async () => {
      const record = await start({ visitor })
      const whole = house.platform.db
      let reached = 0
      for (let last = 1; ; last += 1) {
        house.platform.db = cutOffAfter(last, whole)
        const answer = await convert(record).catch(() => 'cut off')
        house.platform.db = whole
        if (answer !== 'cut off') break
        reached = last
        expect(await show(record)).toMatchObject({ version: 1, outcome: 'unfinished', opinions: [], history: [{}] })
      }
      expect(reached).toBeGreaterThan(15)
      expect((await show(record)).opinions).toHaveLength(2)
    })

    it('once turned counts as that alone, and stays as secret as it went out', async () => {
      const record = await start({ visitor })
      const { record: after } = (await convert(record)).body as Converted
      const saved = await save(after, { outcome: 'answeredOnSite' })
      expect(saved.body).toMatchObject({ message: expect.stringContaining('已经转成意见') })
      const opened = await save(after, { outcome: 'turnedIntoOpinion', secrecy: 'named' })
      expect(opened.body).toMatchObject({ message: expect.stringContaining('不能再改') })
      expect((await save(after, { outcome: 'turnedIntoOpinion', finish: true })).body).toMatchObject({
        state: 'finished',
      })
    })
  })

  it('breaks off nowhere in between: a saving that was cut off has changed nothing', async () => {
    const record = await start({ visitor })
    const whole = house.platform.db
    let reached = 0
    for (let last = 1; ; last += 1) {
      house.platform.db = cutOffAfter(last, whole)
      const answer = await save(record, { matter: '改过的话', visitor: { name: '王小明' } }).catch(() => 'cut off')
      house.platform.db = whole
      if (answer !== 'cut off') break
      reached = last
      expect(await show(record)).toMatchObject({ version: 1, matter: typed.matter, contact: { name: '欧***' } })
    }
    expect(reached).toBeGreaterThan(5)
    expect(await show(record)).toMatchObject({ version: 2, matter: '改过的话', contact: { name: '王**' } })
  })

  describe('printed', () => {
    const print = async (record: Shown, form: string, more: object = {}, who = clerk) =>
      linesOfWord(
        ((await house.as(who, 'record.print', { record: record.id, form, ...more })) as { file: string }).file,
      )

    it('fills all three forms from the one entry', async () => {
      const record = await start({
        secrecy: 'named',
        visitor,
        outcome: 'answeredOnSite',
        proposedUnit: 'shuiwu',
        due: '2026-12-30',
      })
      const deputy = `xiangtan.deputy-${sits[0]}`
      await house.as(deputy, 'record.writeNote', { record: record.id, version: 0, text: '我下周去看一次。' })
      const sheet = await print(record, 'receptionRecord')
      for (const words of [
        '2026年12月15日',
        record.number,
        ...Object.values(visitor),
        typed.matter,
        typed.answer,
        '代表签名',
        '来访人签名',
      ])
        expect(sheet.join('\n')).toContain(words)
      const work = (await print(record, 'contactRecord', {}, deputy)).join('\n')
      expect(work).toContain('我下周去看一次。')
      expect(work).toContain(visitor.name)
      expect(work).not.toContain(visitor.phone)
      const register = (await print(record, 'opinionRegister')).join('\n')
      for (const words of ['接待日接待群众', '水电气暖', typed.matter, '市水务局', '2026年12月30日', '欧***'])
        expect(register).toContain(words)
      expect(register).not.toContain(visitor.name)
    })

    it('names a confidential visitor on none of them', async () => {
      const record = await start({ visitor })
      for (const form of ['receptionRecord', 'contactRecord', 'opinionRegister']) {
        const text = (await print(record, form)).join('\n')
        expect(text).toContain('保密')
        for (const secret of Object.values(visitor)) expect(text).not.toContain(secret)
      }
    })

    it('is a look that is logged where the contact stands on it whole, and given to a deputy only as their own sheet', async () => {
      const { tenantId } = await house.caller(clerk)
      const looks = () =>
        house.platform.db.tenant(tenantId).all({
          name: 'looksAtRecords',
          text: `SELECT reason FROM contact_reveal WHERE record_id IS NOT NULL AND reason LIKE '打印%'`,
        })
      const before = (await looks()).length
      const record = await start({ secrecy: 'named', visitor })
      await print(record, 'opinionRegister')
      await print(record, 'receptionRecord')
      expect((await looks()).length).toBe(before + 1)
      const deputy = `xiangtan.deputy-${sits[0]}`
      const refused = await house.try(deputy, 'record.print', { record: record.id, form: 'receptionRecord' })
      expect(refused.body).toMatchObject({ code: 'NOT_FOUND' })
    })

    it('carries the query codes that were just given out, and refuses another’s', async () => {
      const record = await start({ visitor })
      const { opinions } = (
        await house.try(clerk, 'record.convert', {
          record: record.id,
          version: 1,
          opinions: [{ category: '水电气暖', body: '三号楼水压低，请检修。', secrecy: 'confidential' }],
        })
      ).body as Converted
      const codes = opinions.map(each => each.queryCode)
      const sheet = await print(record, 'receptionRecord', { codes })
      expect(sheet).toContain(`查询码：${codes[0]}`)
      const wrong = await house.try(clerk, 'record.print', {
        record: record.id,
        form: 'receptionRecord',
        codes: ['AAAA-BBBB-CCCC'],
      })
      expect(wrong.body).toMatchObject({ code: 'CODE_UNKNOWN' })
    })
  })

  it('counts the day from what is written: nobody types a number, and the sums agree', async () => {
    const { numbers } = (await house.as(clerk, 'record.day', { day })) as OfDay
    expect(numbers).toMatchObject({ booked: 4, recorded: expect.any(Number) })
    const { came, cameBooked, walkedIn, recorded, unrecorded, booked, awaited } = numbers as Record<string, number>
    expect(came).toBe((cameBooked ?? 0) + (walkedIn ?? 0))
    expect(came).toBe((recorded ?? 0) + (unrecorded ?? 0))
    expect(booked).toBe((cameBooked ?? 0) + (awaited ?? 0))
    await house.at('2026-12-15T18:00')
    // Three of the four who booked have a record; that one of them asked for 匿名 later makes nobody a no-show. The fourth is
    // expected until somebody closes the desk.
    for (const who of [clerk, 'xiangtan.street-hetang', 'xiangtan.committee'])
      expect(await house.as(who, 'record.numbers', { day })).toMatchObject({ booked: 4, awaited: 1, didNotCome: 0 })
    expect((await house.try('xiangtan.clerk-yuhu', 'record.numbers', { day })).body).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('leads a deputy from a confidential record to no number of the day, by which the list tells who it is', async () => {
    await onTheDay()
    const [hiddenBooking, namedBooking] = await Promise.all(
      [11, 12].map(
        n =>
          house.as(`xiangtan.visitor-${n}`, 'reception.bookSlot', {
            slot: slots[slots.length + 9 - n]?.id,
            matter: '水压的事',
          }) as Promise<{ id: string; number: string }>,
      ),
    )
    const deputy = `xiangtan.deputy-${sits[0]}`
    const hidden = await start({ booking: hiddenBooking?.id, secrecy: 'confidential' })
    const named = await start({ booking: namedBooking?.id, secrecy: 'named', visitor })
    expect(await show(hidden, deputy)).toMatchObject({ booking: null })
    expect(await show(hidden)).toMatchObject({ booking: hiddenBooking?.number })
    expect(await show(named, deputy)).toMatchObject({ booking: namedBooking?.number })
  })

  it('names nobody to the deputy once it went out as a confidential opinion, on the page or on a sheet', async () => {
    await onTheDay()
    const deputy = `xiangtan.deputy-${sits[0]}`
    const record = await start({ secrecy: 'named', visitor })
    expect(await show(record, deputy)).toMatchObject({ contact: { name: visitor.name }, secrecy: 'named' })
    const opinion = { category: '水电气暖', body: '三号楼水压低，请水务公司检修。' }
    const convert = async (secrecy: string) => {
      const { version } = await show(record)
      await house.as(clerk, 'record.convert', { record: record.id, version, opinions: [{ ...opinion, secrecy }] })
    }
    await convert('named')
    expect(await show(record, deputy)).toMatchObject({ contact: { name: visitor.name } })
    await convert('confidential')
    expect(await show(record, deputy)).toMatchObject({ contact: null, secrecy: 'confidential', booking: null })
    expect(await show(record)).toMatchObject({ contact: { name: '欧***' }, secrecy: 'named' })
    const { records } = (await house.as(deputy, 'record.day', { day })) as { records: { id: string }[] }
    expect(records.find(each => each.id === record.id)).toMatchObject({ secrecy: 'confidential' })
    const lines = async (who: string, form: string) => {
      const { file } = (await house.as(who, 'record.print', { record: record.id, form })) as { file: string }
      return linesOfWord(file).join('\n')
    }
    expect(await lines(deputy, 'contactRecord')).not.toContain('欧阳')
    for (const form of ['contactRecord', 'opinionRegister']) expect(await lines(clerk, form)).not.toContain('欧')
    expect(await lines(clerk, 'receptionRecord')).toContain(visitor.name)
  })

  it('leads from an open opinion to no confidential one of the same visitor: neither deputy nor unit learns that they are one', async () => {
    await onTheDay()
    const [deputy, unit] = [`xiangtan.deputy-${sits[0]}`, 'xiangtan.unit-shuiwu']
    const record = await start({ secrecy: 'named', visitor })
    const open = { category: '水电气暖', body: '三号楼水压低，请水务公司检修。', secrecy: 'named' }
    const hidden = { ...open, body: '检修的师傅收了红包，请查一查。', secrecy: 'confidential' }
    const turned = { record: record.id, version: 1, opinions: [open, hidden] }
    const { opinions } = (await house.as(clerk, 'record.convert', turned)) as Converted
    for (const { id } of opinions)
      await house.as(clerk, 'opinion.assign', { opinion: id, version: 1, leadUnit: 'shuiwu', coHandlingUnits: [] })
    const [named, confidential] = opinions.map(each => each.number)
    const read = (who: string) => Promise.all(opinions.map(({ id }) => house.as(who, 'opinion.show', { opinion: id })))
    for (const who of [deputy, unit]) expect(JSON.stringify(await read(who))).not.toContain(record.number)
    expect(JSON.stringify(await read(clerk))).toContain(`接待记录${record.number}`)
    const shown = JSON.stringify(await show(record, deputy))
    expect(shown).toContain(confidential)
    expect(shown).not.toContain(named)
    expect((await show(record)).opinions.map(each => each.number)).toEqual([named, confidential])
    const { file } = (await house.as(deputy, 'record.print', { record: record.id, form: 'contactRecord' })) as {
      file: string
    }
    expect(linesOfWord(file).join()).not.toContain(named)
    // Of when they came everybody but the station reads the day: two of one minute would be read as one person's.
    const line = { submittedAt: '2026-12-15' }
    for (const who of [deputy, unit])
      for (const each of (await read(who)) as { events: object[] }[])
        expect(each).toMatchObject({ ...line, events: [{ action: 'submit', at: '2026-12-15' }, { action: 'assign' }] })
    const { yours } = (await house.as(unit, 'opinion.workbench')) as { yours: { number: string }[] }
    expect(yours.filter(each => each.number === named || each.number === confidential)).toMatchObject([line, line])
    const followed = (await house.as(deputy, 'opinion.followed')) as { number: string }[]
    expect(followed.find(each => each.number === confidential)).toMatchObject(line)
    expect(await read(clerk)).toMatchObject([{ submittedAt: '2026-12-15T01:30:00.000Z' }, {}])
    // An id that held the time would tell the minute after all.
    for (const { id } of opinions) expect(id[14]).toBe('4')
  })

  it('is refused for a booking and a number of two people, and takes neither for the other', async () => {
    await onTheDay()
    const other = (await house.as('xiangtan.visitor-13', 'reception.bookSlot', {
      slot: slots.find(each => each.label === '10:40')?.id,
      matter: '水压的事',
    })) as { id: string }
    const desk = (await house.as(clerk, 'visit.giveNumber', { day, beyond: '走了很远来的' })) as {
      waiting: { id: string; kind: string }[]
    }
    const visit = desk.waiting.find(each => each.kind === 'walkIn')?.id
    const refused = await house.try(clerk, 'record.start', { day, ...entry(), booking: other.id, visit })
    expect(refused.body).toMatchObject({
      code: 'RECORD_OF_TWO',
      message: '这个预约和这个号不是同一个人的，请从名单里重新选一位',
    })
    expect((await start({ visit })).version).toBe(1)
    expect((await start({ booking: other.id })).version).toBe(1)
  })
})
