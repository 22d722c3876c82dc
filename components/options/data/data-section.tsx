import { useState } from 'preact/hooks'
import { Icon } from '../../parts/icons.tsx'
import { useSpeech, useWords } from '../../parts/words.ts'
import { Card } from '../card.tsx'
import { EncryptedExport } from './encrypted-export.tsx'
import { ImportFile } from './import-file.tsx'
import { printBytes } from './print-bytes.ts'
import type { DataSectionProps } from './props.ts'
import { useDone } from './use-done.ts'
import '../journal/forms.css'
import './data.css'

/** What leaves and enters, what is stored, and how all of it goes away. */
export function DataSection(props: DataSectionProps) {
  const t = useWords()
  return (
    <>
      {props.asides > 0 && (
        <Card title={t('options.data.asides')}>
          <Asides {...props} />
        </Card>
      )}
      <Card title={t('options.data.export')}>
        <PlainExport {...props} />
        <EncryptedExport {...props} />
      </Card>
      <Card title={t('options.data.import')}>
        <ImportFile {...props} />
      </Card>
      <Card title={t('options.data.calendar')}>
        <CalendarExport {...props} />
      </Card>
      <Card title={t('options.data.stored')}>
        <Stored {...props} />
      </Card>
      <Card title={t('options.data.erase')}>
        <Erase {...props} />
      </Card>
    </>
  )
}

function PlainExport({ onExport }: DataSectionProps) {
  const t = useWords()
  const [done, run] = useDone(onExport)
  return (
    <div class="export">
      <p>{t('options.data.export.about')}</p>
      <div class="actions">
        <button type="button" class="button main" data-testid="export-file" onClick={run}>
          {t('options.data.export.plain')}
        </button>
        <Done shown={done} text={t('options.data.export.done')} />
      </div>
      <p class="quiet">{t('options.data.export.readable')}</p>
    </div>
  )
}

function CalendarExport({ onExportCalendar }: DataSectionProps) {
  const t = useWords()
  const [done, run] = useDone(onExportCalendar)
  return (
    <>
      <p>{t('options.data.calendar.about')}</p>
      <div class="actions">
        <button type="button" class="button" data-testid="export-calendar" onClick={run}>
          <Icon name="calendar" size={16} />
          {t('options.data.calendar.save')}
        </button>
        <Done shown={done} text={t('options.data.calendar.done')} />
      </div>
      <p class="quiet">{t('options.data.calendar.again')}</p>
    </>
  )
}

/** Items that did not parse: kept, counted, and given back as they were. */
function Asides({ asides, onDownloadAsides }: DataSectionProps) {
  const t = useWords()
  const [done, run] = useDone(onDownloadAsides)
  return (
    <>
      <p class="problem">
        <Icon name="warning" size={16} />
        <span>{t('options.data.asides.count', { n: asides })}</span>
      </p>
      <p class="quiet">{t('options.data.asides.about')}</p>
      <div class="actions">
        <button type="button" class="button" data-testid="aside-download" onClick={run}>
          {t('options.data.asides.download')}
        </button>
        <Done shown={done} text={t('options.data.export.done')} />
      </div>
    </>
  )
}

function Stored({ profile, journal, usage }: DataSectionProps) {
  const { t, language } = useSpeech()
  const answers = Object.keys(profile).length
  return (
    <>
      <p>
        {t('options.data.stored.answers', { n: answers })}
        {t('options.data.stored.events', { n: journal.length })}
      </p>
      {usage !== null && (
        <p class="figures" data-testid="storage-usage">
          {usage.quota === null
            ? t('options.data.stored.bytes', { used: printBytes(usage.bytes, language) })
            : t('options.data.stored.bytesOf', {
                used: printBytes(usage.bytes, language),
                quota: printBytes(usage.quota, language),
              })}
        </p>
      )}
      {usage !== null && usage.quota !== null && (
        <div class="usage" aria-hidden="true">
          <div style={{ width: `${Math.min(1, usage.bytes / usage.quota) * 100}%` }} />
        </div>
      )}
      <p class="quiet">{t('options.data.stored.where')}</p>
    </>
  )
}

/**
 * No question first: what is erased can be brought back for ten minutes. Where there is no room for the copy that this
 * takes, erasing without one is offered.
 */
function Erase({ readOnly, onErase, onEraseForGood }: DataSectionProps) {
  const t = useWords()
  const [failed, setFailed] = useState(false)
  const erase = () => onErase().catch(() => setFailed(true))
  return (
    <>
      <p>{t('options.data.erase.about')}</p>
      <div class="actions">
        <button type="button" class="button danger" data-testid="erase-all" disabled={readOnly} onClick={erase}>
          {t('options.data.erase.now')}
        </button>
      </div>
      <div class="erase-failed" role="status">
        {failed && <EraseForGood onEraseForGood={onEraseForGood} />}
      </div>
    </>
  )
}

export function EraseForGood({ onEraseForGood }: Pick<DataSectionProps, 'onEraseForGood'>) {
  const t = useWords()
  return (
    <>
      <p class="problem">
        <Icon name="warning" size={16} />
        <span>{t('options.data.erase.failed')}</span>
      </p>
      <div class="actions">
        <button type="button" class="button danger" data-testid="erase-for-good" onClick={onEraseForGood}>
          {t('options.data.erase.forGood')}
        </button>
      </div>
    </>
  )
}

function Done({ shown, text }: { shown: boolean; text: string }) {
  return (
    <p class="saved-line" role="status">
      {shown && (
        <>
          <Icon name="tick" size={16} />
          {text}
        </>
      )}
    </p>
  )
}
