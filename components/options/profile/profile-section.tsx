import { useEffect } from 'preact/hooks'
import { nextActions } from '../../../core/answers/next-actions.ts'
import { type Action, answerFieldOf, assessReadiness } from '../../../core/answers/readiness.ts'
import { lenderToday, lenderZone } from '../../../core/records/calendar.ts'
import type { JournalEvent } from '../../../core/records/events.ts'
import type { Profile, ProfileField } from '../../../core/records/profile.ts'
import { ScoreStrip } from '../../parts/score-strip.tsx'
import { SourceChip } from '../../parts/source-chip.tsx'
import { useWords } from '../../parts/words.ts'
import { Card } from '../card.tsx'
import { typedProfile } from './drafts.ts'
import { Field } from './field.tsx'
import { inquiriesSince } from './inquiries-since.ts'
import { type QuestionGroup, questionGroups } from './questions.ts'
import { textOf } from './read-field.ts'
import { useDrafts } from './use-drafts.ts'
import './profile.css'

/** An answer older than this is shown as such and asked again. */
const staleAfterHours = 90 * 24

export interface ProfileSectionProps {
  now: Temporal.Instant
  profile: Profile
  journal: readonly JournalEvent[]
  answeredAt: Partial<Record<ProfileField, Temporal.Instant>>
  /** The store was made by a newer version: the form is off. */
  readOnly: boolean
  /** The question to go to at once, from the page's address. */
  anchor: string | null
  /** `undefined` takes the answer back. Resolves when it is stored. */
  onAnswer(field: ProfileField, value: unknown): Promise<unknown>
}

/** The form beside what it changes: the score moves while typing, before anything is stored. */
export function ProfileSection(props: ProfileSectionProps) {
  const { now, profile, journal, answeredAt, readOnly, anchor, onAnswer } = props
  const t = useWords()
  const { drafts, type, settle } = useDrafts(profile, now, onAnswer)
  const typed = typedProfile(profile, drafts, now)
  const today = lenderToday(now)
  useEffect(() => {
    if (anchor !== null) focusQuestion(anchor)
  }, [anchor])

  const questionOf = (question: QuestionGroup['questions'][number]) => {
    const { field } = question
    const value = profile[field]
    return (
      <Field
        key={field}
        question={question}
        stored={textOf(profile, field)}
        draft={drafts[field]}
        staleSince={value === undefined ? null : staleSince(answeredAt[field], now)}
        inquiriesSince={field === 'inquiriesPerQuarter' ? inquiriesSince(answeredAt[field], journal, now) : 0}
        today={today}
        readOnly={readOnly}
        onType={(text) => type(field, text)}
        onSettle={(text) => settle(field, text)}
        onConfirm={() => onAnswer(field, value instanceof Temporal.PlainDate ? value.toString() : value)}
      />
    )
  }

  return (
    <div class="beside">
      <aside class="beside-what" aria-label={t('options.profile.score')}>
        <ScoreStrip {...assessReadiness(typed, now)} />
        <MostUseful actions={nextActions(typed, now)} />
      </aside>
      <form class="cards" onSubmit={(event) => event.preventDefault()} autocomplete="off">
        <p class="intro">{t('options.profile.intro')}</p>
        {questionGroups.map(({ id, questions }) => (
          <Card key={id} title={t(`options.profile.group.${id}`)}>
            <p class="quiet">{t(`options.profile.group.${id}.about`)}</p>
            {id === 'report' && <FreeReports />}
            {questions.map(questionOf)}
          </Card>
        ))}
      </form>
    </div>
  )
}

function focusQuestion(field: string): void {
  document.getElementById(`field-${field}`)?.focus()
}

/** Goes to the form, from what stands above it. */
export function focusFirstQuestion(): void {
  const first = questionGroups[0]?.questions[0]
  if (first !== undefined) focusQuestion(first.field)
}

function staleSince(answeredAt: Temporal.Instant | undefined, now: Temporal.Instant): Temporal.PlainDate | null {
  if (answeredAt === undefined || answeredAt.until(now).total('hours') <= staleAfterHours) return null
  return answeredAt.toZonedDateTimeISO(lenderZone).toPlainDate()
}

/** Which unanswered question would narrow the score most; never the one whose own words advise to leave it empty. */
function MostUseful({ actions }: { actions: Action[] }) {
  const t = useWords()
  const open = actions.filter(({ id, state }) => state === 'unanswered' && id !== 'tencentScore')
  const most = open.reduce<Action | null>((best, each) => (each.gain > (best?.gain ?? 0) ? each : best), null)
  const next = most ?? open[0]
  if (next === undefined) return <p class="quiet">{t('options.profile.allAnswered')}</p>
  const field = answerFieldOf(next.id)
  const question = t(`options.profile.${field}.short`)
  return (
    <p class="quiet">
      {most === null
        ? t('options.profile.nextQuestion')
        : t('options.profile.mostUseful', { points: Math.round(most.gain) })}{' '}
      <a href={`#profile/${field}`} onClick={() => focusQuestion(field)}>
        {question}
      </a>
    </p>
  )
}

function FreeReports() {
  const t = useWords()
  return (
    <p class="note">
      {t('official.freeReports')} <SourceChip factIds={['official.freeReports', 'official.creditRepair']} />
    </p>
  )
}
