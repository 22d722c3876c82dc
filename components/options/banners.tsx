import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { Icon } from '../parts/icons.tsx'
import { useWords } from '../parts/words.ts'

interface BannersProps {
  /** How many changes storage has refused. */
  unsaved: number
  newerVersion: boolean
  /** How many items did not parse and were set aside. */
  asides: number
  onDownload(): void
}

/** What is wrong with what is stored, each with a way on. Nothing where all is well. */
export function Banners({ unsaved, newerVersion, asides, onDownload }: BannersProps) {
  const t = useWords()
  // Chromium, once it had no room on the disk, accepts changes again and loses them, until it is restarted.
  const hasFailed = useRef(false)
  hasFailed.current ||= unsaved > 0
  return (
    <div class="banners" role="status">
      {hasFailed.current && unsaved === 0 && (
        <Banner testId="was-unsaved" text={t('options.shell.wasUnsaved')}>
          <p>{t('options.shell.wasUnsaved.restart')}</p>
          <button type="button" class="button" onClick={onDownload}>
            {t('options.shell.unsaved.download')}
          </button>
        </Banner>
      )}
      {unsaved > 0 && (
        <Banner testId="unsaved" text={t('options.shell.unsaved', { n: unsaved })}>
          <p>{t('options.shell.unsaved.restart')}</p>
          <button type="button" class="button" onClick={onDownload}>
            {t('options.shell.unsaved.download')}
          </button>
        </Banner>
      )}
      {newerVersion && (
        <Banner testId="newer-version" text={t('options.shell.newerVersion')}>
          <p>{t('options.shell.newerVersion.what')}</p>
        </Banner>
      )}
      {asides > 0 && (
        <Banner testId="aside" text={t('options.shell.aside', { n: asides })}>
          <a href="#data">{t('options.shell.aside.where')}</a>
        </Banner>
      )}
    </div>
  )
}

function Banner({ testId, text, children }: { testId: string; text: string; children: ComponentChildren }) {
  return (
    <div class="banner" data-testid={testId}>
      <Icon name="warning" />
      <div>
        <p class="banner-text">{text}</p>
        {children}
      </div>
    </div>
  )
}

/** Storage cannot be read: nothing is shown as if it were empty, and nothing is written. */
export function Unreadable() {
  const t = useWords()
  return (
    <main class="alone" data-testid="unreadable">
      <h1>{t('options.shell.unreadable')}</h1>
      <p>{t('options.shell.unreadable.what')}</p>
      <ul class="points">
        <li>{t('options.shell.unreadable.wait')}</li>
        <li>{t('options.shell.unreadable.restart')}</li>
      </ul>
    </main>
  )
}
