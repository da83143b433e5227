// Runs in the app's page before the app: what a phone has and a frame of a browser lacks.
if (window !== top) {
  const style = document.createElement('style')
  style.textContent = '* { scrollbar-width: none }'
  document.head.append(style)
}

// The frames of one window share one browser history, so that ‹ in one phone of the desk would turn the other one back:
// there each phone keeps its own.
if (window !== top && parent.location.pathname === '/local') {
  const behind = []
  history.pushState = (state, title, url) => {
    behind.push({ state: history.state, url: location.href })
    history.replaceState(state, title, url)
  }
  history.go = steps => {
    const page = steps < 0 ? behind.splice(steps)[0] : undefined
    if (!page) return
    history.replaceState(page.state, '', page.url)
    setTimeout(() => dispatchEvent(new PopStateEvent('popstate', { state: page.state })))
  }
  history.back = () => history.go(-1)
}
