import { store } from './store'

/** The elder view (大字版): larger type, larger targets. Kept on the phone. */
export const elder = store<boolean>(false, 'elder')
