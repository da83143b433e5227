const { openPhone } = require('./simulator')
const { openCloud, usual } = require('./cloud')

/** A resident's phone for one test file: it was here before, and before every test the cloud answers as usual. */
const openResident = () => {
  const cloud = openCloud()
  const phone = openPhone(cloud.answer)
  // The pages ask nobody for the district when the installation has one: this first visit settles it.
  beforeAll(async () => {
    const home = await phone.open('resident/home')
    await home.reads('下一个接待日')
    await home.close()
  })
  beforeEach(() => {
    phone.sent.length = 0
    phone.opened.length = 0
    for (const path of Object.keys(usual)) cloud.on(path, usual[path])
  })
  return { cloud, phone, sentTo: path => phone.sent.filter(one => one.path === path) }
}

module.exports = { openResident }
