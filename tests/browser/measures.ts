import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResult {
  violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[]
}

/**
 * What axe finds against a page, one line each.
 *
 * @param only the rules to run; all of them when absent
 */
export const axeFinds = async (page: Page, only?: string[]): Promise<string[]> => {
  // Through the debugger, because the page's own policy lets no script in.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const { violations } = (await page.evaluate(
    rules =>
      (window as unknown as { axe: { run: (options: unknown) => Promise<unknown> } }).axe.run({
        resultTypes: ['violations'],
        ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}),
      }),
    only,
  )) as AxeResult
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id} (${help}): ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  )
}

export interface Measures {
  /** Controls that a thumb would miss: `提交 320×40`. */
  smallTargets: string[]
  /** Words that are set too small: `约满 12px`. */
  smallWords: string[]
  /** Words that stand beyond the edge of the window, or are cut by the box around them. */
  lostWords: string[]
}

/** Measures what is drawn, in pixels as the browser set them. */
export const measure = (page: Page, least: { target: number; words: number }): Promise<Measures> =>
  page.evaluate(({ target, words }) => {
    const roles = ['button', 'link', 'radio', 'checkbox', 'switch', 'tab'].map(role => `[role=${role}]`)
    const controls = [...document.querySelectorAll<HTMLElement>([...roles, 'input', 'select', 'textarea'].join())]
    const isDrawn = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    const named = (element: Element) =>
      (element.getAttribute('aria-label') || element.textContent || element.tagName).trim().slice(0, 20)
    const size = (element: Element) => element.getBoundingClientRect()
    // A tenth of a pixel is the browser's rounding, not a smaller button.
    const smallTargets = controls
      .filter(element => isDrawn(element) && !element.hasAttribute('aria-disabled'))
      .filter(element => size(element).width < target - 0.1 || size(element).height < target - 0.1)
      .map(element => `${named(element)} ${Math.round(size(element).width)}×${Math.round(size(element).height)}`)

    const smallWords = new Set<string>()
    const lostWords = new Set<string>()
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement
      const said = text.textContent?.trim()
      // A mark without letters or digits (● ▲) is a drawing.
      if (!parent || !said || !/[\p{L}\p{N}]/u.test(said)) continue
      if (!isDrawn(parent) || parent.closest('.unseen, script, style, option')) continue
      const letters = Number.parseFloat(getComputedStyle(parent).fontSize)
      if (letters < words - 0.1) smallWords.add(`${said.slice(0, 20)} ${letters}px`)
      const range = document.createRange()
      range.selectNodeContents(text)
      const box = range.getBoundingClientRect()
      if (box.width > 0 && (box.right > innerWidth + 1 || box.left < -1))
        lostWords.add(`${said.slice(0, 20)} beyond the edge`)
      for (let around: Element | null = parent; around && around !== document.body; around = around.parentElement) {
        const { overflowX } = getComputedStyle(around)
        const edge = around.getBoundingClientRect()
        if (overflowX !== 'visible' && box.width > 0 && (box.right > edge.right + 1 || box.left < edge.left - 1))
          lostWords.add(`${said.slice(0, 20)} cut`)
      }
    }
    return { smallTargets, smallWords: [...smallWords], lostWords: [...lostWords] }
  }, least)
