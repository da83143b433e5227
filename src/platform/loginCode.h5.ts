import { persona } from './persona'
import { random } from './random'
import { keep, recall } from './storage'

/** A browser is a visitor of its own, the same one every time, unless the address says whom the local desk plays. */
export const loginCode = async (): Promise<string> => {
  if (persona) return `dev:${persona}`
  const visitor = recall<string>('visitor') ?? random().slice(0, 12)
  keep('visitor', visitor)
  return `dev:visitor-${visitor}`
}
