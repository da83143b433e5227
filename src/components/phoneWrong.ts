/** What is wrong with a phone, in a sentence; null when it is right or left out. */
export const phoneWrong = (phone: string): string | null => {
  if (!phone) return null
  if (/^1\d{10}$/.test(phone)) return null
  const missing = 11 - phone.length
  if (/^1\d*$/.test(phone) && missing > 0) return `电话少了${missing}位，请再看看`
  return '手机号是11位数字，请再看看'
}
