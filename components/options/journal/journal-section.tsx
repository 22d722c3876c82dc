import { useWords } from '../../parts/words.ts'
import { Card } from '../card.tsx'
import { EventForm } from './event-form.tsx'
import { EventList } from './event-list.tsx'
import type { JournalSectionProps } from './props.ts'
import { Timeline } from './timeline.tsx'
import './forms.css'
import './journal.css'

/** What lies ahead, what to note, what was noted. */
export function JournalSection(props: JournalSectionProps) {
  const t = useWords()
  return (
    <>
      <Timeline {...props} />
      <Card title={t('options.journal.add')}>
        <EventForm {...props} />
      </Card>
      <EventList {...props} />
    </>
  )
}
