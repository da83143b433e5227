import sharp from 'sharp'
import { actions } from '#domain/opinion/life'
import { type Secrecy, secrecyLevels } from '#domain/opinion/secrecy'
import { type House, newKey, openHouse } from '#tests/stores/house'

/** Planted in every field a resident can write about themselves. Nobody else has these. */
const planted = { name: '欧阳不泄密', phone: '19912345678' }
const masked = ['欧****', '199****5678']
const place = '幸福里小区九栋九零九'
/** In the address of every photo: one of the sender's own door. */
const door = 'own-door'
const home = [place, door]

const people = {
  sender: 'xiangtan.resident-1',
  clerk: 'xiangtan.clerk-hetang',
  leadUnit: 'xiangtan.unit-shuiwu',
  coHandlingUnit: 'xiangtan.unit-zhujian',
  deputy: 'xiangtan.deputy-hetang-1',
  anotherResident: 'xiangtan.resident-2',
  otherClerk: 'xiangtan.clerk-yuhu',
  otherUnit: 'xiangtan.unit-jiaoyu',
  otherDeputy: 'xiangtan.deputy-hetang-2',
  otherDistrict: 'huantai.clerk-suozhen',
} as const
type Person = keyof typeof people
const parties = ['sender', 'clerk', 'leadUnit', 'coHandlingUnit', 'deputy'] as const
const everybody = Object.keys(people) as Person[]

/** What a reader may read of who the sender is and where they live; lists and notices carry none of it to anybody. */
const mayRead = (reader: Person | 'codeHolder', path: string, secrecy: Secrecy): string[] => {
  if (path === 'opinion.revealContact') {
    const mayLook = secrecy === 'named' ? ['clerk', 'leadUnit'] : secrecy === 'confidential' ? ['clerk'] : []
    return mayLook.includes(reader) ? Object.values(planted) : []
  }
  if (/^opinion\.(mine|workbench|followed)$|^notice\./.test(path)) return []
  switch (reader) {
    case 'clerk':
      return secrecy === 'anonymous' ? home : [...home, ...masked]
    case 'leadUnit':
      return secrecy === 'named' ? [...home, ...masked] : home
    case 'deputy':
      return secrecy === 'named' ? [...home, planted.name] : []
    case 'sender':
    case 'coHandlingUnit':
    case 'codeHolder':
      return home
    default:
      return []
  }
}

type Move = [who: Person, action: string, input?: object] | 'wait'
const text = '写几句办理的情况'
const assign: Move = ['clerk', 'assign', { leadUnit: 'shuiwu', coHandlingUnits: ['zhujian'], note: text }]
const accept: Move = ['leadUnit', 'accept']
const supplement: Move = ['sender', 'supplement', { text }]
const answerOnSite: Move = ['clerk', 'answerOnSite', { text }]
const reply = (input: object): Move => ['leadUnit', 'reply', { text, withoutCoOpinion: text, ...input }]

/** Whole lives, which between them take every step there is. Of an anonymous one the sender's own steps fall away. */
const lives: Record<string, Move[]> = {
  'replied to, sent back, replied to again and rated': [
    supplement,
    assign,
    accept,
    ['leadUnit', 'recordProgress', { text }],
    ['coHandlingUnit', 'giveCoOpinion', { text }],
    supplement,
    reply({ resultClass: 'A' }),
    ['sender', 'sendBack', { reason: text }],
    assign,
    accept,
    reply({ resultClass: 'C' }),
    ['sender', 'rate', { rating: 'dissatisfied', reason: text }],
  ],
  'let lie by the station and by both units, and never rated': [
    'wait',
    assign,
    'wait',
    accept,
    reply({ resultClass: 'D' }),
    'wait',
  ],
  'returned by the unit and taken back': [
    assign,
    ['leadUnit', 'returnToStation', { reason: text }],
    supplement,
    ['sender', 'withdraw'],
    ['clerk', 'decline', { reason: text }],
  ],
  declined: [['clerk', 'decline', { reason: text }]],
  referred: [['clerk', 'refer', { to: 'court' }]],
  'answered on the spot and rated': [answerOnSite, ['sender', 'rate', { rating: 'satisfied' }]],
}

describe('a whole life, every answer of every step read by everybody', () => {
  let house: House
  let day = Date.parse('2026-03-02T00:00:00Z')
  let pointers: string[]
  const logged: unknown[] = []
  const leaks: string[] = []
  const taken = new Set<string>()
  const read = new Map<string, number>()
  const anonymous: string[] = []
  let looks = 0

  beforeAll(async () => {
    house = await openHouse(['xiangtan', 'huantai'], '2026-03-02T09:00')
    const keep = (facts: unknown, message: string) => logged.push([facts, message])
    house.platform.log = { info: keep, error: keep }
    const { accountId, tenantId } = await house.caller(people.sender)
    pointers = [accountId, people.sender]
    for (const person of everybody) await house.caller(people[person])
    // Everybody has accepted messages, so that every notice also goes out through WeChat.
    await house.platform.db.tenant(tenantId).all(
      {
        name: 'everybodyAccepted',
        text: `INSERT INTO message_quota SELECT tenant_id, account_id, 'progress', 500 FROM account WHERE tenant_id = $1`,
      },
      [tenantId],
    )
  })
  afterAll(() => house.close())

  const wait = async () => {
    day += 24 * 86_400_000
    await house.at(`${new Date(day).toISOString().slice(0, 10)}T09:00`)
  }

  /** Asks as somebody, and notes whatever the answer tells that they may not read. */
  const ask = async (reader: Person | 'codeHolder', path: string, input: object, secrecy: Secrecy) => {
    const { status, body } = await house.try(reader === 'codeHolder' ? null : people[reader], path, input)
    const told = JSON.stringify(body)
    const allowed = mayRead(reader, path, secrecy)
    for (const secret of [...Object.values(planted), ...masked, ...home, ...pointers])
      if (told.includes(secret) && !allowed.includes(secret)) leaks.push(`${reader} read ${secret} in ${path}`)
    if (status === 200) read.set(`${reader} ${path}`, (read.get(`${reader} ${path}`) ?? 0) + 1)
    return { status, body: body as unknown as Record<string, never> & { version: number } }
  }

  /** Everything that can be read of one matter without a step. */
  const lookAround = async (readers: readonly Person[], id: string, code: string | null, secrecy: Secrecy) => {
    for (const reader of readers) {
      await ask(reader, 'opinion.show', { opinion: id }, secrecy)
      for (const path of ['opinion.mine', 'opinion.workbench', 'opinion.followed', 'notice.inbox', 'notice.unsendable'])
        await ask(reader, path, {}, secrecy)
    }
    if (code) await ask('codeHolder', 'opinion.findByCode', { district: 'xiangtan', code }, secrecy)
  }
  const reveal = async (id: string, secrecy: Secrecy) => {
    for (const reader of everybody) {
      const { status } = await ask(reader, 'opinion.revealContact', { opinion: id, reason: '电话问问情况' }, secrecy)
      if (status === 200) looks += 1
    }
  }

  const photoOfDoor = async (): Promise<string> => {
    house.platform.photos.reserve = async () => `photos/${door}-${newKey()}`
    const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } }).jpeg()
    house.incoming('incoming/door', await picture.toBuffer())
    return ((await house.as(people.sender, 'photo.add', { file: 'incoming/door' })) as { photo: string }).photo
  }
  const begin = async (secrecy: Secrecy, photos: string[] = []): Promise<{ id: string; code: string | null }> => {
    const wish = { body: '水管漏水，路都淹了。', category: '水电气暖', station: 'hetang', deputy: 'hetang-1' }
    const input = { ...wish, place: { text: place }, photos, secrecy, contact: planted }
    const { body } = await ask('sender', 'opinion.submit', input, secrecy)
    const { number, queryCode } = body as unknown as { number: string; queryCode: string | null }
    const bench = await ask('clerk', 'opinion.workbench', { search: number }, secrecy)
    const [line] = (bench.body as unknown as { yours: { id: string }[] }).yours
    return { id: line?.id ?? '', code: queryCode }
  }

  const live = async (moves: Move[], secrecy: Secrecy) => {
    const { id, code } = await begin(secrecy, [await photoOfDoor()])
    if (secrecy === 'anonymous') anonymous.push(id)
    const now = async () => (await ask('clerk', 'opinion.show', { opinion: id }, secrecy)).body.version
    for (const move of moves) {
      if (move === 'wait') await wait()
      else {
        const [who, action, input] = move
        const { status } = await ask(who, `opinion.${action}`, { opinion: id, version: await now(), ...input }, secrecy)
        if (status === 200) taken.add(`${secrecy} ${action}`)
        if (action === 'assign') await reveal(id, secrecy)
      }
      await lookAround(parties, id, code, secrecy)
    }
    await wait()
    await lookAround(everybody, id, code, secrecy)
    await reveal(id, secrecy)
  }

  it.each(secrecyLevels.flatMap(secrecy => Object.keys(lives).map(life => [secrecy, life] as const)))(
    'tells nobody who wrote a %s opinion that is %s',
    async (secrecy, life) => {
      leaks.length = 0
      await live(lives[life] ?? [], secrecy)
      expect(leaks).toEqual([])
    },
    60_000,
  )

  it('has taken every step there is, and every reader has read something', () => {
    // The clock's own steps write nothing that anybody said.
    const steps = actions.filter(action => !['submit', 'lapse', 'recount'].includes(action))
    for (const secrecy of ['named', 'confidential'])
      for (const step of steps) expect(taken).toContain(`${secrecy} ${step}`)
    for (const step of ['assign', 'accept', 'recordProgress', 'giveCoOpinion', 'reply', 'returnToStation', 'decline'])
      expect(taken).toContain(`anonymous ${step}`)
    for (const step of ['supplement', 'rate', 'sendBack', 'withdraw']) expect(taken).not.toContain(`anonymous ${step}`)
    for (const party of parties) expect(read.get(`${party} opinion.show`)).toBeGreaterThan(20)
    for (const reader of everybody) expect(read.get(`${reader} notice.inbox`)).toBeGreaterThan(0)
    expect(read.get('codeHolder opinion.findByCode')).toBeGreaterThan(20)
  })

  it('has logged every look at a contact', async () => {
    const { tenantId } = await house.caller(people.clerk)
    const [row] = await house.platform.db
      .tenant(tenantId)
      .all<{ looks: number }>({ name: 'countLooks', text: 'SELECT count(*)::int AS looks FROM contact_reveal' })
    expect(looks).toBeGreaterThan(10)
    expect(row?.looks).toBe(looks)
  })

  it('sent no name, phone or place through WeChat, and told the overdue, the lapsed and the supplemented', () => {
    const words = JSON.stringify(house.wall.map(({ openid, ...message }) => message))
    for (const phrase of ['没按时办', '请催办', '会办超期', '已办结', '有补充', '退回重办'])
      expect(words).toContain(phrase)
    for (const secret of [...Object.values(planted), ...masked, place, ...pointers]) expect(words).not.toContain(secret)
  })

  it('logs nothing of it, also when WeChat is busy and when an action breaks in the middle', async () => {
    house.wechatSays({ kind: 'retry', why: 'system busy' })
    await begin('named')
    await wait()
    const { cipher } = house.platform
    house.platform.cipher = {
      ...cipher,
      seal: () => {
        throw new Error('no key')
      },
    }
    for (const secrecy of secrecyLevels) await expect(begin(secrecy)).rejects.toThrow('opinion.submit failed')
    house.platform.cipher = cipher
    expect(logged).toHaveLength(4)
    const lines = JSON.stringify(logged, (_, value) =>
      value instanceof Error ? { ...value, message: value.message, stack: value.stack } : value,
    )
    for (const secret of [...Object.values(planted), ...masked, place, ...pointers]) expect(lines).not.toContain(secret)
  })

  it('keeps nothing with an anonymous opinion that points at its sender, whatever steps it went through', async () => {
    const { tenantId } = await house.caller(people.sender)
    const queries = house.platform.db.tenant(tenantId)
    expect(anonymous).toHaveLength(Object.keys(lives).length)
    for (const table of ['opinion', 'opinion_event', 'opinion_contact', 'co_handling', 'notice', 'contact_reveal']) {
      const rows = await queries.all<{ row: string }>({
        name: `rowsOf_${table}`,
        text: `SELECT t::text AS row FROM ${table} t`,
      })
      const own = rows.filter(({ row }) => anonymous.some(id => row.includes(id)))
      if (table !== 'opinion_contact' && table !== 'contact_reveal') expect(own.length).toBeGreaterThan(0)
      expect(own.filter(({ row }) => pointers.some(pointer => row.includes(pointer)))).toEqual([])
    }
  })
})
