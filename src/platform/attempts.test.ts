import { type Attempts, type Box, sendOnce } from './attempts'
import { offline, Refused } from './refused'

interface Words {
  text: string
}

/** A server that does each key once, and a network that can lose what is sent or what is answered. */
const openOffice = () => {
  const arrived = new Map<string, { print: string; number: number }>()
  const office = {
    arrived,
    loses: null as 'question' | 'answer' | null,
    refuses: null as Refused | null,
    take: async (input: Words, key: string): Promise<number> => {
      const { loses, refuses } = office
      office.loses = null
      office.refuses = null
      if (loses === 'question') throw offline()
      if (refuses) throw refuses
      const print = JSON.stringify(input)
      const known = arrived.get(key) ?? { print, number: arrived.size + 1 }
      if (known.print !== print) throw new Refused('KEY_REUSED', '编号相同、内容不同')
      arrived.set(key, known)
      if (loses === 'answer') throw offline()
      return known.number
    },
  }
  return office
}

const openPhone = (office: ReturnType<typeof openOffice>) => {
  let kept: Attempts<Words> | null = null
  let keys = 0
  const box: Box<Words> = {
    get: () => kept,
    set: attempts => {
      kept = attempts
    },
  }
  return { kept: () => kept, send: (text: string) => sendOnce(box, { text }, office.take, () => `key-${++keys}`) }
}

const codeOf = (sending: Promise<unknown>): Promise<string | null> =>
  sending.then(
    () => null,
    thrown => (thrown as Refused).code,
  )

test('an answer that was lost comes when the same words are sent again, and they arrive once', async () => {
  const office = openOffice()
  const phone = openPhone(office)
  office.loses = 'answer'
  expect(await codeOf(phone.send('路灯不亮'))).toBe('OFFLINE')
  expect(phone.kept()).toEqual({ key: 'key-1', sent: [{ text: '路灯不亮' }] })
  expect(await phone.send('路灯不亮')).toEqual({ output: 1, sent: { text: '路灯不亮' } })
  expect(office.arrived.size).toBe(1)
  expect(phone.kept()).toBeNull()
})

test('words that were changed after a lost answer do not arrive beside the first: the first one’s answer comes', async () => {
  const office = openOffice()
  const phone = openPhone(office)
  office.loses = 'answer'
  await codeOf(phone.send('路灯不亮'))
  expect(await phone.send('两盏路灯不亮')).toEqual({ output: 1, sent: { text: '路灯不亮' } })
  expect(office.arrived.size).toBe(1)
})

test('of several versions the one that arrived is found', async () => {
  const office = openOffice()
  const phone = openPhone(office)
  office.loses = 'question'
  await codeOf(phone.send('一'))
  office.loses = 'answer'
  await codeOf(phone.send('二'))
  office.loses = 'question'
  await codeOf(phone.send('三'))
  expect(await phone.send('四')).toEqual({ output: 1, sent: { text: '二' } })
})

test('words that were changed after a question was lost arrive as they are now', async () => {
  const office = openOffice()
  const phone = openPhone(office)
  office.loses = 'question'
  await codeOf(phone.send('路灯不亮'))
  expect(await phone.send('两盏路灯不亮')).toEqual({ output: 1, sent: { text: '两盏路灯不亮' } })
})

test('after an answer the next words are another request', async () => {
  const office = openOffice()
  const phone = openPhone(office)
  await phone.send('一')
  expect((await phone.send('二')).output).toBe(2)
})

test('a refusal forgets nothing that was sent before it', async () => {
  const office = openOffice()
  const phone = openPhone(office)
  office.loses = 'answer'
  await codeOf(phone.send('路灯不亮'))
  office.refuses = new Refused('SESSION_EXPIRED', '登录已过期')
  expect(await codeOf(phone.send('路灯不亮'))).toBe('SESSION_EXPIRED')
  expect((await phone.send('两盏路灯不亮')).sent).toEqual({ text: '路灯不亮' })
})

test('a first attempt that is refused leaves nothing behind', async () => {
  const office = openOffice()
  const phone = openPhone(office)
  office.refuses = new Refused('INPUT_INVALID', '请写文字')
  await codeOf(phone.send('？'))
  expect(phone.kept()).toBeNull()
})
