import { createElement, Fragment } from 'react'
import { Box } from './native/Box'
import './Words.scss'

const whole = /((?:\d{4}年)?\d{1,2}月\d{1,2}日(?: ?周[一二三四五六日])?前?|\d{1,2}:\d{2}–\d{1,2}:\d{2}|（\d+个站）)/

/** A sentence whose dates and hours stay whole where the line breaks: they are what people look for. */
export function Words({ text }: { text: string }) {
  const parts = text.split(whole)
  const drawn = parts.map((part, nth) => (nth % 2 ? createElement(Box, { className: 'together' }, part) : part))
  return createElement(Fragment, null, ...drawn)
}
