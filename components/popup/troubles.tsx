import type { ComponentChildren } from 'preact'
import { Icon } from '../parts/icons.tsx'
import { useWords } from '../parts/words.ts'
import type { Stored } from './view.ts'

/** What is wrong with the store, as far as the person must know it here. */
export function Troubles({ newerVersion, unsaved, asides }: Stored) {
  const t = useWords()
  return (
    <>
      {newerVersion && <Banner testId="newer-version">{t('more.newerVersion')}</Banner>}
      {unsaved > 0 && (
        <Banner testId="unsaved">
          {t('more.unsaved', { n: unsaved })} <a href="options.html#data">{t('more.unsavedLink')}</a>
        </Banner>
      )}
      {asides > 0 && (
        <Banner testId="aside">
          {t('more.aside', { n: asides })} <a href="options.html#data">{t('more.asideLink')}</a>
        </Banner>
      )}
    </>
  )
}

function Banner({ testId, children }: { testId: string; children: ComponentChildren }) {
  return (
    <p class="banner" data-testid={testId}>
      <Icon name="warning" size={18} />
      <span>{children}</span>
    </p>
  )
}
