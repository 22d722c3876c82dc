import { useWords } from '../../parts/words.ts'
import type { RemindersSectionProps } from './props.ts'

type ShortcutsProps = Pick<RemindersSectionProps, 'shortcuts' | 'browser'>

/** The commands of the manifest, in its order. */
const commands = ['_execute_action', 'log-entry-seen'] as const

/** Addresses of the browsers' own pages; a page may not link to them, so they stand as text. */
const placeOfShortcuts = {
  chrome: 'chrome://extensions/shortcuts',
  edge: 'edge://extensions/shortcuts',
  firefox: 'about:addons',
} as const

/** What the browser has assigned, which may differ from what was suggested, and where to change it. */
export function Shortcuts({ shortcuts, browser }: ShortcutsProps) {
  const t = useWords()
  return (
    <>
      <dl class="shortcuts" data-testid="shortcuts">
        {commands.map((name) => {
          const keys = shortcuts?.find((each) => each.name === name)?.shortcut
          return (
            <div key={name}>
              <dt>{t(`options.reminders.command.${name}`)}</dt>
              <dd>
                {keys ? (
                  <kbd>{keys}</kbd>
                ) : (
                  t(shortcuts === null ? 'options.reminders.command.asking' : 'options.reminders.command.none')
                )}
              </dd>
            </div>
          )
        })}
      </dl>
      <p class="quiet">
        {t('options.reminders.command.change')} <code>{placeOfShortcuts[browser]}</code>
        {browser === 'firefox' && <> {t('options.reminders.command.firefox')}</>}
      </p>
    </>
  )
}
