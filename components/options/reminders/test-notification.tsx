import { useState } from 'preact/hooks'
import { Disclosure } from '../../parts/disclosure.tsx'
import { Icon } from '../../parts/icons.tsx'
import { useWords } from '../../parts/words.ts'
import type { RemindersSectionProps } from './props.ts'
import '../journal/forms.css'
import './reminders.css'

type TestNotificationProps = Pick<RemindersSectionProps, 'permission' | 'alarmsWork' | 'system' | 'browser' | 'onTest'>

/** What is known of the last test. */
type Test = 'none' | 'asking' | 'seen' | 'unseen' | 'refused'

/** Shows one notification, asks plainly whether it came, and says what to do where the system hides it. */
export function TestNotification({ permission, alarmsWork, system, browser, onTest }: TestNotificationProps) {
  const t = useWords()
  const [test, setTest] = useState<Test>('none')
  const needsHelp = permission === 'denied' || test === 'unseen' || test === 'refused'

  return (
    <div class="test">
      <p>{t('options.reminders.test.about')}</p>
      {permission === 'denied' && <Problem testId="notifications-denied" text={t('options.reminders.denied')} />}
      {!alarmsWork && <Problem testId="alarms-failing" text={t('options.reminders.alarmsFail')} />}
      <div class="actions">
        <button
          type="button"
          class="button main"
          data-testid="test-notification"
          onClick={async () => setTest((await onTest()) ? 'asking' : 'refused')}
        >
          <Icon name="bell" size={16} />
          {t('options.reminders.test.send')}
        </button>
      </div>
      <div role="status" class="test-answer">
        {test === 'asking' && (
          <>
            <p>
              <strong>{t('options.reminders.test.ask')}</strong>
            </p>
            <div class="actions">
              <button type="button" class="button" data-testid="test-seen" onClick={() => setTest('seen')}>
                {t('options.reminders.test.yes')}
              </button>
              <button type="button" class="button" data-testid="test-unseen" onClick={() => setTest('unseen')}>
                {t('options.reminders.test.no')}
              </button>
            </div>
          </>
        )}
        {test === 'seen' && (
          <p class="good">
            <Icon name="tick" size={16} />
            {t('options.reminders.test.good')}
          </p>
        )}
        {test === 'refused' && <Problem testId="test-refused" text={t('options.reminders.test.refused')} />}
        {test === 'unseen' && <p>{t('options.reminders.test.unseen')}</p>}
      </div>
      {needsHelp ? (
        <Help system={system} browser={browser} />
      ) : (
        <Disclosure summary={t('options.reminders.help')}>
          <Help system={system} browser={browser} />
        </Disclosure>
      )}
    </div>
  )
}

function Problem({ text, testId }: { text: string; testId: string }) {
  return (
    <p class="problem" data-testid={testId}>
      <Icon name="warning" size={16} />
      <span>{text}</span>
    </p>
  )
}

const places = ['windows', 'macos', 'linux', 'chrome', 'edge', 'firefox'] as const

/** Where notifications get hidden: by this system and browser first, by the others one layer below. */
function Help({ system, browser }: Pick<RemindersSectionProps, 'system' | 'browser'>) {
  const t = useWords()
  const own = places.filter((place) => place === system || place === browser)
  const others = places.filter((place) => !own.includes(place))
  return (
    <div class="helps" data-testid="notification-help">
      <dl class="help">
        {own.map((place) => (
          <HelpOn key={place} place={place} />
        ))}
        <div>
          <dt>{t('options.reminders.on.anyway')}</dt>
          <dd>{t('options.reminders.help.anyway')}</dd>
        </div>
      </dl>
      <Disclosure summary={t('options.reminders.help.others')}>
        <dl class="help">
          {others.map((place) => (
            <HelpOn key={place} place={place} />
          ))}
        </dl>
      </Disclosure>
    </div>
  )
}

function HelpOn({ place }: { place: (typeof places)[number] }) {
  const t = useWords()
  return (
    <div>
      <dt>{t(`options.reminders.on.${place}`)}</dt>
      <dd>{t(`options.reminders.help.${place}`)}</dd>
    </div>
  )
}
