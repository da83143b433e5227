/** A random text of 128 bits in hex. Request keys need to be unlikely to meet, not secret, so Math.random will do. */
export const random = (): string => {
  let text = ''
  while (text.length < 32)
    text += Math.floor(Math.random() * 0x10000)
      .toString(16)
      .padStart(4, '0')
  return text
}
