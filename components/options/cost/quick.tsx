import { SourceChip } from '../../parts/source-chip.tsx'
import { useWords } from '../../parts/words.ts'

interface QuickProps {
  /** What the choices fill in, for whoever hears the page. */
  label: string
  choices: readonly { text: string; value: string; isChosen: boolean }[]
  /** Where the choices come from. */
  factIds: readonly string[]
  onChoose(value: string): void
}

/** Buttons that fill a field; it can be typed in as well. */
export function Quick({ label, choices, factIds, onChoose }: QuickProps) {
  const t = useWords()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would stand as a second label beside the field's.
    <div class="cost-quick" role="group" aria-label={t('options.cost.quick', { field: label })}>
      {choices.map(({ text, value, isChosen }) => (
        <button key={value} type="button" class="button" aria-pressed={isChosen} onClick={() => onChoose(value)}>
          {text}
        </button>
      ))}
      <SourceChip factIds={factIds} />
    </div>
  )
}
