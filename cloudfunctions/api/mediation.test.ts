import sharp from 'sharp'
import { type House, openHouse } from '#tests/stores/house'
import { linesOfWord } from '#tests/stores/reading'

interface Mediation {
  version: number
  parties: string[]
  agreement: string
  photos: { url: string | null }[]
  history: { version: number }[]
}

const clerk = 'xiangtan.clerk-hetang'
const written = {
  parties: ['三楼甲家', '四楼乙家'],
  witness: '王代表',
  agreement: '晚上十点以后不放音乐，周末也一样。',
  agreed: true,
}

describe('a mediation', () => {
  let house: House
  let day = ''
  let record = ''
  beforeAll(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const [first] = (await house.as(null, 'reception.nextDays', { district: 'xiangtan', station: 'hetang' })) as {
      id: string
    }[]
    day = first?.id ?? ''
    await house.at('2026-12-15T09:30')
    record = ((await house.as(clerk, 'record.start', { day, ...entry() })) as { id: string }).id
  })
  afterAll(() => house.close())

  const entry = (outcome = 'unfinished') => ({
    secrecy: 'confidential',
    category: '噪声扰民',
    matter: '楼上楼下为了噪声来说理。',
    answer: '',
    outcome,
    deputies: ['hetang-1'],
    proposedUnit: null,
    due: null,
  })
  const save = (version: number, part: object = {}, who = clerk) =>
    house.try(who, 'mediation.save', { record, version, ...written, ...part })
  const numbers = async () => (await house.as(clerk, 'record.numbers', { day })) as Record<string, number>

  it('is not there until somebody writes it, and lets no record end as mediation before', async () => {
    expect(await house.as(clerk, 'mediation.show', { record })).toEqual({ mediation: null })
    const finished = { record, version: 1, ...entry('mediation'), finish: true }
    expect((await house.try(clerk, 'record.save', finished)).body).toMatchObject({ code: 'RECORD_UNFINISHED' })
    expect((await save(0, { parties: ['三楼甲家'] })).body).toMatchObject({ message: '达成协议的，至少写两方当事人' })
    expect((await save(0)).body).toMatchObject({ version: 1, ...written })
    expect((await house.try(clerk, 'record.save', finished)).body).toMatchObject({ state: 'finished' })
  })

  it('solved at the reception counts once, and is never counted by itself', async () => {
    expect(await numbers()).toMatchObject({ recorded: 1, answeredOnSite: 1, settledOtherwise: 0, opinions: 0 })
    expect((await save(1, { agreed: false })).status).toBe(200)
    expect(await numbers()).toMatchObject({ recorded: 1, answeredOnSite: 0, settledOtherwise: 1 })
    expect((await save(2)).status).toBe(200)
  })

  it('refuses the second of two who write at once, and gives them the words of the first', async () => {
    const answers = await Promise.all([
      save(3, { agreement: '我写的协议。' }),
      save(3, { agreement: '同事写的协议。' }),
    ])
    expect(answers.map(each => each.status).sort()).toEqual([200, 409])
    const saved = answers.find(each => each.status === 200)?.body as unknown as Mediation
    expect(answers.find(each => each.status === 409)?.body).toMatchObject({
      code: 'CHANGED_MEANWHILE',
      data: { version: 4, entry: { agreement: saved.agreement } },
    })
    expect(saved.history.map(each => each.version)).toEqual([4, 3, 2, 1])
  })

  it('is found by nobody but the clerks of the station: not by the deputy who was there, nor by who decides for the district', async () => {
    for (const who of [
      'xiangtan.clerk-yuhu',
      'xiangtan.deputy-hetang-1',
      'xiangtan.committee',
      'xiangtan.street-hetang',
    ])
      for (const action of ['mediation.show', 'mediation.save', 'mediation.addPhotos']) {
        const input = { record, version: 4, ...written, photos: [day] }
        expect([403, 404]).toContain((await house.try(who, action, input)).status)
      }
  })

  it('under 实名 is read by the deputy who was there without who came: in its record, in the list of records, on the sheet', async () => {
    const deputy = 'xiangtan.deputy-hetang-1'
    const visitor = { name: '欧阳调解', phone: '13912345678' }
    const named = { ...entry('mediation'), secrecy: 'named', visitor }
    const { waiting } = (await house.as(clerk, 'visit.giveNumber', { day })) as { waiting: { id: string }[] }
    const visit = waiting.at(-1)?.id
    const { id } = (await house.as(clerk, 'record.start', { day, visit, ...named })) as { id: string }
    const paper = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } })
      .jpeg()
      .toBuffer()
    house.incoming('incoming/signed', paper)
    const { photo } = (await house.as(clerk, 'photo.add', { file: 'incoming/signed' })) as { photo: string }
    await house.as(clerk, 'record.addPhotos', { record: id, photos: [photo] })
    const read = await house.as(deputy, 'record.show', { record: id })
    expect(read).toMatchObject({ secrecy: 'confidential', contact: null, booking: null, photos: [] })
    const { records } = (await house.as(deputy, 'record.day', { day })) as { records: { id: string }[] }
    expect(records.find(each => each.id === id)).toMatchObject({ secrecy: 'confidential', booking: null, visit: null })
    const sheet = async (who: string, form: string) => {
      const { file } = (await house.as(who, 'record.print', { record: id, form })) as { file: string }
      return linesOfWord(file).join('\n')
    }
    expect(await sheet(deputy, 'contactRecord')).not.toContain('欧')
    expect(await sheet(clerk, 'opinionRegister')).not.toContain('欧')
    expect(await sheet(clerk, 'receptionRecord')).toContain(visitor.name)
    expect(await house.as(clerk, 'record.show', { record: id })).toMatchObject({ contact: { name: '欧***' } })
  })

  it('keeps photos of the signed paper, of which nothing is left that the camera wrote', async () => {
    const jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'white' } })
      .withExif({ IFD0: { Copyright: '拍摄地点' } })
      .jpeg()
      .toBuffer()
    house.incoming('incoming/paper', jpeg)
    const { photo } = (await house.as(clerk, 'photo.add', { file: 'incoming/paper' })) as { photo: string }
    const shown = (await house.as(clerk, 'mediation.addPhotos', { record, photos: [photo] })) as Mediation
    expect(shown.photos).toEqual([{ url: expect.stringContaining('/photos/') }])
    const ref = decodeURIComponent(shown.photos[0]?.url?.replace('/photos/', '') ?? '')
    expect(Buffer.from(await house.platform.photos.get(ref)).includes(Buffer.from('拍摄地点'))).toBe(false)
    // One photo belongs to one paper.
    expect((await house.try(clerk, 'record.addPhotos', { record, photos: [photo] })).body).toMatchObject({
      code: 'PHOTO_UNKNOWN',
    })
  })
})
