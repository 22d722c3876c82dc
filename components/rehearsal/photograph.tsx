import { useId } from 'preact/hooks'
import { Icon } from '../parts/icons.tsx'
import { useWords } from '../parts/words.ts'
import type { PictureView, RehearsalDoing } from './view.ts'

interface PhotographProps {
  picture: PictureView
  /** Something is being dragged over the page. */
  isDragged: boolean
  doing: RehearsalDoing
}

const before = ['card', 'chat', 'light', 'local'] as const

/** A picture taken with the phone, which has the camera of the real check: chosen, dropped or pasted. */
export function Photograph({ picture, isDragged, doing }: PhotographProps) {
  const t = useWords()
  const id = useId()
  return (
    <section class="panel" id="photograph" tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('rehearsal.photo.title')}</h2>
      <p>{t('rehearsal.photo.about')}</p>
      <ul class="points" id={`${id}-before`}>
        {before.map((line) => (
          <li key={line}>{t(`rehearsal.photo.before.${line}`)}</li>
        ))}
      </ul>
      <div class={isDragged ? 'drop-zone over-it' : 'drop-zone'} data-testid="drop-zone">
        <label class={picture.kind === 'read' ? 'button' : 'button main'}>
          {t(picture.kind === 'read' ? 'rehearsal.photo.another' : 'rehearsal.photo.choose')}
          <input
            class="unseen"
            type="file"
            accept="image/*"
            data-testid="picture-file"
            aria-describedby={`${id}-before ${id}-status`}
            // The same file, changed meanwhile, is read again.
            onClick={(event) => {
              event.currentTarget.value = ''
            }}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0]
              if (file !== undefined) doing.onPicture(file)
            }}
          />
        </label>
        <p class="quiet">{t(isDragged ? 'rehearsal.photo.letGo' : 'rehearsal.photo.orDrop')}</p>
      </div>
      <div class="photo-status" id={`${id}-status`} role="status" data-testid="picture-status" data-kind={picture.kind}>
        <PictureStatus picture={picture} />
      </div>
    </section>
  )
}

function PictureStatus({ picture }: { picture: PictureView }) {
  const t = useWords()
  switch (picture.kind) {
    case 'none':
      return null
    case 'reading':
      return <p>{t('rehearsal.photo.reading')}</p>
    case 'refused':
      return (
        <p class="refused">
          <Icon name="warning" size={18} />
          {t(`rehearsal.photo.refused.${picture.reason}`)}
        </p>
      )
    case 'read':
      return <p>{t('rehearsal.photo.read')}</p>
  }
}
