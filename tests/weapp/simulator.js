/**
 * A phone for compiled pages: miniprogram-simulate plays one component, and this plays what is missing of WeChat around it
 * (the app, the stack of pages, `Page`, and Taro's way to draw through setData). What it opens is `dist/weapp` as it will be
 * uploaded. One app per test file, because Taro boots once per JavaScript context, as on a phone.
 */
const path = require('node:path')
const simulate = require('miniprogram-simulate')
const exparser = require('miniprogram-exparser')
const { heard, lettersIn } = require('./reading')

const dist = path.resolve(__dirname, '../../dist/weapp')
const letters = lettersIn(path.join(dist, 'base.wxml'))
const patience = 3000

mendOrder(require('j-component/src/render/diff'))

/** j-component leaves a keyed list in its old order when items move: put the nodes where the new tree has them. */
function mendOrder(diff) {
  const { diffVt } = diff
  const arrange = ({ exparserNode: parent, children = [] }) => {
    children.forEach((child, index) => {
      const node = child.exparserNode
      if (parent && node && parent.childNodes[index] !== node) parent.insertBefore(node, parent.childNodes[index])
      arrange(child)
    })
  }
  diff.diffVt = (before, after) => {
    diffVt(before, after)
    arrange(after)
  }
}

const turn = () => new Promise(resolve => setTimeout(resolve, 5))

/** Asks again until it does not throw; throws what it threw last when patience ends. */
const until = async attempt => {
  const end = Date.now() + patience
  for (;;) {
    try {
      return attempt()
    } catch (error) {
      if (Date.now() > end) throw error
      await turn()
    }
  }
}

const screenFacts = () => ({
  windowWidth: 390,
  windowHeight: 844,
  screenWidth: 390,
  screenHeight: 844,
  statusBarHeight: 47,
  pixelRatio: 3,
  platform: 'ios',
  SDKVersion: '3.8.0',
  safeArea: { top: 47, bottom: 810, left: 0, right: 390, width: 390, height: 763 },
})

/**
 * @param answer what the cloud function `api` gives for `{path, input, key, district}`: `{status, body}`; throwing is a
 *   network that is away
 */
const openPhone = answer => {
  const storage = new Map()
  const sent = []
  const opened = []
  const toasts = []
  const scrolled = []
  const asks = []
  const stack = []
  /** The components of the open pages, the upper one last. */
  const drawn = []
  let app

  const navigate = how => options => {
    opened.push({ how, url: options.url })
    options.success?.({ errMsg: `${how}:ok` })
  }
  Object.assign(global.wx, {
    canIUse: () => true,
    nextTick: run => setTimeout(run, 0),
    getSystemInfoSync: screenFacts,
    getWindowInfo: screenFacts,
    getDeviceInfo: screenFacts,
    getAppBaseInfo: screenFacts,
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getStorageSync: name => (storage.has(name) ? JSON.parse(storage.get(name)) : ''),
    setStorageSync: (name, value) => storage.set(name, JSON.stringify(value)),
    removeStorageSync: name => storage.delete(name),
    setNavigationBarTitle: options => options?.success?.({}),
    showToast: options => {
      toasts.push(options.title)
      options.success?.({})
    },
    enableAlertBeforeUnload: options => asks.push(options.message),
    disableAlertBeforeUnload: () => asks.push(null),
    pageScrollTo: options => {
      scrolled.push({ selector: options.selector, inside: 'page' })
      options.success?.({})
    },
    createSelectorQuery: () => queryFor(drawn, scrolled),
    navigateTo: navigate('navigateTo'),
    redirectTo: navigate('redirectTo'),
    reLaunch: navigate('reLaunch'),
    navigateBack: navigate('navigateBack'),
    cloud: {
      init: () => undefined,
      callFunction: async ({ name, data }) => {
        if (name !== 'api') throw new Error(`no cloud function ${name}`)
        sent.push(data)
        return { result: JSON.parse(JSON.stringify(await answer(data))) }
      },
    },
  })
  // jsdom has it and WeChat has not: libraries must not find it here either.
  delete global.MutationObserver

  const register = global.Component
  global.Component = definition => register(drawnByThePage(definition))
  global.Page = definition => global.Component(asComponent(definition))
  global.App = definition => {
    app = definition
  }
  global.getApp = () => app
  global.getCurrentPages = () => stack
  require(path.join(dist, 'app.js'))
  app.onLaunch?.({ path: '', query: {} })
  app.onShow?.({ path: '', query: {} })

  const loaded = {}
  /** Opens `resident/calendar` with its query on top of the stack, and gives what its reader can do. */
  const open = async (page, query = {}) => {
    const route = `pages/${page}/index`
    // `Page` runs once per context, as in WeChat: a second visit draws the same definition again.
    loaded[route] ??= simulate.load(path.join(dist, route), { rootPath: dist, compilerOptions: { maxBuffer: 1 << 26 } })
    const component = simulate.render(loaded[route])
    const { instance } = component
    instance.route = instance.__route__ = route
    stack.push(instance)
    const place = document.body.appendChild(document.createElement('div'))
    component.attach(place)
    drawn.push(component)
    instance.onLoad(query)
    instance.onShow?.()
    instance.onReady?.()
    return reader(component, place, async () => {
      instance.onHide?.()
      instance.onUnload?.()
      await turn()
      component.detach()
      stack.splice(stack.indexOf(instance), 1)
      drawn.splice(drawn.indexOf(component), 1)
      place.remove()
    })
  }
  /** Waits until the page, or the open sheet on it, was scrolled to what a selector finds. */
  const scrolledTo = (selector, inside = 'page') =>
    until(() => {
      const last = scrolled.at(-1)
      if (last?.inside !== inside || !last.selector.endsWith(selector))
        throw new Error(`the ${inside} was not scrolled to ${selector} but ${JSON.stringify(last)}`)
    })
  return { open, sent, opened, toasts, scrolledTo, asks, storage }
}

/** As much of WeChat's queries as asks a scroll-view on the upper page for its context, and null where none is drawn. */
function queryFor(drawn, scrolled) {
  const asked = []
  const query = {
    select: selector => ({
      node: tell => {
        asked.push(() => {
          const found = drawn.at(-1)?.querySelector(selector)
          const inside = 'sheet'
          tell(found ? { node: { scrollIntoView: into => scrolled.push({ selector: into, inside }) } } : null)
        })
        return query
      },
    }),
    exec: () => setTimeout(() => asked.map(ask => ask()), 0),
  }
  return query
}

/**
 * Taro's wrapper of deep trees updates itself; here that would be overwritten by the page's older copy. Without `attached`
 * it never announces itself, and Taro draws through the page.
 */
function drawnByThePage(definition) {
  if (!definition.properties?.i) return definition
  const { attached: _, lifetimes: { attached: __, ...lifetimes } = {}, ...rest } = definition
  return { ...rest, lifetimes }
}

function asComponent({ data = {}, behaviors = [], ...rest }) {
  const methods = Object.fromEntries(Object.entries(rest).filter(([, value]) => typeof value === 'function'))
  return { data, behaviors, methods }
}

/** The element that was drawn for a node of Taro's, through the shadow trees of Taro's own components. */
const elementOf = (component, sid) => {
  const seen = new Set()
  const walk = node => {
    if (!(node instanceof exparser.Element) || seen.has(node)) return undefined
    seen.add(node)
    if (node.$$?.getAttribute?.('data-sid') === sid) return node
    const below = node.shadowRoot instanceof exparser.Element ? [node.shadowRoot, ...node.childNodes] : node.childNodes
    for (const child of below) {
      const found = walk(child)
      if (found) return found
    }
    return undefined
  }
  return walk(component._exparserNode)
}

function reader(component, place, close) {
  const fire = async (node, type, detail) => {
    const extraFields = { touches: [], changedTouches: [] }
    const options = { bubbles: true, capturePhase: true, composed: true, extraFields }
    exparser.Event.dispatchEvent(node, exparser.Event.create(type, detail, options))
    await turn()
  }
  /** What has this role and a name that is, or else contains, `name`. */
  const find = (role, name) =>
    until(() => {
      const all = heard(component.instance.data.root, letters).filter(one => one.role === role)
      const hit = all.find(one => one.name === name) ?? all.find(one => one.name.includes(name))
      const element = hit && elementOf(component, hit.sid)
      if (!element) throw new Error(`no ${role} “${name}” among ${all.map(one => `“${one.name}”`).join(' ')}`)
      return { ...hit, element }
    })
  const reads = words =>
    until(() => {
      if (!place.textContent.includes(words)) throw new Error(`“${words}” is not in: ${place.textContent}`)
    })
  return {
    text: () => place.textContent,
    reads,
    find,
    tap: async (role, name) => {
      const { element, disabled } = await find(role, name)
      if (disabled) throw new Error(`${role} “${name}” takes no tap`)
      await fire(element, 'tap', {})
    },
    write: async (label, value) => fire((await find('field', label)).element, 'input', { value, cursor: value.length }),
    /** Chooses on the phone's own wheel, which a test cannot turn: by the place in the list. */
    pick: async (label, index) => fire((await find('button', label)).element, 'change', { value: String(index) }),
    close,
  }
}

module.exports = { openPhone, until, dist }
