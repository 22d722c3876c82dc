import { useId, useRef, useState } from 'preact/hooks'
import type { Backup } from '../../../core/files/backup.ts'
import type { Reason } from '../../../core/records/input.ts'
import { Icon } from '../../parts/icons.tsx'
import { useWords } from '../../parts/words.ts'
import { PassphraseInput } from './encrypted-export.tsx'
import { ImportPreview } from './import-preview.tsx'
import type { DataSectionProps } from './props.ts'

/** How far a chosen file has come. */
type Progress =
  | { kind: 'none' }
  | { kind: 'reading' }
  | { kind: 'locked'; file: File; isWrong: boolean }
  | { kind: 'refused'; path: string; reason: Reason }
  | { kind: 'ready'; backup: Backup }
  | { kind: 'storing'; backup: Backup }
  | { kind: 'not-stored'; backup: Backup }
  | { kind: 'stored' }

type ImportFileProps = Pick<
  DataSectionProps,
  'profile' | 'journal' | 'settings' | 'readOnly' | 'onReadFile' | 'onImport'
>

/** Choose a file, read what it would do, do it. Nothing changes before the last step. */
export function ImportFile({ profile, journal, settings, readOnly, onReadFile, onImport }: ImportFileProps) {
  const t = useWords()
  const id = useId()
  const [progress, setProgress] = useState<Progress>({ kind: 'none' })
  const [name, setName] = useState('')
  /** Counts the readings, so that a slow one does not show over a later one. */
  const latest = useRef(0)

  async function read(file: File, passphrase?: string): Promise<void> {
    latest.current += 1
    const own = latest.current
    setProgress({ kind: 'reading' })
    const reading = await onReadFile(file, passphrase)
    if (own !== latest.current) return
    if (reading.kind === 'backup') setProgress({ kind: 'ready', backup: reading.backup })
    else if (reading.kind === 'refused') setProgress(reading)
    else setProgress({ kind: 'locked', file, isWrong: reading.kind === 'wrong-passphrase' })
  }

  async function store(backup: Backup): Promise<void> {
    setProgress({ kind: 'storing', backup })
    try {
      await onImport(backup)
      setProgress({ kind: 'stored' })
    } catch {
      // Whatever storage says, a full one above all, the person sees that nothing was changed and can try again.
      setProgress({ kind: 'not-stored', backup })
    }
  }

  return (
    <div class="import">
      <p>{t('options.data.import.about')}</p>
      <div class="choose-file">
        <label class="button">
          {t('options.data.import.choose')}
          <input
            class="unseen"
            type="file"
            accept=".json,application/json"
            data-testid="import-file"
            disabled={readOnly || progress.kind === 'storing'}
            aria-describedby={`${id}-error`}
            // The same file, changed meanwhile, is read again.
            onClick={(event) => {
              event.currentTarget.value = ''
            }}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0]
              if (file === undefined) return
              setName(file.name)
              return read(file)
            }}
          />
        </label>
        {name !== '' && (
          <bdi class="own-words" title={name}>
            {name}
          </bdi>
        )}
      </div>
      {progress.kind === 'reading' && (
        <p role="status" class="quiet">
          {t('options.data.import.reading')}
        </p>
      )}
      {progress.kind === 'locked' && (
        <Unlock isWrong={progress.isWrong} onUnlock={(passphrase) => read(progress.file, passphrase)} />
      )}
      <p id={`${id}-error`} class="error" role="alert" data-testid="import-error">
        {errorText(progress, t)}
      </p>
      {(progress.kind === 'ready' || progress.kind === 'storing' || progress.kind === 'not-stored') && (
        <>
          <ImportPreview profile={profile} journal={journal} settings={settings} backup={progress.backup} />
          <div class="actions">
            <button
              type="button"
              class="button main"
              data-testid="import-apply"
              disabled={readOnly || progress.kind === 'storing'}
              onClick={() => store(progress.backup)}
            >
              {t('options.data.import.apply')}
            </button>
            <button type="button" class="button bare" onClick={() => setProgress({ kind: 'none' })}>
              {t('options.data.import.leave')}
            </button>
          </div>
        </>
      )}
      <p class="saved-line" role="status" data-testid="import-done">
        {progress.kind === 'stored' && (
          <>
            <Icon name="tick" size={16} />
            {t('options.data.import.done')}
          </>
        )}
      </p>
    </div>
  )
}

function errorText(progress: Progress, t: ReturnType<typeof useWords>): string | null {
  if (progress.kind === 'not-stored') return t('options.data.import.notStored')
  if (progress.kind !== 'refused') return null
  const place = progress.path === '' ? 'file' : progress.path
  return t('options.data.import.refused', { path: place, reason: t(`options.reason.${progress.reason}`) })
}

function Unlock({ isWrong, onUnlock }: { isWrong: boolean; onUnlock(passphrase: string): void }) {
  const t = useWords()
  const id = useId()
  const [passphrase, setPassphrase] = useState('')
  return (
    <form
      class="unlock"
      noValidate
      data-testid="import-passphrase"
      onSubmit={(event) => {
        event.preventDefault()
        if (passphrase !== '') onUnlock(passphrase)
      }}
    >
      <p id={`${id}-about`} role={isWrong ? 'alert' : undefined} class={isWrong ? 'error' : undefined}>
        {t(isWrong ? 'options.data.import.wrong' : 'options.data.import.locked')}
      </p>
      <PassphraseInput
        id={`${id}-passphrase`}
        label={t('options.data.passphrase')}
        value={passphrase}
        isInvalid={isWrong}
        describedBy={`${id}-about`}
        autocomplete="off"
        onInput={setPassphrase}
      />
      <div class="actions">
        <button type="submit" class="button main">
          {t('options.data.import.unlock')}
        </button>
      </div>
    </form>
  )
}
