import { Refusal } from '#domain/refusal'

/**
 * Refuses a look at somebody's whole contact without a reason (个人信息保护法 art. 6: a purpose that can be named).
 * @param reason 4 characters or more; it is logged with the look
 */
export const checkReason = (reason: string): void => {
  if (Array.from(reason.trim()).length < 4) throw new Refusal('REASON_NEEDED', '请写明为什么要看联系方式，至少4个字')
}
