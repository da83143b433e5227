import { createElement, Fragment } from 'react'
import { Box } from './native/Box'
import './Words.scss'

const dates = /((?:\d{4}年)?\d{1,2}月\d{1,2}日前?)/

/** A sentence whose dates stay whole where the line breaks: the date is what people look for. */
export function Words({ text }: { text: string }) {
  const parts = text.split(dates)
  const drawn = parts.map((part, nth) => (nth % 2 ? createElement(Box, { className: 'together' }, part) : part))
  return createElement(Fragment, null, ...drawn)
}
