/** A year's holidays as the State Council words them. The days are invented: for 2027 nothing is published yet. */
export const holidaysOf2027 = [
  '一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。',
  '二、春节：2月6日至12日放假调休，共7天。',
  '三、清明节：4月5日放假。',
  '四、劳动节：5月1日至5日放假调休，共5天。',
  '五、端午节：6月9日放假。',
  '六、中秋节：9月15日放假。',
  '七、国庆节：10月1日至7日放假调休，共7天。',
].join('\n')
