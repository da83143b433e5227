import { Refused, type RefusedCode } from './refused'

/** What the host's upload route answers: the reference, or why it did not take the file. */
export interface Uploaded {
  file?: string
  code?: RefusedCode
  message?: string
}

export const uploadedFile = (status: number, { file, code, message }: Uploaded): string => {
  if (status < 300 && file) return file
  throw new Refused(code ?? 'PHOTO_UNKNOWN', message ?? '有一张照片没有传上来，请重新选一次')
}
