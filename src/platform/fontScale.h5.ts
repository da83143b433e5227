/** The browser's own text size against the usual 16 px. */
export const fontScale = (): number => {
  const size = Number.parseFloat(window.getComputedStyle(document.documentElement).fontSize)
  return size > 16 ? size / 16 : 1
}
