import { expect, onTestFinished, test } from 'vitest'
import { browserKinds, launch } from '../browsers.ts'
import { sampleProfile } from '../cases.ts'
import { click, fill, isThere, putAll, text, verdict } from '../pages.ts'
import { reckon } from '../reckoned-loan.ts'
import type { Session } from '../session.ts'
import { event, room, seed, store, stored } from '../storage.ts'

interface PlannedReminder {
  kind: string
  dueAt: string
}

async function repayments(session: Session): Promise<PlannedReminder[]> {
  const plan = ((await stored(session)).plan ?? []) as PlannedReminder[]
  return plan.filter(({ kind }) => kind === 'repayment-due')
}

async function journal(session: Session): Promise<unknown[]> {
  return Object.values(room(await stored(session), 'journal'))
}

test.each(browserKinds)('%s: a loan taken is noted, reminded of three days ahead, and taken back', async (kind) => {
  const session = await launch(kind)
  onTestFinished(() => session.close())
  await seed(session, { profile: sampleProfile })
  const popup = await session.open('popup.html')
  await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('ready')
  const { year, month, day } = Temporal.Now.plainDateISO('Asia/Shanghai')
  const startsOn = { year, month, day }
  const loan = reckon({ principal: 8_000, dailyRate: 40_000, instalments: 5, method: 'equal-instalment', startsOn })

  const page = await session.open('options.html#cost')
  await fill(page, 'method', 'equal-instalment')
  await putAll(page, { principal: '8000', dailyRate: '0.04', instalments: '5' })
  await click(page, 'cost-take')
  const startsOnDay = Temporal.PlainDate.from(startsOn).toString()
  await expect
    .poll(() => journal(session), { timeout: 5_000 })
    .toMatchObject([
      {
        type: 'borrowed',
        principal: 8_000,
        dailyRate: 0.0004,
        instalments: 5,
        method: 'equal-instalment',
        startsOn: startsOnDay,
      },
    ])
  const threeDaysAhead = Temporal.PlainDate.from(loan.firstDueOn)
    .subtract({ days: 3 })
    .toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '09:00' })
  await expect
    .poll(async () => (await repayments(session)).map(({ dueAt }) => dueAt), { timeout: 5_000 })
    .toHaveLength(15)
  expect((await repayments(session))[0]?.dueAt).toBe(threeDaysAhead.toInstant().toString())
  expect(await verdict(popup), 'a loan noted says nothing of the entry').toBe('ready')

  const opened = event('opened', { hours: 1 }, { limit: 20_000, dailyRate: 0.0004 })
  await store(session, { [`journal:${opened.id}`]: opened, changed: opened.id })
  await expect.poll(() => verdict(popup), { timeout: 5_000 }).toBe('opened')
  const { month: dueMonth, day: dueDay } = Temporal.PlainDate.from(loan.firstDueOn)
  const sum = loan.payments.reduce((sum, payment) => sum + payment, 0)
  await expect.poll(() => text(popup, 'verdict'), { timeout: 5_000 }).toContain(print(loan.payments[0] ?? 0))
  const said = (await text(popup, 'verdict')).replaceAll('\u00a0', ' ')
  expect(said).toContain(`${dueMonth} 月 ${dueDay} 日`)
  expect(await text(popup, 'owed')).toContain(print(800_000))
  expect(await text(popup, 'owed')).toContain(print(sum))
  expect(await isThere(popup, 'log-entry-seen')).toBe(false)

  await click(page, 'cost-take-back')
  await expect.poll(() => journal(session), { timeout: 5_000 }).toEqual([opened])
  await expect.poll(() => repayments(session), { timeout: 5_000 }).toEqual([])
  await expect.poll(() => text(popup, 'owed'), { timeout: 5_000 }).not.toMatch(/¥/)
})

/** Fen as the pages print yuan. */
function print(fen: number): string {
  return `¥${(fen / 100).toLocaleString('en', { minimumFractionDigits: 2 })}`
}
