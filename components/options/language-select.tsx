import type { LanguageSetting } from '../../core/records/settings.ts'
import { useWords } from '../parts/words.ts'

interface LanguageSelectProps {
  language: LanguageSetting
  disabled: boolean
  onChange(language: LanguageSetting): void
}

/** The languages stand in their own words, so that whoever cannot read the page finds theirs. */
const names = { browser: null, zh_CN: '中文', en: 'English' } as const satisfies Record<LanguageSetting, string | null>

export function LanguageSelect({ language, disabled, onChange }: LanguageSelectProps) {
  const t = useWords()
  return (
    <label class="language">
      <span class="quiet">{t('options.shell.language')}</span>
      <select
        name="language"
        value={language}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.value as LanguageSetting)}
      >
        {Object.entries(names).map(([value, name]) => (
          <option key={value} value={value}>
            {name ?? t('options.shell.language.browser')}
          </option>
        ))}
      </select>
    </label>
  )
}
