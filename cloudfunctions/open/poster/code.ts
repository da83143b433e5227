import qrcode from 'qrcode-generator'
import { ink, type Sheet } from '#functions/open/poster/sheet'

/** Draws a QR code (ISO/IEC 18004, level M) as shapes into a white square, with its quiet zone of four modules. */
export const drawCode = ({ doc }: Sheet, address: string, x: number, y: number, side: number): void => {
  const code = qrcode(0, 'M')
  code.addData(address)
  code.make()
  const count = code.getModuleCount()
  const module = side / (count + 8)
  doc.rect(x, y, side, side).fill(ink.paper)
  for (let row = 0; row < count; row += 1)
    for (let from = 0; from < count; from += 1) {
      if (!code.isDark(row, from)) continue
      let to = from
      while (to < count && code.isDark(row, to)) to += 1
      // Modules of one row are one shape: where shapes meet, a screen shows a hair of white.
      doc.rect(x + (from + 4) * module, y + (row + 4) * module, (to - from) * module, module)
      from = to
    }
  doc.fill(ink.text)
}
