import { whenKeptElsewhere } from './otherWindows'
import { recall } from './storage'
import { store } from './store'

/** The elder view (大字版): larger type, larger targets. Kept on the phone, and the same in all windows of a browser. */
export const elder = store<boolean>(false, 'elder')

whenKeptElsewhere('elder', () => elder.set(recall<boolean>('elder') ?? false))
