import { left, shortWhen } from './times.ts'
import { useSpeech } from './words.ts'

export interface Mark {
  at: Temporal.Instant
  name: string
}

interface RulerProps {
  /** At least two, by time: the first is where it began, the last where it ends. */
  marks: readonly Mark[]
  now: Temporal.Instant
}

/** The one thing that runs, from its start to its end, with the present on it. The marks' names are its text twin. */
export function Ruler({ marks, now }: RulerProps) {
  const speech = useSpeech()
  const [first, last] = [marks[0], marks.at(-1)]
  if (first === undefined || last === undefined) return null
  const place = (at: Temporal.Instant) => `${share(first.at, at, last.at) * 100}%`
  return (
    <div class="ruler">
      <div class="track" aria-hidden="true">
        <span class="elapsed" style={{ width: place(now) }} />
        {marks.slice(1, -1).map((mark) => (
          <span key={mark.name} class="mark" style={{ insetInlineStart: place(mark.at) }} />
        ))}
        <span class="now" style={{ insetInlineStart: place(now) }} />
      </div>
      <ol>
        {marks.map((mark) => (
          <li key={mark.name}>
            {mark.name}
            <br />
            <time dateTime={mark.at.toString()}>{shortWhen(mark.at, now, speech)}</time>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** Where `at` lies between `from` (0) and `until` (1). */
function share(from: Temporal.Instant, at: Temporal.Instant, until: Temporal.Instant): number {
  const whole = left(until, from)
  return whole === 0 ? 1 : Math.min(1, left(at, from) / whole)
}
