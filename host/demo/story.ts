import { v7 as newId } from 'uuid'
import { ensureAccount } from '#db/queries/account'
import type { Preset } from '#domain/presets/schema'
import { dispatch } from '#functions/api/dispatch'
import type { Platform } from '#functions/platform/ports'
import { demoResidents } from '#host/demo/personas'

/** Does one action as a demo person, through the same door as everybody; a refusal here is a bug of the story. */
const doAs = (platform: Platform, district: string) => {
  let requests = 0
  return async (persona: string, path: string, input: unknown): Promise<Record<string, unknown>> => {
    requests += 1
    const key = `demo-${district}-${String(requests).padStart(6, '0')}`
    const openid = `dev:${district}.${persona}`
    const account = { accountId: newId(), openid, displayName: null, at: platform.now() }
    const accountId = await ensureAccount(platform.db.tenant(district), district, account)
    const caller = { tenantId: district, accountId }
    const { status, body } = await dispatch(platform, { path, input, key, caller, requestId: key })
    if (status !== 200) throw new Error(`the demo story of ${district} was refused at ${path}: ${JSON.stringify(body)}`)
    return body as Record<string, unknown>
  }
}

/** A few opinions in different places of their life, so that every bench has something to show. */
export const liveThrough = async (platform: Platform, preset: Preset): Promise<void> => {
  const as = doAs(platform, preset.id)
  const [station] = preset.stations
  const lead = preset.units.find(unit => /城管|城市管理|综合/.test(unit.name))
  const second = preset.units.find(unit => /住建|住房|民政/.test(unit.name))
  const [first, other, third] = demoResidents(preset)
  if (!station || !lead || !second || !first || !other || !third) return
  const clerk = `clerk-${station.id}`
  const contactOf = (resident: { name: string; phone: string }) => ({ name: resident.name, phone: resident.phone })
  const place = (text: string) => ({ text })

  const lamp = await as('resident-1', 'opinion.submit', {
    body: '小区门口的路灯坏了三盏，晚上黑得很，老人出门容易摔跤。希望尽快修好。',
    category: preset.opinion.categories[1],
    station: station.id,
    deputy: `${station.id}-1`,
    place: place(`${station.contactPoints[0] ?? station.name}附近`),
    secrecy: 'named',
    contact: contactOf(first),
  })
  await as(clerk, 'opinion.assign', { opinion: lamp.id, version: 1, leadUnit: lead.id, note: '请先到现场看一看' })
  await as(`unit-${lead.id}`, 'opinion.accept', { opinion: lamp.id, version: 2 })
  await as(`unit-${lead.id}`, 'opinion.recordProgress', {
    opinion: lamp.id,
    version: 3,
    text: '已到现场查看，三盏灯的线路老化，材料已经备好。',
  })

  const rubbish = await as('resident-2', 'opinion.submit', {
    body: '楼下垃圾桶两天才清一次，夏天味道很大。能不能每天清一次？',
    category: preset.opinion.categories[2],
    station: station.id,
    place: place('菜市场东门'),
    secrecy: 'confidential',
    contact: contactOf(other),
  })
  await as(clerk, 'opinion.assign', {
    opinion: rubbish.id,
    version: 1,
    leadUnit: second.id,
    coHandlingUnits: [lead.id],
    workingDays: 5,
  })

  await as('resident-3', 'opinion.submit', {
    body: '学校门口上下学的时候车太多，孩子过马路很危险，希望画一条斑马线。',
    category: preset.opinion.categories[1],
    station: station.id,
    place: place('中心小学南门'),
    secrecy: 'named',
    contact: contactOf(third),
  })

  const noise = await as('resident-1', 'opinion.submit', {
    body: '夜里十点以后还在施工，睡不好觉。',
    category: preset.opinion.categories[4],
    station: station.id,
    secrecy: 'named',
    contact: contactOf(first),
  })
  await as(clerk, 'opinion.answerOnSite', {
    opinion: noise.id,
    version: 1,
    text: '已和施工方说好，晚上八点以后不再用大型机械。再有这种情况，请打联络站电话。',
  })
}
