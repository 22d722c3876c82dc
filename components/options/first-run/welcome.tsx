import type { ComponentChildren } from 'preact'
import { useSpeech } from '../../parts/words.ts'
import './first-run.css'

interface WelcomeProps {
  /** Data that the browser has lost: since when it was kept, and how many events it held. */
  vanished: { since: Temporal.Instant; events: number } | null
  /** All was erased less than 10 minutes ago, and can be brought back. */
  canBringBack: boolean
  onAgree(): void
  /** Agrees, and goes to where a backup is read in. */
  onAgreeAndRestore(): void
  onBringBack(): void
}

const points = ['unaffiliated', 'noChance', 'stays', 'article', 'noPaidOpening', 'noIdentity'] as const

/** The first page: what this is and is not. Nothing is stored until the button is pressed. */
export function Welcome({ vanished, canBringBack, onAgree, onAgreeAndRestore, onBringBack }: WelcomeProps) {
  const { t, language, timeZone } = useSpeech()
  return (
    <main class="alone welcome">
      <LanguageLinks current={language} />
      {vanished !== null && (
        <Offer testId="vanished" title={t('options.first.vanished')}>
          <p>
            {t('options.first.vanished.what', {
              n: vanished.events,
              date: vanished.since.toZonedDateTimeISO(timeZone).toPlainDate().toString(),
            })}
          </p>
          <button type="button" class="button" onClick={onAgreeAndRestore}>
            {t('options.first.vanished.restore')}
          </button>
        </Offer>
      )}
      {canBringBack && (
        <Offer testId="bring-back" title={t('options.first.erased')}>
          <p>{t('options.first.erased.what')}</p>
          <button type="button" class="button" onClick={onBringBack}>
            {t('options.first.erased.bringBack')}
          </button>
        </Offer>
      )}
      <p class="product">
        <img src="/icons/48.png" width={32} height={32} alt="" />
        {t('options.shell.name')}
      </p>
      <h1>{t('options.first.title')}</h1>
      <p class="lead">{t('options.first.what')}</p>
      <ul class="points">
        {points.map((point) => (
          <li key={point}>
            <b>{t(`options.first.${point}`)}</b> {t(`options.first.${point}.more`)}
          </li>
        ))}
      </ul>
      <button type="button" class="button main large" data-testid="consent-accept" onClick={onAgree}>
        {t('options.first.agree')}
      </button>
      <p class="quiet">{t('options.first.agree.what')}</p>
    </main>
  )
}

/** Nothing may be stored yet, so the language stands in the address. */
function LanguageLinks({ current }: { current: 'zh_CN' | 'en' }) {
  return (
    <nav class="language-links" aria-label="语言 Language">
      <a href="?lang=zh_CN" lang="zh-CN" aria-current={current === 'zh_CN' ? 'true' : undefined}>
        中文
      </a>
      <a href="?lang=en" lang="en" aria-current={current === 'en' ? 'true' : undefined}>
        English
      </a>
    </nav>
  )
}

function Offer({ testId, title, children }: { testId: string; title: string; children: ComponentChildren }) {
  return (
    <section class="banner" data-testid={testId}>
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </section>
  )
}
