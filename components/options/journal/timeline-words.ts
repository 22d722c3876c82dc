import type { CalendarEntry } from '../../../core/files/calendar.ts'
import { fenText } from '../../parts/money.ts'
import { dateText, daysText, when } from '../../parts/times.ts'
import type { Speech } from '../../parts/words.ts'
import type { TimelineItem } from './timeline-items.ts'

/** What an item is, in a few words. */
export function itemTitle(item: TimelineItem, { t }: Speech): string {
  if (item.lane === 'cooldown') return t(`options.journal.rule.${item.rule}`)
  if (item.lane === 'repayment') {
    const title = t('options.journal.title.repayment', { n: item.count ?? 1 })
    return item.amount === undefined
      ? title
      : t('options.journal.titleWithAmount', { title, amount: fenText(item.amount) })
  }
  return t(`options.journal.title.${item.lane}`)
}

/** When it begins and ends, relative where that is near; days for what falls on days. */
export function itemTimes(item: TimelineItem, now: Temporal.Instant, speech: Speech): string {
  if (item.day !== undefined) return dateText(item.day, speech, now.toZonedDateTimeISO(speech.timeZone).toPlainDate())
  if (item.lane === 'batch') return daysText(item.from, item.until, now, speech)
  return speech.t('options.journal.span', {
    from: when(item.from, now, speech),
    until: when(item.until, now, speech),
  })
}

/** One line on an item: what it is, when, and for an entry until when to finish. */
export function itemLine(item: TimelineItem, now: Temporal.Instant, speech: Speech): string {
  const line = speech.t('options.journal.itemLine', {
    title: itemTitle(item, speech),
    times: itemTimes(item, now, speech),
  })
  if (item.actBy === undefined) return line
  return line + speech.t('options.journal.actBy', { time: when(item.actBy, now, speech) })
}

const kinds = {
  cooldown: 'cooldown-over',
  entry: 'entry-act-by',
  batch: 'batch-opens',
  milestone: 'milestone',
  repayment: 'repayment-due',
} as const

/** What a calendar keeps of an item: one moment with an alarm, under an id that stays as long as its cause does. */
export function calendarEntry(item: TimelineItem, now: Temporal.Instant, speech: Speech): CalendarEntry {
  const at = momentOf(item, speech.timeZone)
  // Calendars are shown on locked screens and shared.
  const { amount: _, ...withoutAmount } = item
  return {
    reminder: {
      id: `timeline:${item.id}`,
      kind: kinds[item.lane],
      at,
      dueAt: at,
      expiresAt: item.until,
      causes: [],
    },
    summary: speech.t(`options.journal.calendar.${item.lane}`),
    description: itemLine(withoutAmount, now, speech),
  }
}

/** When to be reminded: as a cooldown ends, when to have finished, as a batch begins, or in the morning of a day. */
function momentOf({ lane, from, until, actBy, day }: TimelineItem, timeZone: string): Temporal.Instant {
  if (day !== undefined) return day.toZonedDateTime({ timeZone, plainTime: '09:00' }).toInstant()
  return lane === 'cooldown' ? until : (actBy ?? from)
}
