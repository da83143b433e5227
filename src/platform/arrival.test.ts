import { arrivalOf } from './arrival'

test('the code of a poster, scanned in WeChat, leads to its station', () => {
  const q = encodeURIComponent('https://office.example.gov.cn/open/stations/xiangtan/hetang')
  expect(arrivalOf({ q })).toEqual({ district: 'xiangtan', station: 'hetang' })
})

test('a link leads to the district, and the station, that it names', () => {
  expect(arrivalOf({ district: 'xiangtan', station: 'hetang' })).toEqual({ district: 'xiangtan', station: 'hetang' })
  expect(arrivalOf({ district: 'xiangtan' })).toEqual({ district: 'xiangtan', station: undefined })
})

test('what leads nowhere leaves the reader where they are', () => {
  for (const query of [{}, { q: '%' }, { q: 'https://office.example.gov.cn/elsewhere' }, { district: 3 }])
    expect(arrivalOf(query)).toEqual({ district: undefined, station: undefined })
})
