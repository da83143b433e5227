const aria = {
  'aria-role': '',
  'aria-label': '',
  'aria-checked': '',
  'aria-selected': '',
  'aria-disabled': '',
  'aria-hidden': '',
}

/** Taro's WeChat templates pass on only the attributes they know: these make a screen reader on a phone hear what ours are. */
module.exports = ctx => {
  ctx.modifyRunnerOpts(({ opts }) => {
    if (opts?.template?.mergeComponents) {
      opts.template.mergeComponents(ctx, {
        View: aria,
        Text: aria,
        Image: aria,
        Input: aria,
        Textarea: aria,
        Picker: aria,
      })
    }
  })
}
