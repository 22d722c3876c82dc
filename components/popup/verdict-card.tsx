import type { Verdict } from '../../core/answers/decide.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import { Icon } from '../parts/icons.tsx'
import { type Mark, Ruler } from '../parts/ruler.tsx'
import { absolute, countdown, duration, left } from '../parts/times.ts'
import { type Speech, useSpeech } from '../parts/words.ts'
import { headline } from './headline.ts'
import type { More } from './popup.tsx'
import { type Answers, countdownTarget, type ReadyView } from './view.ts'

interface VerdictCardProps extends ReadyView {
  now: Temporal.Instant
  more: More | null
  onMore: () => void
}

/** The answer: one sentence, the time that is left, what runs, and why. */
export function VerdictCard({ stored, answers, now, more, onMore }: VerdictCardProps) {
  const speech = useSpeech()
  const { icon, sentence } = headline({ stored, answers }, now, speech, more)
  const target = countdownTarget(answers.verdict)
  const marks = marksOf(answers, now, speech)
  return (
    <section class="verdict" data-testid="verdict" data-kind={answers.verdict.kind}>
      <div class="sentence">
        <Icon name={icon} size={28} />
        <h1 aria-live="polite">{sentence}</h1>
      </div>
      {target && <Countdown target={target} now={now} />}
      {marks.length > 0 && <Ruler marks={marks} now={now} />}
      {more && <more.Owed stored={stored} answers={answers} now={now} />}
      {hasReasons(answers.verdict) && (
        <Disclosure summary={speech.t('popup.why')} onToggle={onMore}>
          {more && <more.Why stored={stored} answers={answers} now={now} />}
        </Disclosure>
      )}
    </section>
  )
}

/** Milliseconds from which hours alone are hard to read. */
const longWait = 48 * 3_600_000

function Countdown({ target, now }: { target: Temporal.Instant; now: Temporal.Instant }) {
  const speech = useSpeech()
  const remaining = left(target, now)
  return (
    <div class="countdown">
      <p class="figures" role="timer" aria-live="off" data-testid="countdown">
        {countdown(remaining).map(([number, unit], index) => (
          <span key={unit}>
            <strong>{index > 0 ? String(number).padStart(2, '0') : number}</strong>{' '}
            {speech.t(`common.time.${unit}`, { n: '' }).trim()}{' '}
          </span>
        ))}
      </p>
      <p class="quiet">
        <time dateTime={target.toString()}>{absolute(target, speech)}</time>
        {remaining >= longWait && speech.t('popup.remaining', { time: duration(remaining, speech) })}
      </p>
    </div>
  )
}

/** False where the sentence says it all: see `reasonsOf`. */
function hasReasons({ kind }: Verdict): boolean {
  return kind !== 'opened' && kind !== 'set-up'
}

/** Seen, act by, closes; or the start and the end of what cools down. */
function marksOf({ verdict, entry }: Answers, now: Temporal.Instant, { t }: Speech): Mark[] {
  const mark = (name: string, at: Temporal.Instant): Mark => ({ name: t(`popup.mark.${name}`), at })
  if (verdict.kind === 'wait') {
    const starts = verdict.cooldowns.map(({ from }) => from).sort(Temporal.Instant.compare)
    return [mark('started', starts[0] ?? now), mark('over', verdict.until)]
  }
  if (verdict.kind !== 'act' || entry.state === 'none') return []
  const { seenAt, actBy, closesAt } = entry
  return [mark('seen', seenAt), ...(actBy.equals(closesAt) ? [] : [mark('actBy', actBy)]), mark('closes', closesAt)]
}
