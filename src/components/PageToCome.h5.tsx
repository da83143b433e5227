import { type ComponentType, useState } from 'react'
import { connection } from '../platform/connection'
import { Refused } from '../platform/refused'
import { Problem } from './Problem'
import { Screen } from './Screen'

type PageFile = { default: ComponentType }
type Load = (...asked: unknown[]) => [Promise<PageFile>, ...unknown[]]

/** A page as Taro's router knows it. */
interface Route {
  path: string
  navigationBarTitleText?: string
  load: Load
}

const notCome = new Refused('OFFLINE', '没有连上网络，这一页还没有打开。连上网后点“再试一次”')

/** Whether the host answers: then a file that does not come is one of an earlier release, and only beginning anew helps. */
const hostAnswers = (): Promise<boolean> =>
  fetch(window.location.pathname, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )

/** What is drawn in place of a page whose file did not come, until it does. */
const toCome = (title: string, fileOf: () => Promise<PageFile>): ComponentType =>
  function PageToCome() {
    const [page, setPage] = useState<PageFile | null>(null)
    const [busy, setBusy] = useState(false)
    const again = async () => {
      setBusy(true)
      try {
        setPage(await fileOf())
        connection.set('on')
      } catch {
        if (await hostAnswers()) window.location.reload()
      }
      setBusy(false)
    }
    if (page) return <page.default />
    return (
      <Screen title={title}>
        <Problem problem={notCome} again={again} busy={busy} />
      </Screen>
    )
  }

/** The same route, with an answer in words when the page's file does not come. Called by `config/latePagesPlugin.js`. */
export const orToCome = (route: Route): Route => ({
  ...route,
  load: (...asked) => {
    const [file, ...rest] = route.load(...asked)
    const orWords = file.catch(error => {
      console.warn(error)
      connection.set('off')
      return { default: toCome(route.navigationBarTitleText ?? '双联', () => route.load(...asked)[0]) }
    })
    return [orWords, ...rest]
  },
})
