import { openHouse } from '#tests/browser/house'
import { openBrowser, openPhone } from '#tests/browser/phone'
const main = async () => {
  process.env.DEMO_PLACES = 'xihu,tianyuan,huantai,yuhu'
  const house = await openHouse(); const browser = await openBrowser()
  const look = async (who: string, page: string, name: string, act?: (p: any) => Promise<void>, elder = false) => { const phone = await openPhone(browser, house, who, {}); try { if (elder) await phone.toElder(); await phone.open(page); await phone.page.waitForTimeout(1200); if (act) await act(phone); const tall = await phone.page.evaluate(() => { const s = document.querySelector('.sheet-scroll'); if (s) return Math.ceil(s.scrollHeight / 0.88); return Math.max(...[...document.querySelectorAll('html, #app, .taro_page')].map(e => e.scrollHeight)) }); await phone.page.setViewportSize({ width: 390, height: Math.max(844, Math.min(tall, 3000)) }); await phone.page.screenshot({ path: `/tmp/h/w3t/${name}.png` }) } catch (e) { console.log('x', name, String(e).slice(0, 200)) } finally { await phone.close() } }
  const pub = async (p: any) => { await p.find('button', '发布公告').click(); await p.page.waitForTimeout(900) }
  await look('xihu.clerk-nanzhan', 'station/days', 'z1')
  await house.setClock('2026-12-09T10:00:00+08:00')
  await look('tianyuan.clerk-songshan', 'station/days', 'z2')
  await look('tianyuan.clerk-songshan', 'station/days', 'z3', pub)
  await house.setClock('2026-12-28T10:00:00+08:00'); await house.tick()
  await look('xihu.clerk-nanzhan', 'station/days', 'z4')
  await look('xihu.clerk-nanzhan', 'station/days', 'z5', pub)
  await look('xihu.clerk-nanzhan', 'station/home', 'z6')
  await look('tianyuan.clerk-songshan', 'station/days', 'z7', pub, true)
  await browser.close(); await house.close()
}
void main().then(() => process.exit(0))
