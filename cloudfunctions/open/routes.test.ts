import { isHost, routeOf } from '#functions/open/routes'

test.each([
  ['/open/stations/xiangtan/hetang.ics', 'stationFeed', { district: 'xiangtan', station: 'hetang' }],
  ['/stations/xiangtan/hetang.ics', 'stationFeed', { district: 'xiangtan', station: 'hetang' }],
  ['/open/stations/xiangtan/hetang.ics?from=phone', 'stationFeed', { district: 'xiangtan', station: 'hetang' }],
  ['/open/stations/xiangtan/hetang', 'stationPage', { district: 'xiangtan', station: 'hetang' }],
  ['/open/hall/xiangtan/hetang', 'hallPage', { district: 'xiangtan', station: 'hetang' }],
  ['/open/hall/xiangtan/hetang.json', 'hallNumbers', { district: 'xiangtan', station: 'hetang' }],
  ['/open/hall/hall.js', 'hallScript', {}],
  ['/open/arrivals/xiangtan/hetang.svg', 'arrivalCode', { district: 'xiangtan', station: 'hetang' }],
  ['/open/arrivals/xiangtan/hetang', 'arrivalPage', { district: 'xiangtan', station: 'hetang' }],
  ['/open/deputies/xiangtan.abc.ics', 'deputyFeed', { token: 'xiangtan.abc' }],
  ['/open/posters/xiangtan/days/0198.pdf', 'dayPoster', { district: 'xiangtan', day: '0198' }],
  ['/open/posters/xiangtan/hetang/2027.pdf', 'yearPoster', { district: 'xiangtan', station: 'hetang', year: '2027' }],
])('%s is the %s', (address, page, parts) => {
  expect(routeOf(address)).toEqual({ page, parts })
})

test.each([
  '/',
  '/open',
  '/open/',
  '/open/stations',
  '/open/open/stations/a/b',
  '/open/stations/a/b/c.ics',
  '/open/stations/a/%2e%2e',
  '',
])('%s is no page', address => {
  expect(routeOf(address)).toBeUndefined()
})

test.each(['shuanglian.example.gov.cn', 'localhost:8080', '127.0.0.1', '[::1]:8080'])('%s is a host', host =>
  expect(isHost(host)).toBe(true),
)

test.each(['', 'a b', 'evil.example/x', 'evil.example"', 'a@b', 'a\r\nb', 'a'.repeat(254), 'example.cn:123456'])(
  '%j is none, and stands on no poster',
  host => expect(isHost(host)).toBe(false),
)
