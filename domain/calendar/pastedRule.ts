import { formOf, nearestForm, type RuleForm } from '#domain/calendar/ruleForm'
import { Refusal } from '#domain/refusal'

const order = ['FREQ', 'BYMONTH', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYSETPOS']
const weekdayOrder = 'MOTUWETHFRSASU'

const numbers = (list: string): string => [...new Set(list.split(','))].sort((a, b) => Number(a) - Number(b)).join(',')

/** `+1SA` is `1SA`; the last one stands at the end, plain weekdays in the order of the week. */
const places = (list: string): string => {
  const nth = (place: string) => Number(place.slice(0, -2)) || 0
  return [...new Set(list.split(',').map(place => place.replace('+', '')))]
    .sort(
      (a, b) =>
        Number(nth(a) < 0) - Number(nth(b) < 0) ||
        nth(a) - nth(b) ||
        weekdayOrder.indexOf(a.slice(-2)) - weekdayOrder.indexOf(b.slice(-2)),
    )
    .join(',')
}

/** The same rule as it is kept here: parts in one order, numbers ascending, without what RFC 5545 assumes anyway. */
const usualText = (text: string): string => {
  const line = text
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .replace(/;$/, '')
  if (line.startsWith('RDATE') || line.startsWith('RRULE;')) return line
  const given = line.split(';').map(part => part.split('=') as [string, string])
  const parts = new Map(given)
  // RFC 5545 section 3.3.10: no part twice. Which of the two was meant is not ours to say.
  if (parts.size < given.length) return ''
  if (parts.get('WKST') === 'MO') parts.delete('WKST')
  const weekly = parts.get('FREQ') === 'WEEKLY'
  if (weekly && !parts.has('INTERVAL')) parts.set('INTERVAL', '1')
  if (!weekly && parts.get('INTERVAL') === '1') parts.delete('INTERVAL')
  // In a year, what is said of named months is said of each of them (the table of RFC 5545 section 3.3.10).
  if (parts.get('FREQ') === 'YEARLY' && parts.has('BYMONTH')) parts.set('FREQ', 'MONTHLY')
  const tidy = (name: string, value: string) =>
    name === 'BYDAY' ? places(value) : /^BY(MONTH|MONTHDAY)$/.test(name) ? numbers(value) : value
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  return [...parts]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([name, value]) => `${name}=${tidy(name, value ?? '')}`)
    .join(';')
}

/**
 * The form of a rule that somebody pasted as RFC 5545 text, with or without `RRULE:`, its parts in any order.
 *
 * @throws INPUT_INVALID for a text that no form writes, with the form that comes nearest
 */
export const pastedForm = (text: string): RuleForm => {
  const form = formOf(usualText(text))
  if (!form) throw new Refusal('INPUT_INVALID', `这种重复规则不支持。${nearestForm(text.trim().toUpperCase())}`)
  return form
}
