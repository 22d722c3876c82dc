import type { ReminderKind } from '../../../core/records/settings.ts'
import { useWords } from '../../parts/words.ts'
import type { RemindersSectionProps } from './props.ts'
import { Switch } from './switch.tsx'

/** The kinds by the time of life that they belong to. */
const groups: readonly { name: string; kinds: readonly ReminderKind[] }[] = [
  {
    name: 'before',
    kinds: ['cooldown-over', 'entry-act-by', 'entry-closing', 'batch-opens', 'batch-closes', 'milestone'],
  },
  { name: 'after', kinds: ['repayment-due', 'grace-ends', 'rate-review', 'growth-check'] },
]

export const urgentKinds: readonly ReminderKind[] = ['entry-act-by', 'entry-closing', 'grace-ends']

type KindsProps = Pick<RemindersSectionProps, 'settings' | 'readOnly' | 'onSet'>

/** Each kind with a switch, what it is and when it comes. */
export function Kinds({ settings, readOnly, onSet }: KindsProps) {
  const t = useWords()
  return (
    <div class="kinds">
      {groups.map(({ name, kinds }) => (
        <fieldset key={name}>
          <legend>{t(`options.reminders.group.${name}`)}</legend>
          {kinds.map((kind) => (
            <Switch
              key={kind}
              name={`kinds.${kind}`}
              label={
                <>
                  {t(`options.reminders.kind.${kind}`)}
                  {urgentKinds.includes(kind) && <span class="urgent">{t('options.reminders.urgent')}</span>}
                </>
              }
              about={t(`options.reminders.about.${kind}`)}
              isOn={settings.kinds[kind] !== false}
              disabled={readOnly}
              onChange={(isOn) => onSet({ kinds: { [kind]: isOn } })}
            />
          ))}
        </fieldset>
      ))}
    </div>
  )
}
