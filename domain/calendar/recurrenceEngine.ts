/** The engine of recurrence rules (RFC 5545), with the calendar it counts by: 430 KB that only a rule which is expanded needs. */
export { RRuleTemporal } from 'rrule-temporal'
export { Temporal } from 'temporal-polyfill'
