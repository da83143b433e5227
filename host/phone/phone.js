// The outer address follows the inner one, so that a reload or a shared link opens the same page.
const app = document.getElementById('app')
const query = location.search.slice(1)
app.src = `/?${query ? `${query}&` : ''}bare${location.hash}`

// Taro walks with history.pushState, which tells nobody; looking twice a second is enough for an address bar.
let shown = location.hash
setInterval(() => {
  const inner = app.contentWindow
  if (location.hash !== shown) {
    shown = location.hash
    inner.location.hash = shown
  } else if (inner.location.href !== 'about:blank' && inner.location.hash !== shown) {
    shown = inner.location.hash
    history.replaceState(null, '', location.pathname + location.search + shown)
  }
  document.title = inner.document.title || '双联'
}, 500)
