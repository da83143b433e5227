import { answerOpen } from '#functions/open/answerOpen'
import { type House, openHouse } from '#tests/stores/house'

const clerk = 'xiangtan.clerk-hetang'

describe('大厅屏: what anybody may read of the queue', () => {
  let house: House
  let day = ''

  beforeAll(async () => {
    house = await openHouse(['xiangtan'], '2026-12-01T09:00')
    const [card] = (await house.as(null, 'reception.nextDays', { district: 'xiangtan', station: 'hetang' })) as {
      id: string
    }[]
    day = card?.id ?? ''
    await house.at('2026-12-15T09:00')
    for (const name of ['欧阳不泄密', '王小明'])
      await house.as(clerk, 'visit.giveNumber', { day, contact: { name, phone: '19912345678' } })
    await house.as(clerk, 'visit.callNext', { day, desk: 3 })
  })
  afterAll(() => house.close())

  const ask = async (path: string, ifNoneMatch?: string) =>
    answerOpen(
      { ...house.platform, fonts: '' },
      { method: 'GET', path, ifNoneMatch, origin: 'https://rd.example.gov.cn', app: '/', requestId: 'hall' },
    )

  it('is numbers, tables and a count, and nothing of anybody', async () => {
    const { body } = await ask('/open/hall/xiangtan/hetang.json')
    const read = JSON.parse(body.toString())
    expect(read).toEqual({
      station: '荷塘街道联络站',
      date: '12月15日周二',
      days: [
        {
          practice: '接待日',
          line: null,
          rule: expect.stringContaining('每叫3位约好的，就叫1位现场的'),
          over: false,
          calling: [{ number: '现场1', desk: 3 }],
          receiving: 0,
          next: ['现场2'],
          waiting: 1,
        },
      ],
    })
    expect(body.toString()).not.toMatch(/欧|王|1991|5678/)
  })

  it('costs nothing while nothing changes', async () => {
    const first = await ask('/open/hall/xiangtan/hetang.json')
    expect((await ask('/open/hall/xiangtan/hetang.json', first.headers.etag)).status).toBe(304)
    await house.as(clerk, 'visit.undo', { day })
    expect((await ask('/open/hall/xiangtan/hetang.json', first.headers.etag)).status).toBe(200)
  })

  it('is a page that loads nothing but its own script, style, numbers and code', async () => {
    for (const path of ['/open/hall/xiangtan/hetang', '/open/hall/hall.js', '/open/hall/hall.css']) {
      const { status, headers, body } = await ask(path)
      expect(status).toBe(200)
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'")
      expect(body.length).toBeGreaterThan(300)
    }
    const page = (await ask('/open/hall/xiangtan/hetang')).body.toString()
    expect(page).not.toMatch(/style=|onclick|<script(?! src)/)
  })

  it('has a code for the door, which leads to the page for arriving', async () => {
    const { headers, body } = await ask('/open/arrivals/xiangtan/hetang.svg')
    expect(headers['content-type']).toContain('image/svg+xml')
    expect(body.toString()).toMatch(/^<svg/)
    expect((await ask('/open/arrivals/xiangtan/hetang')).headers.location).toBe(
      '/#/pages/resident/arrive/index?district=xiangtan&station=hetang',
    )
  })

  it.each(['/open/hall/xiangtan/nowhere', '/open/hall/nowhere/hetang.json', '/open/arrivals/xiangtan/nowhere.svg'])(
    '%s is no place',
    async path => {
      expect((await ask(path)).status).toBe(404)
    },
  )

  it('says on a day without reception that there is none', async () => {
    const { body } = await ask('/open/hall/xiangtan/yuhu.json')
    expect(JSON.parse(body.toString()).days).toHaveLength(1)
    await house.at('2026-12-16T09:00')
    expect(JSON.parse((await ask('/open/hall/xiangtan/hetang.json')).body.toString()).days).toEqual([])
  })
})
