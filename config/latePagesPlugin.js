const path = require('node:path')

const component = path.join(__dirname, '../src/components/PageToCome.h5')

/**
 * In a browser each page is a file of its own, and without a network one that was never opened does not come. Taro's router
 * would then leave the tap without an answer; its routes are led through `PageToCome`, which says so and tries again.
 */
module.exports = ctx => {
  ctx.modifyWebpackChain(({ chain }) => {
    if (process.env.TARO_ENV !== 'h5') return
    chain.plugin('mainPlugin').tap(([{ loaderMeta = {}, ...options }, ...rest]) => [
      {
        ...options,
        loaderMeta: {
          ...loaderMeta,
          extraImportForWeb: `${loaderMeta.extraImportForWeb ?? ''}import { orToCome } from ${JSON.stringify(component)}\n`,
          execBeforeCreateWebApp: `${loaderMeta.execBeforeCreateWebApp ?? ''}config.routes = config.routes.map(orToCome)\n`,
        },
      },
      ...rest,
    ])
  })
}
