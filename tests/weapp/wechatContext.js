/**
 * JavaScript as a phone's WeChat has it: the language, timers, `wx`, and nothing of a browser or of Node. Code out of strings
 * (`eval`, `new Function`) is refused, as there. Only enough of WeChat is played for a page to draw itself once.
 */
const vm = require('node:vm')
const { readFileSync } = require('node:fs')
const path = require('node:path')
const { dist } = require('./built')

/** Parts of V8's own language that WeChat's engines do not have. */
const absent = ['SharedArrayBuffer', 'Atomics', 'WebAssembly', 'FinalizationRegistry', 'WeakRef', 'escape', 'unescape']

const ignore = () => undefined

const silent = Object.fromEntries(['log', 'info', 'warn', 'error', 'debug'].map(level => [level, () => undefined]))

const openContext = ({ answer, complain, kept = {}, alter = (_file, text) => text }) => {
  const facts = () => ({ windowWidth: 390, windowHeight: 844, pixelRatio: 3, platform: 'ios', SDKVersion: '3.8.0' })
  const launched = () => ({ path: '', query: {}, scene: 1001 })
  const registered = { stack: [] }
  const wx = {
    canIUse: () => true,
    nextTick: run => setTimeout(run, 0),
    getSystemInfoSync: facts,
    getWindowInfo: facts,
    getDeviceInfo: facts,
    getAppBaseInfo: facts,
    getLaunchOptionsSync: launched,
    getEnterOptionsSync: launched,
    getStorageSync: name => kept[name] ?? '',
    setStorageSync: () => undefined,
    removeStorageSync: () => undefined,
    setNavigationBarTitle: options => options?.success?.({}),
    onWindowResize: () => undefined,
    offWindowResize: () => undefined,
    showToast: () => undefined,
    cloud: {
      init: () => undefined,
      callFunction: async ({ data }) => ({ result: await answer(data) }),
    },
  }
  const globals = {
    wx,
    console: { ...silent, error: (...words) => complain(words.map(String).join(' ')) },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    App: definition => {
      registered.app = definition
    },
    Page: definition => {
      registered.page = definition
    },
    Component: ignore,
    Behavior: definition => definition,
    getApp: () => registered.app,
    getCurrentPages: () => registered.stack,
  }
  const context = vm.createContext({ ...globals }, { codeGeneration: { strings: false, wasm: false } })
  for (const name of absent) vm.runInContext(`delete globalThis.${name}`, context)
  const modules = new Map()
  const names = ['require', 'module', 'exports', ...Object.keys(globals)]
  const load = file => {
    const known = modules.get(file)
    if (known) return known.exports
    const module = { exports: {} }
    modules.set(file, module)
    const script = alter(path.relative(dist, file), readFileSync(file, 'utf8'))
    const text = `(function(${names.join(',')}){${script}\n})`
    const near = name => load(path.resolve(path.dirname(file), name.endsWith('.js') ? name : `${name}.js`))
    vm.runInContext(text, context, { filename: path.relative(dist, file) })(
      near,
      module,
      module.exports,
      ...Object.values(globals),
    )
    return module.exports
  }
  return { context, load, registered }
}

/** `a.b[0]` of a setData, as WeChat understands it. */
const put = (data, place, value) => {
  const names = place.replace(/\.?\[(\d+)\]/g, '.$1').split('.')
  const last = names.pop()
  let at = data
  for (const name of names) {
    at[name] ??= {}
    at = at[name]
  }
  at[last] = value
}

const wordsOf = node => (node ? `${node.v ?? ''}${(node.cn ?? []).map(wordsOf).join('')}` : '')

const { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis

/**
 * Runs a compiled page in such a context until it has drawn something with words in it.
 *
 * @param kept what the phone has in its storage
 * @param alter changes a script before it runs: `(file, text) => text`
 * @returns what it says, and what went wrong on the way
 */
const mount = async (route, { query = {}, answer, kept, alter, enough }) => {
  const complaints = []
  const { load, registered } = openContext({ answer, kept, alter, complain: words => complaints.push(words) })
  load(path.join(dist, 'app.js'))
  registered.app.onLaunch?.({ path: '', query: {} })
  registered.app.onShow?.({})
  load(path.join(dist, `${route}.js`))
  const page = {
    ...registered.page,
    route,
    data: JSON.parse(JSON.stringify(registered.page.data ?? {})),
    setData(changes, done) {
      for (const place of Object.keys(changes))
        put(this.data, place, JSON.parse(JSON.stringify(changes[place] ?? null)))
      setTimeout(() => done?.(), 0)
    },
  }
  registered.stack.push(page)
  page.onLoad(query)
  page.onShow?.()
  page.onReady?.()
  const end = Date.now() + 3000
  const says = () => wordsOf(page.data.root).trim()
  while (!enough(says()) && Date.now() < end) await new Promise(resolve => setTimeout(resolve, 5))
  const text = says()
  page.onUnload?.()
  return { text, complaints }
}

module.exports = { mount, openContext }
