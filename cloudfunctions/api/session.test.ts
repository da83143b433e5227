import { dispatch } from '#functions/api/dispatch'
import { type House, newKey, openHouse } from '#tests/stores/house'

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

  it('is needed again when the account is gone: a session that outlived its database books and submits nothing', async () => {
    const [day] = (await house.as(null, 'reception.nextDays', { district: 'xiangtan', station: 'hetang' })) as {
      id: string
    }[]
    const { slots } = (await house.as(null, 'reception.day', { district: 'xiangtan', day: day?.id })) as {
      slots: { id: string }[]
    }
    const asked: [string, object][] = [
      ['session.me', {}],
      ['session.saveContact', { phone: '13907310000' }],
      ['reception.bookSlot', { slot: slots[0]?.id, matter: '楼道照明' }],
      ['notice.allowMessages', { templates: ['reception'] }],
      [
        'opinion.submit',
        { body: '路灯不亮，晚上很黑。', category: '道路交通', station: 'hetang', secrecy: 'confidential' },
      ],
    ]
    for (const [path, input] of asked) {
      const answer = await dispatch(house.platform, {
        path,
        input,
        key: newKey(),
        caller: { tenantId: 'xiangtan', accountId: '00000000-0000-4000-8000-000000000000' },
        requestId: 'test',
      })
      expect([path, answer.status, (answer.body as { code?: string }).code]).toEqual([path, 401, 'SIGN_IN_NEEDED'])
    }
  })
})
