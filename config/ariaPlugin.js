const aria = require('../src/platform/aria.json')

/**
 * Taro's WeChat templates pass on only the attributes they know. With these a phone's screen reader hears roles and names;
 * `src/platform/aria.ts` says the same to the runtime.
 */
module.exports = ctx => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: platform => {
      platform.template?.mergeComponents(ctx, {
        View: aria,
        Text: aria,
        Image: aria,
        Input: aria,
        Textarea: aria,
        Picker: aria,
      })
    },
  })
}
