import { useWords } from '../parts/words.ts'

/** Before anyone has agreed nothing is stored, and nothing is answered. */
export function Consent({ onAgree }: { onAgree: () => void }) {
  const t = useWords()
  return (
    <section class="consent">
      <h1>{t('more.consent.title')}</h1>
      <ul>
        {['what', 'local', 'unaffiliated', 'noChance'].map((line) => (
          <li key={line}>{t(`more.consent.${line}`)}</li>
        ))}
      </ul>
      <button type="button" class="button main" data-testid="consent-accept" onClick={onAgree}>
        {t('more.consent.accept')}
      </button>
      <a href="options.html">{t('more.consent.more')}</a>
    </section>
  )
}
