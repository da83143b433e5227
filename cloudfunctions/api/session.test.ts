import { dispatch } from '#functions/api/dispatch'
import { type House, openHouse } from '#tests/stores/house'

describe('signing in', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(['xiangtan', 'huantai'], '2026-12-01T09:00')
  })
  afterAll(() => house.close())

  it('says what one may act as, and where', async () => {
    expect(await house.as('xiangtan.clerk-hetang', 'session.me')).toMatchObject({
      district: 'xiangtan',
      districtName: '湘潭市',
      roles: [{ role: 'stationClerk', scope: 'hetang', scopeName: '荷塘街道联络站' }],
    })
  })

  it('asks for a district that is served', async () => {
    const nowhere = await house.try(null, 'session.signIn', { code: 'o-somebody' })
    expect(nowhere.body).toMatchObject({ code: 'INPUT_INVALID', message: '请先选择您所在的地方' })
    const elsewhere = await house.try(null, 'session.signIn', { code: 'o-somebody', district: 'atlantis' })
    expect(elsewhere.body).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('goes by the login code, never by a session that came along: an old token does not renew itself', async () => {
    const caller = await house.caller('xiangtan.clerk-hetang')
    const signIn = (vouched: boolean) =>
      dispatch(house.platform, {
        path: 'session.signIn',
        input: { code: 'dev:huantai.resident-1' },
        caller,
        vouched,
        requestId: 'test',
      })
    expect((await signIn(false)).body).toMatchObject({ me: { district: 'huantai', roles: [] } })
    // On CloudBase the platform itself vouches for who calls.
    expect((await signIn(true)).body).toMatchObject({ me: { district: 'xiangtan' } })
  })

  it('keeps a contact sealed, shows it masked, and forgets it when asked', async () => {
    const who = 'xiangtan.resident-3'
    const kept = await house.as(who, 'session.saveContact', { name: '万福来', phone: '19988887777' })
    expect(kept).toEqual({ contact: { name: '万**', phone: '199****7777' } })
    expect(await house.as(who, 'session.me')).toMatchObject(kept as object)
    await house.as(who, 'session.saveContact', {})
    expect(await house.as(who, 'session.me')).toMatchObject({ contact: {} })
  })
})
