import { useWords } from '../parts/words.ts'
import { brightnessPlace, usualBrightness } from './measures.ts'

const brightest = 255

/** The face's brightness on a scale with the usual band on it. The line below is its text twin. */
export function LightMeter({ brightness }: { brightness: number | null }) {
  const t = useWords()
  const { low, high } = usualBrightness
  const place = (value: number) => `${(value / brightest) * 100}%`
  return (
    <div class="light-meter" data-testid="light-meter">
      <div class="light-scale" aria-hidden="true">
        <span class="band" style={{ insetInlineStart: place(low), width: place(high - low) }} />
        {brightness !== null && <span class="needle" style={{ insetInlineStart: place(brightness) }} />}
      </div>
      <p class="figures">
        {brightness === null
          ? t('rehearsal.meter.waiting', { low, high })
          : t(`rehearsal.meter.${brightnessPlace(brightness)}`, { value: brightness.toFixed(0), low, high })}
      </p>
      <p class="quiet">{t('rehearsal.meter.skin')}</p>
    </div>
  )
}
