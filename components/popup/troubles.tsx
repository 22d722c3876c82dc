import { Component, type ComponentChildren } from 'preact'
import { Icon } from '../parts/icons.tsx'
import { useWords } from '../parts/words.ts'
import type { Stored } from './view.ts'

/** What is wrong with the store, as far as the person must know it here. */
export class Troubles extends Component<Stored> {
  /** Chromium, once it had no room on the disk, accepts changes again and loses them, until it is restarted. */
  private hasFailed = false

  override render({ newerVersion, unsaved, asides }: Stored) {
    const t = useWords()
    this.hasFailed ||= unsaved > 0
    return (
      <>
        {newerVersion && <Banner testId="newer-version">{t('more.newerVersion')}</Banner>}
        {this.hasFailed && (
          <Banner testId={unsaved > 0 ? 'unsaved' : 'was-unsaved'}>
            {unsaved > 0 ? t('more.unsaved', { n: unsaved }) : t('more.wasUnsaved')} {t('more.unsavedRestart')}{' '}
            <a href="options.html#data">{t('more.unsavedLink')}</a>
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
}

function Banner({ testId, children }: { testId: string; children: ComponentChildren }) {
  return (
    <p class="banner" data-testid={testId}>
      <Icon name="warning" size={18} />
      <span>{children}</span>
    </p>
  )
}
