/** The forms of a rule by name, as the page offers them and as a refusal names the nearest one. */
export const kindWords = {
  monthDays: '每月固定几号',
  weekly: '每周或隔周的星期几',
  nthWeekday: '每月第几个星期几',
  weekOfMonth: '每月第几周的星期几',
  singleDays: '单独选定的日子',
  quarterWindow: '季度内自行安排',
}

/** What becomes of a day that falls on a day off: `每月15日，遇周末和节假日顺延到下一个工作日`. */
export const insteadWords = {
  moveLater: '顺延到下一个工作日',
  moveEarlier: '提前到上一个工作日',
  cancel: '不接待',
  keep: '照常接待',
}
