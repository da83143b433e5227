import { createHash } from 'node:crypto'
import { contract } from '#contracts/index'
import type { ActionName } from '#domain/access/permissions'
import { permissions } from '#domain/access/permissions'
import { type House, openHouse } from '#tests/stores/house'
import { linesOfWord } from '#tests/stores/reading'

/** Planted in every field a resident can write about themselves. Nobody else has these. */
const planted = { name: '欧阳不泄密', phone: '19912345678' }
const plantedPlace = '幸福里小区九栋九零九'
/** Planted in all that is written of a mediation: for the clerks of its station alone. */
const plantedMediation = '翠湖楼上楼下'

const sender = 'xiangtan.resident-1'
const station = 'hetang'
const readers = {
  public: null,
  anotherResident: 'xiangtan.resident-2',
  clerk: 'xiangtan.clerk-hetang',
  clerkElsewhere: 'xiangtan.clerk-yuhu',
  leadUnit: 'xiangtan.unit-shuiwu',
  coHandlingUnit: 'xiangtan.unit-zhujian',
  otherUnit: 'xiangtan.unit-jiaoyu',
  deputy: 'xiangtan.deputy-hetang-1',
  otherDeputy: 'xiangtan.deputy-hetang-2',
  street: 'xiangtan.street-hetang',
  committee: 'xiangtan.committee',
  gridWorker: 'xiangtan.grid-hetang',
  gridWorkerElsewhere: 'xiangtan.grid-yuhu',
  otherDistrict: 'huantai.clerk-suozhen',
} as const

type ReaderName = keyof typeof readers
type Secrecy = 'named' | 'confidential' | 'anonymous'

describe('every answer of every action, read as every role', () => {
  let house: House
  const opinions = {} as Record<Secrecy, { id: string; code: string | null }>
  const records = {} as Record<Secrecy, string>
  /** A day that is over: its receptions have been recorded. */
  let pastDay = ''
  let dayId = ''
  let slotId = ''
  let bookingId = ''
  let paperCode = ''
  let spareId = ''
  /** A message to the sender that could not be sent; of an anonymous opinion there is none. */
  const missed: Partial<Record<Secrecy, string>> = {}

  beforeAll(async () => {
    house = await openHouse(['xiangtan', 'huantai'], '2026-11-11T09:00')
    const [past] = (await house.as(null, 'reception.nextDays', { district: 'xiangtan', station })) as { id: string }[]
    pastDay = past?.id ?? ''
    await house.at('2026-12-01T09:00')
    for (const secrecy of ['named', 'confidential', 'anonymous'] as const) {
      const body = `这是一件${secrecy}的意见，老旧小区物业不修水管。`
      const wish = {
        body,
        category: '水电气暖',
        station,
        deputy: 'hetang-1',
        place: { text: plantedPlace },
        secrecy,
        contact: planted,
      }
      const { queryCode, number } = (await house.as(sender, 'opinion.submit', wish)) as {
        queryCode: string | null
        number: string
      }
      const bench = (await house.as(readers.clerk, 'opinion.workbench', { search: number })) as {
        yours: { id: string }[]
      }
      const id = bench.yours[0]?.id ?? ''
      await house.as(readers.clerk, 'opinion.assign', {
        opinion: id,
        version: 1,
        leadUnit: 'shuiwu',
        coHandlingUnits: ['zhujian'],
      })
      opinions[secrecy] = { id, code: queryCode }
      const anonymous = secrecy === 'anonymous'
      const recorded = { ...entry(secrecy), outcome: anonymous ? 'unfinished' : 'mediation', day: pastDay }
      const visitor = anonymous ? {} : { ...planted, address: plantedPlace }
      const record = (await house.as(readers.clerk, 'record.start', { ...recorded, visitor })) as { id: string }
      records[secrecy] = record.id
      // A mediation names its parties, so there is none beside an anonymous record.
      if (!anonymous) await house.as(readers.clerk, 'mediation.save', mediation(secrecy, 0))
    }
    const [day] = (await house.as(null, 'reception.nextDays', { district: 'xiangtan', station })) as { id: string }[]
    dayId = day?.id ?? ''
    const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day: dayId })) as {
      slots: { id: string; capacity: number }[]
    }
    slotId = slots[0]?.id ?? ''
    const booked = (await house.as(sender, 'reception.bookSlot', {
      slot: slotId,
      matter: '漏水的事',
      contact: planted,
    })) as { id: string }
    bookingId = booked.id
    const other = slots.filter(slot => slot.capacity > 0)[1]?.id
    const kin = { kind: 'other', relation: '父亲', contact: { ...planted, phone: '19912345679' } }
    await house.as(sender, 'reception.bookSlot', { slot: other, matter: '陪父亲来', for: kin, wishes: ['wheelchair'] })
    const paper = { slot: slots.filter(slot => slot.capacity > 0)[2]?.id, matter: '代她来问', contact: planted }
    // One that may be given back while others read on.
    const spare = { slot: slots.filter(slot => slot.capacity > 0)[3]?.id, matter: '也来说说', contact: planted }
    spareId = ((await house.as('xiangtan.resident-3', 'reception.bookSlot', spare)) as { id: string }).id
    paperCode = ((await house.as(readers.gridWorker, 'reception.bookFor', paper)) as { code: string }).code
    await house.as(sender, 'session.saveContact', planted)
    await house.at('2026-12-12T09:00')
    const calls = (await house.as(readers.clerk, 'notice.unsendable')) as { id: string; about: { id: string } }[]
    for (const secrecy of ['named', 'confidential'] as const)
      missed[secrecy] = calls.find(({ about }) => about.id === opinions[secrecy].id)?.id
    expect(Object.values(missed)).toEqual([expect.any(String), expect.any(String)])
  })
  afterAll(() => house.close())

  const entry = (secrecy: Secrecy) => ({
    secrecy,
    category: '其他',
    matter: '楼上楼下为了噪声来说理。',
    answer: '',
    outcome: 'unfinished',
    deputies: ['hetang-1'],
    proposedUnit: null,
    due: null,
  })
  const mediation = (secrecy: Secrecy, version: number) => ({
    record: records[secrecy],
    version,
    parties: [`${plantedMediation}甲`, `${plantedMediation}乙`],
    witness: `${plantedMediation}丙`,
    agreement: `${plantedMediation}：晚上十点以后不放音乐。`,
    agreed: true,
  })

  /** An input for every action that gets as far as it can with what stands above. A new action must be added here. */
  const inputs = (secrecy: Secrecy): Record<ActionName, unknown> => {
    const { id, code } = opinions[secrecy]
    const opinion = { opinion: id, version: 2 }
    const text = '写几句办理的情况'
    const policy = { avoid: 'restDays', instead: 'moveLater' }
    return {
      'district.list': {},
      'district.show': { district: 'xiangtan' },
      'session.signIn': { code: 'dev:xiangtan.resident-2' },
      'session.me': {},
      'session.saveContact': {},
      'reception.nextDays': { district: 'xiangtan', station },
      'reception.month': { district: 'xiangtan', station, month: '2026-12' },
      'reception.day': { district: 'xiangtan', day: dayId },
      'reception.bookSlot': { slot: slotId, matter: '也想来' },
      'reception.bookFor': { slot: slotId, matter: '也想来', contact: { name: '别人' } },
      'reception.bookedFor': {},
      'reception.cancelBookingFor': { booking: spareId },
      'reception.renewCode': { booking: bookingId },
      'reception.bookingByCode': { district: 'xiangtan', code: paperCode },
      'reception.changeByCode': { district: 'xiangtan', code: paperCode, slot: slotId },
      'reception.cancelByCode': { district: 'xiangtan', code: paperCode },
      'reception.answerByCode': { district: 'xiangtan', code: paperCode, asked: 1, answer: 'keep' },
      'reception.cancelBooking': { booking: bookingId },
      'reception.changeBooking': { booking: bookingId, slot: slotId },
      'reception.myBookings': {},
      'reception.joinWaitlist': { day: dayId, matter: '等一个位置' },
      'reception.leaveWaitlist': { wait: dayId },
      'reception.takeOffer': { wait: dayId },
      'reception.myWaits': {},
      'reception.revealWaiting': { wait: dayId, reason: '看看能不能看到' },
      'reception.answerChange': { booking: bookingId, asked: 1, answer: 'keep' },
      'reception.unanswered': {},
      'reception.answerChangeFor': { booking: bookingId, asked: 1, answer: 'keep' },
      'reception.changeBookingFor': { booking: bookingId, slot: slotId },
      'reception.stationDays': { station },
      'reception.publishDay': { day: dayId },
      'reception.noticeText': { day: dayId },
      'reception.saveNoticeText': { day: dayId, version: 1, text: '这一天的接待公告，请看。' },
      'reception.inviteUnits': { day: dayId, version: 1, units: ['shuiwu'] },
      'reception.dayBookings': { day: dayId },
      'reception.revealContact': { booking: bookingId, reason: '看看能不能看到' },
      'visit.today': { station },
      'visit.mine': {},
      'visit.arrive': { booking: bookingId },
      'visit.takeNumber': { day: dayId },
      'visit.leave': { visit: bookingId },
      'visit.desk': { day: dayId },
      'visit.checkIn': { day: dayId, booking: bookingId },
      'visit.giveNumber': { day: dayId, contact: planted },
      'visit.callNext': { day: dayId },
      'visit.start': { visit: bookingId },
      'visit.notHere': { visit: bookingId },
      'visit.finish': { visit: bookingId },
      'visit.gone': { visit: bookingId },
      'visit.undo': { day: dayId },
      'visit.closeDay': { day: dayId },
      'visit.reopenDay': { day: dayId },
      'visit.recordSeat': { day: dayId, deputy: 'hetang-1', attended: 'came' },
      'noShow.list': { station },
      'noShow.undecided': {},
      'noShow.answer': { note: dayId, decision: 'stays' },
      'noShow.mine': {},
      'noShow.appeal': { note: dayId, reason: '那天病了' },
      'duty.invitations': {},
      'duty.answerInvitation': { day: dayId, unit: 'shuiwu', comes: true, answer: '科长陈志远' },
      'duty.invited': { day: dayId },
      'duty.mine': {},
      'duty.attendance': {},
      'duty.accept': { day: dayId },
      'duty.nameSubstitute': { day: dayId, substitute: 'hetang-5' },
      'yearPlan.expand': { year: 2027 },
      'yearPlan.show': { year: 2026 },
      'yearPlan.showWeek': { day: '2026-12-15' },
      'yearPlan.publish': { year: 2026, why: '年度安排' },
      'yearPlan.published': { district: 'xiangtan', year: 2026, station },
      'yearPlan.versions': { district: 'xiangtan', year: 2026 },
      'rota.propose': { station, from: '2026-12', to: '2027-02' },
      'rota.apply': { station, from: '2026-12', to: '2027-02', days: [] },
      'rota.whoIsFree': { day: dayId },
      'rota.setSeat': { day: dayId, deputy: 'hetang-5', seen: [], reason: '换一位' },
      'rota.clearSeat': { day: dayId, deputy: 'hetang-1', seen: [], reason: '换一位' },
      'rota.askLeave': { from: '2027-01-04', to: '2027-01-05', reason: '出差' },
      'rota.myLeave': {},
      'rota.withdrawLeave': { leave: dayId },
      'rota.leaves': {},
      'rota.answerLeave': { leave: dayId, accept: true },
      'group.quarter': {},
      'group.record': { group: 'a', day: '2026-11-20', kind: 'publicContact', about: '到社区走访', suggestions: 1 },
      'activity.list': {},
      'activity.offer': {
        station,
        title: '视察小区',
        about: '看加装电梯',
        place: '社区门口',
        day: '2026-12-20',
        time: '09:00',
        capacity: 2,
      },
      'activity.signUp': { activity: dayId },
      'activity.leave': { activity: dayId },
      'activity.resize': { activity: dayId, capacity: 3 },
      'activity.cancel': { activity: dayId, reason: '改期' },
      'record.day': { day: pastDay },
      'record.unfinished': {},
      'record.pastDays': {},
      'record.numbers': { day: pastDay },
      'record.show': { record: records[secrecy] },
      'record.earlier': { record: records[secrecy], version: 1 },
      'record.start': { day: pastDay, ...entry(secrecy) },
      'record.save': { record: records[secrecy], version: 1, ...entry(secrecy) },
      'record.convert': {
        record: records[secrecy],
        version: 2,
        opinions: [{ category: '其他', body: '请装一块隔音板。', secrecy }],
      },
      'record.writeNote': { record: records[secrecy], version: 0, text: '我去看过了。' },
      'record.addPhotos': { record: records[secrecy], photos: [dayId] },
      'record.print': { record: records[secrecy], form: 'receptionRecord' },
      'record.revealContact': { record: records[secrecy], reason: '看看能不能看到' },
      'mediation.show': { record: records[secrecy] },
      'mediation.save': mediation(secrecy, 0),
      'mediation.addPhotos': { record: records[secrecy], photos: [dayId] },
      'roundtable.show': { day: dayId },
      'roundtable.earlier': { day: dayId, version: 1 },
      'roundtable.save': { day: dayId, version: 0, agenda: ['电梯'], minutes: '都说了什么' },
      'roundtable.agree': { day: dayId, what: '装路灯', holder: 'unit', who: 'shuiwu', due: '2027-01-20' },
      'roundtable.finishTask': { task: dayId, note: '已经装好了' },
      'roundtable.tasks': {},
      'opinion.submit': { body: '另一件意见，请看看。', category: '其他', station, secrecy: 'confidential' },
      'opinion.mine': {},
      'opinion.show': { opinion: id },
      'opinion.findByCode': { district: 'xiangtan', code: code ?? 'AAAA-BBBB-CCCC' },
      'opinion.workbench': {},
      'opinion.followed': {},
      'opinion.related': { day: dayId },
      'opinion.answerOnSite': { ...opinion, text },
      'opinion.decline': { ...opinion, reason: text },
      'opinion.refer': { ...opinion, to: 'court' },
      'opinion.answerDates': {},
      'opinion.assign': { ...opinion, leadUnit: 'shuiwu' },
      'opinion.accept': opinion,
      'opinion.returnToStation': { ...opinion, version: 1, reason: text },
      'opinion.recordProgress': { ...opinion, version: 3, text },
      'opinion.giveCoOpinion': { ...opinion, version: 4, text },
      'opinion.reply': { ...opinion, version: 5, resultClass: 'A', text },
      'opinion.supplement': { ...opinion, text },
      'opinion.rate': { ...opinion, version: 6, rating: 'satisfied' },
      'opinion.sendBack': { ...opinion, version: 6, reason: text },
      'opinion.withdraw': opinion,
      'opinion.revealContact': { opinion: id, reason: '看看能不能看到' },
      'photo.add': { file: 'incoming/none' },
      'photo.show': { photos: [] },
      'notice.inbox': {},
      'notice.markRead': { notices: [] },
      'notice.allowMessages': { templates: ['progress'] },
      'notice.callCount': {},
      'notice.unsendable': {},
      'notice.markTold': { notices: [missed[secrecy] ?? bookingId] },
      'notice.toldToday': {},
      'printTemplate.show': { kind: 'notice' },
      'printTemplate.download': { kind: 'notice', which: 'standard' },
      'printTemplate.save': { kind: 'notice', version: 0, name: '模板.docx', file: 'bm90IGEgd29yZCBmaWxl' },
      'printTemplate.printNotice': { day: dayId },
      'feed.mine': {},
      'feed.revoke': {},
      'plan.practices': {},
      'plan.previewRule': { practice: 'reception-day', year: 2027, text: 'FREQ=MONTHLY;BYMONTHDAY=15', policy },
      'plan.setRule': { practice: 'reception-day', version: 0, text: 'FREQ=MONTHLY;BYMONTHDAY=15', policy },
      'plan.days': {},
      'plan.day': { day: dayId },
      'plan.previewDay': { practice: 'reception-day', day: '2026-12-19' },
      'plan.editDay': { day: dayId, version: 1, topic: '路灯' },
      'plan.moveDay': { day: dayId, version: 9, to: '2026-12-17', why: '会场占用' },
      'plan.cancelDay': { day: dayId, version: 9, why: '会场占用' },
      'plan.addDay': { practice: 'reception-day', station, on: '2027-01-20', why: '多一天' },
      'plan.setCoHosts': { day: dayId, version: 1, coHosts: [] },
      'plan.holidays': {},
      'plan.previewHolidays': { year: 2027, text: '一、元旦：1月1日放假。' },
      'plan.applyHolidays': { year: 2027, version: 0, text: '一、元旦：1月1日放假。' },
    }
  }

  it('reads every action there is', () => {
    const all = Object.entries(contract).flatMap(([noun, verbs]) => Object.keys(verbs).map(verb => `${noun}.${verb}`))
    expect(Object.keys(inputs('named')).sort()).toEqual(all.sort())
    expect(Object.keys(permissions).sort()).toEqual(all)
  })

  /** Who may read what, and nothing beyond: a name for the deputy of a named opinion, the whole for a logged look. */
  const mayRead = (reader: ReaderName, action: string, secrecy: Secrecy, answer: unknown): RegExp[] => {
    const allowed: RegExp[] = []
    const party = ['clerk', 'leadUnit', 'coHandlingUnit', ...(secrecy === 'named' ? ['deputy'] : [])].includes(reader)
    const shows = (answer as { id?: string }).id === opinions[secrecy].id
    // The place of a matter is what the unit must find; it is shown to its parties, and by query code to the sender.
    if ((party && shows) || action === 'opinion.findByCode') allowed.push(new RegExp(plantedPlace, 'g'))
    if (reader === 'deputy' && secrecy === 'named' && action === 'opinion.show')
      allowed.push(new RegExp(planted.name, 'g'))
    const looks = action === 'opinion.revealContact' && secrecy !== 'anonymous'
    if (looks && (reader === 'clerk' || (reader === 'leadUnit' && secrecy === 'named')))
      allowed.push(new RegExp(`${planted.name}|${planted.phone}`, 'g'))
    const known = `${planted.name}|${planted.phone}|${plantedPlace}`
    if (reader === 'clerk' && action.startsWith('mediation.')) allowed.push(new RegExp(plantedMediation, 'g'))
    if (reader === 'clerk' && action === 'record.revealContact') allowed.push(new RegExp(known, 'g'))
    // The station’s own sheet of a named visitor carries the contact whole, and its printing is logged.
    if (reader === 'clerk' && action === 'record.print' && secrecy === 'named') allowed.push(new RegExp(known, 'g'))
    // Both received on that day, so the name of a named visitor was said to them.
    const received = reader === 'deputy' || reader === 'otherDeputy'
    if (received && secrecy === 'named' && ['record.show', 'record.writeNote'].includes(action))
      allowed.push(new RegExp(planted.name, 'g'))
    if (['clerk', 'street', 'committee'].includes(reader) && action === 'reception.revealContact')
      allowed.push(new RegExp(`${planted.name}|${planted.phone}`, 'g'))
    return allowed
  }

  it.each(['named', 'confidential', 'anonymous'] as const)(
    'tells nobody who wrote a %s opinion, came to a reception or was mediated beyond what the rules give',
    async secrecy => {
      const leaks: string[] = []
      for (const [reader, persona] of Object.entries(readers) as [ReaderName, string | null][])
        for (const [action, input] of Object.entries(inputs(secrecy))) {
          const { body } = await house.try(persona, action, input)
          // What is printed travels packed: its words are read out of it.
          const { file } = body as { file?: string }
          let text = JSON.stringify(body) + (file ? linesOfWord(file).join('\n') : '')
          for (const allowed of mayRead(reader, action, secrecy, body)) text = text.replace(allowed, '')
          for (const secret of [planted.name, planted.phone, plantedPlace, plantedMediation])
            if (text.includes(secret)) leaks.push(`${reader} read ${secret} in ${action}`)
        }
      expect(leaks).toEqual([])
    },
  )

  it('would notice a leak: the sender reads their own place, and the clerk a logged contact', async () => {
    const own = await house.as(sender, 'opinion.show', { opinion: opinions.named.id })
    expect(JSON.stringify(own)).toContain(plantedPlace)
    const look = await house.as(readers.clerk, 'opinion.revealContact', {
      opinion: opinions.named.id,
      reason: '电话回访居民',
    })
    expect(JSON.stringify(look)).toContain(planted.phone)
    const visitor = await house.as(readers.clerk, 'reception.revealContact', {
      booking: bookingId,
      reason: '电话告诉改了代表',
    })
    expect(JSON.stringify(visitor)).toContain(planted.phone)
    const signed = await house.as(readers.clerk, 'mediation.show', { record: records.confidential })
    expect(JSON.stringify(signed)).toContain(plantedMediation)
    const sheet = { record: records.named, form: 'receptionRecord' }
    const { file } = (await house.as(readers.clerk, 'record.print', sheet)) as { file: string }
    expect(linesOfWord(file).join()).toContain(planted.phone)
    expect(await house.as(readers.clerk, 'opinion.related', { day: dayId })).toMatchObject({ open: 3 })
    expect(JSON.stringify(await house.as(readers.clerk, 'notice.toldToday'))).toContain(missed.confidential)
  })

  it('sends no name, phone or place through WeChat', async () => {
    await house.at('2026-12-14T09:00')
    expect(house.wall.length).toBeGreaterThan(0)
    for (const secret of [planted.name, planted.phone, plantedPlace, plantedMediation])
      expect(JSON.stringify(house.wall)).not.toContain(secret)
  })

  it('keeps no name, phone or place in the clear anywhere in the database', async () => {
    const { tenantId } = await house.caller(sender)
    const queries = house.platform.db.tenant(tenantId)
    const tables = await queries.all<{ name: string }>({
      name: 'tables',
      text: `SELECT table_name AS name FROM information_schema.columns WHERE column_name = 'tenant_id' AND table_schema = 'public'`,
    })
    expect(tables.length).toBeGreaterThan(15)
    for (const { name } of tables) {
      const rows = await queries.all<{ row: string }>({
        name: `all_${name}`,
        text: `SELECT t::text AS row FROM ${name} t`,
      })
      for (const secret of [planted.name, planted.phone, plantedPlace, plantedMediation])
        expect(rows.filter(({ row }) => row.includes(secret)).map(() => name)).toEqual([])
    }
  })
  it('keeps no print of an input that could be found again by trying all phone numbers', async () => {
    await house.as(sender, 'session.saveContact', planted)
    const { tenantId } = await house.caller(sender)
    const rows = await house.platform.db.tenant(tenantId).all<{ input_print: string }>({
      name: 'keptPrints',
      text: `SELECT DISTINCT input_print FROM request WHERE action = 'session.saveContact'`,
    })
    const found = createHash('sha256').update(JSON.stringify(planted)).digest('base64url')
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.map(row => row.input_print)).not.toContain(found)
  })
})
