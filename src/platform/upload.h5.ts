import { base } from './transport'
import { type Uploaded, uploadedFile } from './uploaded'

/** In a browser a chosen photo is a File. Taro would turn it into a blob address, which the host's security policy refuses. */
export type Chosen = File

/** Opens the browser's own file dialog. */
export const choosePhotos = (most: number): Promise<Chosen[]> =>
  new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.multiple = most > 1
    input.onchange = () => resolve(Array.from(input.files ?? []).slice(0, most))
    input.oncancel = () => resolve([])
    input.click()
  })

export const upload = async (file: Chosen, bearer: () => Promise<string>): Promise<string> => {
  const body = new FormData()
  body.append('file', file)
  const headers = { Authorization: `Bearer ${await bearer()}` }
  const answer = await fetch(`${base}/upload`, { method: 'POST', headers, body })
  return uploadedFile(answer.status, (await answer.json()) as Uploaded)
}
