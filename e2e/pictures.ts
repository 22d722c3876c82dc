import type { Page } from 'puppeteer-core'
import { hook } from './pages.ts'

/** The pictures of the options page, each with what says the same to those who do not see it. */

interface Picture {
  name: string
  drawn: string
  /** What holds both. */
  together: string
  /** Rows of a table, points of a list, or the figure itself. */
  twin: string
}

const pictures: Picture[] = [
  { name: 'score', drawn: '.score-bar', together: '.score', twin: 'li' },
  { name: 'history of the score', drawn: '.history-picture', together: '.history', twin: 'tbody tr' },
  {
    name: 'next 30 days',
    drawn: '.timeline > svg',
    together: 'article',
    twin: `${hook('timeline-table')} tbody tr`,
  },
  { name: 'months of a loan', drawn: '.cost-months', together: '.cost', twin: `${hook('cost-schedule')} tbody tr` },
  { name: 'costs side by side', drawn: '.cost-bar', together: 'tr', twin: 'td.number' },
  { name: 'first limit', drawn: '.limit-track', together: 'li', twin: '.figures' },
  { name: 'influence', drawn: '.influence', together: 'article', twin: '.behaviours li' },
  { name: 'months kept', drawn: '.months .month', together: 'td', twin: '.unseen' },
  { name: 'repayments on time', drawn: '.pips', together: 'p', twin: '.figures' },
  { name: 'limit and rate', drawn: '.standing-picture', together: 'article', twin: 'tbody tr' },
]

interface Seen {
  /** Names of the pictures on the page. */
  names: string[]
  /**
   * What is drawn and neither named nor hidden; what is larger than an icon and none of the pictures; pictures that no
   * table, list or text stands beside for screen readers.
   */
  unexplained: string[]
}

export async function picturesOn(page: Page): Promise<Seen> {
  return page.evaluate((pictures) => {
    const largestIcon = 32
    const isHidden = (element: Element) => element.closest('[aria-hidden=true]') !== null
    const isNamed = (element: Element) =>
      // An empty alternative says that it is an ornament.
      ['aria-label', 'aria-labelledby', 'alt'].some((name) => element.hasAttribute(name)) ||
      element.querySelector(':scope > title') !== null
    const isTold = (element: Element) =>
      !isHidden(element) && element.checkVisibility() && element.textContent?.trim() !== ''

    const graphics = [...document.querySelectorAll('svg, canvas, img, [role=img], [role^=graphics]')]
    const bare = graphics.filter((element) => !isHidden(element) && !isNamed(element))
    const known = pictures.map(({ drawn }) => drawn).join()
    const strange = graphics.filter(
      (element) => element.getBoundingClientRect().width > largestIcon && element.closest(known) === null,
    )
    const lonely = pictures.flatMap(({ drawn, together, twin }) =>
      [...document.querySelectorAll(drawn)].filter(
        (element) => ![...(element.closest(together)?.querySelectorAll(twin) ?? [])].some(isTold),
      ),
    )
    return {
      names: pictures.filter(({ drawn }) => document.querySelector(drawn) !== null).map(({ name }) => name),
      unexplained: [...bare, ...strange, ...lonely].map((element) => element.outerHTML.slice(0, 200)),
    }
  }, pictures)
}
