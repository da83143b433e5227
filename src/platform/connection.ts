import { store } from './store'

/** Whether the last question reached the server. The page frame says so when it did not. */
export const connection = store<'on' | 'off'>('on')
