import { useId, useState } from 'preact/hooks'
import { Disclosure } from '../../parts/disclosure.tsx'
import { Icon } from '../../parts/icons.tsx'
import { useWords } from '../../parts/words.ts'
import { passphraseStrength } from './passphrase.ts'
import type { DataSectionProps } from './props.ts'

type Stage = 'typing' | 'empty' | 'unequal' | 'working' | 'done'

/** A file that opens only with a passphrase: asked twice, hinted at, and nowhere kept. */
export function EncryptedExport({ onExportEncrypted }: Pick<DataSectionProps, 'onExportEncrypted'>) {
  const t = useWords()
  const id = useId()
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [stage, setStage] = useState<Stage>('typing')

  async function submit(): Promise<void> {
    if (passphrase === '') return setStage('empty')
    if (passphrase !== again) return setStage('unequal')
    setStage('working')
    await onExportEncrypted(passphrase)
    setPassphrase('')
    setAgain('')
    setStage('done')
  }

  const error = stage === 'empty' || stage === 'unequal' ? stage : null
  return (
    <Disclosure summary={t('options.data.encrypted')}>
      <form
        class="encrypted"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          return submit()
        }}
      >
        <p>{t('options.data.encrypted.about')}</p>
        <PassphraseInput
          id={`${id}-first`}
          label={t('options.data.passphrase')}
          value={passphrase}
          isInvalid={error === 'empty'}
          describedBy={`${id}-strength ${id}-error`}
          autocomplete="new-password"
          onInput={(value) => {
            setPassphrase(value)
            setStage('typing')
          }}
        />
        <p id={`${id}-strength`} class="quiet">
          {t(`options.data.strength.${passphraseStrength(passphrase)}`)}
        </p>
        <PassphraseInput
          id={`${id}-again`}
          label={t('options.data.passphrase.again')}
          value={again}
          isInvalid={error === 'unequal'}
          describedBy={`${id}-error`}
          autocomplete="new-password"
          onInput={(value) => {
            setAgain(value)
            setStage('typing')
          }}
        />
        <p id={`${id}-error`} class="error" role="alert">
          {error !== null && t(`options.data.passphrase.${error}`)}
        </p>
        <div class="actions">
          <button type="submit" class="button" data-testid="export-encrypted" disabled={stage === 'working'}>
            {t(stage === 'working' ? 'options.data.encrypted.working' : 'options.data.encrypted.save')}
          </button>
          <p class="saved-line" role="status">
            {stage === 'done' && (
              <>
                <Icon name="tick" size={16} />
                {t('options.data.export.done')}
              </>
            )}
          </p>
        </div>
      </form>
    </Disclosure>
  )
}

interface PassphraseInputProps {
  id: string
  label: string
  value: string
  isInvalid: boolean
  describedBy: string
  autocomplete: 'new-password' | 'off'
  onInput(value: string): void
}

export function PassphraseInput(props: PassphraseInputProps) {
  return (
    <div class="ask">
      <label for={props.id}>{props.label}</label>
      <input
        id={props.id}
        type="password"
        value={props.value}
        autocomplete={props.autocomplete}
        aria-invalid={props.isInvalid}
        aria-describedby={props.describedBy}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </div>
  )
}
