import type { WordFile } from './wordFile'

const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** In a browser the file is downloaded. */
export const openWordFile = async ({ name, file }: WordFile): Promise<void> => {
  const bytes = Uint8Array.from(atob(file), letter => letter.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: kind }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Not at once: some browsers begin to read only afterwards.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

const inBase64 = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

/** Opens the browser's own file dialog. */
export const chooseWordFile = (): Promise<WordFile | null> =>
  new Promise((resolve, reject) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.docx'
    input.onchange = () => {
      const [file] = Array.from(input.files ?? [])
      if (!file) return resolve(null)
      inBase64(file).then(base64 => resolve({ name: file.name, file: base64 }), reject)
    }
    input.oncancel = () => resolve(null)
    input.click()
  })
