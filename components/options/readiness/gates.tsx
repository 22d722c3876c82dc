import type { Gate, Readiness, Signal } from '../../../core/answers/readiness.ts'
import { tencentScoreGood } from '../../../core/systems/credit.ts'
import { Icon, type IconName } from '../../parts/icons.tsx'
import { SourceChip } from '../../parts/source-chip.tsx'
import { useWords, type Words } from '../../parts/words.ts'

const gateIcons = { pass: 'check', fail: 'calendar', unknown: 'question' } as const satisfies Record<
  Gate['status'],
  IconName
>
const signalIcons = { met: 'check', unmet: 'circle', unknown: 'question' } as const satisfies Record<
  Signal['status'],
  IconName
>

/** The three bounds on the credit report; for those that fail, what only time heals and how. */
export function Gates({ gates }: Pick<Readiness, 'gates'>) {
  const t = useWords()
  return (
    <ul class="states">
      {gates.map(({ id, status, value, factIds }) => (
        <li key={id} class={status}>
          <Icon name={gateIcons[status]} />
          <div>
            <p>
              {t(`fact.${factIds[0]}`)} <SourceChip factIds={factIds} />
            </p>
            <p class="state">
              {value === null
                ? t('options.readiness.gate.unknown')
                : t(`options.readiness.gate.${status}`, { value: String(value) })}
            </p>
            {status === 'fail' && <p>{t(`options.readiness.heals.${id}`)}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The article's claims that bear no points, quoted as claims, and how the answers stand to them. */
export function Signals({ signals }: Pick<Readiness, 'signals'>) {
  const t = useWords()
  return (
    <ul class="states">
      {signals.map(({ id, status, factIds }) => (
        <li key={id} class={status}>
          <Icon name={signalIcons[status]} />
          <div>
            <p>
              {claimOf(id, factIds, t)} <SourceChip factIds={factIds} />
            </p>
            <p class="state">{t(`options.readiness.signal.${status}`)}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The fact's own words; of the Tencent score only the bound, as its claimed share of openings stands in the sources. */
function claimOf(id: Signal['id'], [factId]: string[], t: Words): string {
  return id === 'tencentScore'
    ? t('options.readiness.claim.tencentScore', { score: tencentScoreGood.value })
    : t(`fact.${factId}`)
}
