/** Only the family name stays: `王小明` → `王**`, `欧阳娜娜` → `欧***`. */
export const maskName = (name: string): string => {
  const [first = '', ...rest] = Array.from(name.trim())
  return first + '*'.repeat(rest.length)
}

/** The first three and the last four digits stay: `138****5678`; anything shorter than a phone is hidden whole. */
export const maskPhone = (phone: string): string =>
  /^\d{11}$/.test(phone) ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '*'.repeat(Array.from(phone).length)

/** How to reach someone, as typed by them. All of it is optional (个人信息保护法 art. 6). */
export interface Contact {
  name?: string
  phone?: string
}

export const maskContact = ({ name, phone }: Contact): Contact => ({
  ...(name ? { name: maskName(name) } : {}),
  ...(phone ? { phone: maskPhone(phone) } : {}),
})
