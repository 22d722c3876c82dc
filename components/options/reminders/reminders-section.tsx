import { useWords } from '../../parts/words.ts'
import { Card } from '../card.tsx'
import { Kinds } from './kinds.tsx'
import type { RemindersSectionProps } from './props.ts'
import { QuietHours } from './quiet-hours.tsx'
import { ReminderLog } from './reminder-log.tsx'
import { Shortcuts } from './shortcuts.tsx'
import { TestNotification } from './test-notification.tsx'
import { Wording } from './wording.tsx'

/** Whether reminders arrive, which ones, when not, in which words, and what became of them. */
export function RemindersSection(props: RemindersSectionProps) {
  const t = useWords()
  return (
    <>
      <Card title={t('options.reminders.test')}>
        <TestNotification {...props} />
      </Card>
      <Card title={t('options.reminders.kinds')}>
        <Kinds {...props} />
      </Card>
      <Card title={t('options.reminders.quiet')}>
        <QuietHours {...props} />
      </Card>
      <Card title={t('options.reminders.wording')}>
        <Wording {...props} />
      </Card>
      <ReminderLog {...props} />
      <Card title={t('options.reminders.shortcuts')}>
        <Shortcuts {...props} />
      </Card>
    </>
  )
}
