import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Disclosure } from '../../parts/disclosure.tsx'
import { useSpeech } from '../../parts/words.ts'
import { Card } from '../card.tsx'
import type { JournalSectionProps } from './props.ts'
import { type TimelineItem, timelineItems, timelineSpan } from './timeline-items.ts'
import { layoutTimeline, targetSize } from './timeline-layout.ts'
import { TimelinePicture } from './timeline-picture.tsx'
import { TimelineTable } from './timeline-table.tsx'
import { calendarEntry, itemLine } from './timeline-words.ts'
import { useMinute } from './use-minute.ts'

type TimelineProps = Pick<JournalSectionProps, 'now' | 'profile' | 'journal' | 'onExport'>

/** Before the page has been measured, and where it never is. */
const assumedWidth = 600

/** The next 30 days as a picture, with a line that tells what is pointed at, and the same as a table. */
export function Timeline({ now, profile, journal, onExport }: TimelineProps) {
  const speech = useSpeech()
  const { t, timeZone } = speech
  const [frame, width] = useWidth()
  const [pointedAt, setPointedAt] = useState<string | null>(null)

  const moment = useMinute(now)
  const items = useMemo(() => timelineItems(profile, journal, moment, timeZone), [profile, journal, moment, timeZone])
  const layout = layoutTimeline(items, timelineSpan(moment, timeZone), moment, width, timeZone)
  const shown = items.find(({ id }) => id === pointedAt)
  const exportItem = (item: TimelineItem) => onExport(calendarEntry(item, now, speech))

  return (
    <Card title={t('options.journal.timeline')}>
      <div ref={frame} class="timeline">
        <TimelinePicture layout={layout} now={moment} />
        {layout.lanes.map(({ lane, items: placed }) => (
          <ul key={lane} aria-label={t(`options.journal.lane.${lane}`)}>
            {placed.map(({ item, target }) => (
              <li key={item.id}>
                <button
                  type="button"
                  class="timeline-bar"
                  style={`left:${target.x}px;top:${target.y}px;width:${target.width}px;height:${targetSize}px`}
                  data-testid={`timeline-${lane}`}
                  aria-label={t('options.journal.exportItem', { item: itemLine(item, now, speech) })}
                  onMouseEnter={() => setPointedAt(item.id)}
                  onMouseLeave={() => setPointedAt(null)}
                  onFocus={() => setPointedAt(item.id)}
                  onBlur={() => setPointedAt(null)}
                  onClick={() => exportItem(item)}
                />
              </li>
            ))}
          </ul>
        ))}
        <p class="timeline-line" data-testid="timeline-line">
          {shown === undefined
            ? t(items.length === 0 ? 'options.journal.nothingAhead' : 'options.journal.point')
            : itemLine(shown, now, speech)}
        </p>
      </div>
      <Disclosure summary={t('options.journal.asTable')}>
        <TimelineTable items={items} now={now} onExport={exportItem} />
      </Disclosure>
    </Card>
  )
}

/** The width of an element, measured as it changes. */
function useWidth() {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(assumedWidth)
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const measure = () => setWidth(Math.max(200, element.clientWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [frame, width] as const
}
