import { useSyncExternalStore } from 'react'
import { keep, recall } from './storage'

/** One value that several pages watch. With a name it also survives the closing of the app. */
export interface Store<T> {
  get: () => T
  set: (value: T) => void
  use: () => T
}

export const store = <T>(first: T, name?: string): Store<T> => {
  let value = name ? (recall<T>(name) ?? first) : first
  const watchers = new Set<() => void>()
  const get = () => value
  const watch = (watcher: () => void) => {
    watchers.add(watcher)
    return () => {
      watchers.delete(watcher)
    }
  }
  return {
    get,
    set(next) {
      value = next
      if (name) keep(name, next)
      watchers.forEach(watcher => {
        watcher()
      })
    },
    use: () => useSyncExternalStore(watch, get, get),
  }
}
