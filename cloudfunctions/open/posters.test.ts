import { inflateSync } from 'node:zlib'
import { answerOpen } from '#functions/open/answerOpen'
import { openFonts } from '#functions/open/poster/fonts'
import { fontFolder } from '#host/open'
import { type House, openHouse } from '#tests/stores/house'

const mm = 72 / 25.4

/** What a PDF of ours says of itself, read without a library. */
const readPdf = (pdf: Buffer) => {
  const text = pdf.toString('latin1')
  const streams = [...text.matchAll(/\/Filter \/FlateDecode.*?stream\n/gs)].flatMap(({ index, 0: head }) => {
    try {
      return [inflateSync(pdf.subarray(index + head.length)).toString('latin1')]
    } catch {
      return []
    }
  })
  const drawing = streams.filter(stream => stream.startsWith('1 0 0 -1 0')).join('\n')
  const [, , , width = '0', height = '0'] = /MediaBox \[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]/.exec(text) ?? []
  return {
    pages: [...text.matchAll(/\/Type \/Page\n/g)].length,
    size: [Number(width), Number(height)] as const,
    images: /\/Subtype \/Image/.test(text),
    fonts: [...text.matchAll(/\/FontFile2 /g)].length,
    drawing,
  }
}

/** Where shapes and letters begin and end, in points from the upper left corner. */
const placesIn = (drawing: string, height: number): [number, number][] => {
  const number = String.raw`(-?[\d.]+)`
  const found = (pattern: string) =>
    [...drawing.matchAll(new RegExp(pattern, 'g'))].map(match => match.slice(1).map(Number))
  return [
    ...found(`${number} ${number} [ml]\\n`).map(([x = 0, y = 0]): [number, number] => [x, y]),
    ...found(`${number} ${number} ${number} ${number} re\\n`).flatMap(
      ([x = 0, y = 0, w = 0, h = 0]): [number, number][] => [
        [x, y],
        [x + w, y + h],
      ],
    ),
    ...found(`1 0 0 1 ${number} ${number} Tm`).map(([x = 0, y = 0]): [number, number] => [x, height - y]),
  ]
}

describe('posters', () => {
  let house: House
  let dayId: string
  beforeAll(async () => {
    house = await openHouse(['xiangtan', 'tianyuan'], '2026-12-01T09:00')
    const days = (await house.as(null, 'reception.nextDays', { district: 'xiangtan', station: 'hetang' })) as {
      id: string
    }[]
    dayId = days[0]?.id ?? ''
  })
  afterAll(() => house.close())

  const get = (path: string) =>
    answerOpen(
      { ...house.platform, fonts: fontFolder },
      { method: 'GET', path, origin: 'https://office.example', app: '/', requestId: 'test' },
    )
  const dayPath = (): string => `/open/posters/xiangtan/days/${dayId}.pdf`

  it.each([
    ['a station’s year on A3, lying', (): string => '/open/posters/xiangtan/hetang/2026.pdf', [420, 297]],
    ['next year’s, of which much is not certain', (): string => '/open/posters/tianyuan/songshan/2027.pdf', [420, 297]],
    ['a day on A4, upright', dayPath, [210, 297]],
  ] as const)('draws %s: one page, small, of lines and letters, clear of the edge', async (_, path, [wide, high]) => {
    const { status, headers, body } = await get(path())
    expect([status, headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(body.length).toBeLessThan(400_000)
    const { pages, size, images, fonts, drawing } = readPdf(body)
    expect([pages, images, fonts]).toEqual([1, false, 2])
    expect(size.map(points => Math.round(points / mm))).toEqual([wide, high])
    const places = placesIn(drawing, size[1])
    expect(places.length).toBeGreaterThan(100)
    // Hatching reaches over its frame and is clipped there.
    const hatched = drawing.includes('W n')
    for (const [x, y] of hatched ? [] : places) {
      expect(Math.min(x, size[0] - x)).toBeGreaterThanOrEqual(10 * mm)
      expect(Math.min(y, size[1] - y)).toBeGreaterThanOrEqual(10 * mm)
    }
  })

  it('are the same to the byte all day, so that a printer’s second look costs nothing', async () => {
    const first = await get(dayPath())
    expect((await get(dayPath())).body.equals(first.body)).toBe(true)
  })

  it('exist of no day before its notice, of none that was cancelled, and of no other year', async () => {
    const [the10th] = (await house.as('tianyuan.clerk-songshan', 'reception.stationDays', { station: 'songshan' })) as {
      id: string
    }[]
    const unpublished = await get(`/open/posters/tianyuan/days/${the10th?.id}.pdf`)
    expect([unpublished.status, unpublished.body.toString()]).toEqual([409, expect.stringContaining('还没有发布')])
    for (const path of ['tianyuan/songshan/2031', 'tianyuan/nowhere/2026', `tianyuan/days/${dayId}`, 'xiangtan/days/1'])
      expect((await get(`/open/posters/${path}.pdf`)).status).toBe(404)
  })
})

describe('the letters of a poster', () => {
  const fonts = openFonts(fontFolder)

  it('are all there for the names of places and people, 姜畲镇 among them', () => {
    expect(fonts.runsOf('姜畲镇联络站 0731-55500101 9:00–11:30，“双联”', 'bold')).toHaveLength(1)
  })

  it('come from a smaller file when they are rare, and no place stays blank', () => {
    const runs = fonts.runsOf('王鬯某', 'regular')
    expect(runs.map(({ text }) => text).join('')).toBe('王鬯某')
    expect(new Set(runs.map(({ font }) => font)).size).toBeGreaterThan(1)
  })

  it('are a printer’s mark where no font has the character, and nothing where it has no shape', () => {
    expect(
      fonts
        .runsOf('路灯\u{1F6A6}\u200d䶮亮了', 'bold')
        .map(({ text }) => text)
        .join(''),
    ).toBe('路灯〓〓亮了')
  })
})
