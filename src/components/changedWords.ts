/** What of a paper is void after its place was changed, and what stays: the code for looking it up goes along to the new place. */
export const changedWords = (number: string): string =>
  `纸上原来的报到码和号码 ${number} 作废，请划掉，写上新的。查看、取消用的预约码还是原来那个，不用改。`
