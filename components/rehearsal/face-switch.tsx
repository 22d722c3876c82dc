import { Icon } from '../parts/icons.tsx'
import { useWords } from '../parts/words.ts'
import type { CardFace, RehearsalView } from './view.ts'

const cardFaces: readonly CardFace[] = ['front', 'back']

interface FaceSwitchProps extends Pick<RehearsalView, 'face' | 'faces'> {
  onFace(face: CardFace): void
}

/** Front and back of the card: which one is held up, and which has been seen well in this run. */
export function FaceSwitch({ face, faces, onFace }: FaceSwitchProps) {
  const t = useWords()
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons of which one is pressed are no form, so no fieldset.
    <div class="faces" role="group" aria-label={t('rehearsal.faces')}>
      {cardFaces.map((each) => {
        const isSeen = faces[each] === 'ok'
        return (
          <button
            key={each}
            type="button"
            class="button"
            data-testid={`face-${each}`}
            data-seen={isSeen}
            aria-pressed={each === face}
            onClick={() => onFace(each)}
          >
            <Icon name={isSeen ? 'check' : 'circle'} size={18} />
            <span>
              {t(`rehearsal.face.${each}`)}
              <span class="quiet">{t(isSeen ? 'rehearsal.face.seen' : 'rehearsal.face.unseen')}</span>
            </span>
          </button>
        )
      })}
    </div>
  )
}
