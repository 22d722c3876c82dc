import { Icon } from '../parts/icons.tsx'
import { useWords } from '../parts/words.ts'

/** The way to the rehearsal, where it is said what a failed verification costs. */
export function RehearsalLink() {
  const t = useWords()
  return (
    <p class="quiet">
      <a href="rehearsal.html" data-testid="open-rehearsal">
        <Icon name="eye" size={16} /> {t('options.shell.rehearse')}
      </a>
    </p>
  )
}
