import type { ChecklistItemId, EventType } from '../../../core/records/events.ts'
import { InputError } from '../../../core/records/input.ts'
import { parseJournal } from '../../../core/records/journal.ts'
import { numberFromText, shareFromPercent } from './numbers.ts'
import type { NewEvent } from './props.ts'

/** One question of the form. `choices` are the contract's values; `options.journal.<name>.<choice>` are their words. */
export interface EventField {
  name: string
  input: 'choice' | 'yes-no' | 'text' | 'count' | 'number' | 'yuan' | 'percent' | 'date' | 'loan' | 'instalment'
  required: boolean
  choices?: readonly string[]
}

function field(name: string, input: EventField['input'], choices?: readonly string[]): EventField {
  return { name, input, required: true, ...(choices && { choices }) }
}

function optional(asked: EventField): EventField {
  return { ...asked, required: false }
}

/** Only what a person ticks by hand; the rest of the checklist follows from the journal and the rehearsal. */
const checkable: readonly ChecklistItemId[] = ['phone', 'device', 'network', 'papers']
const limit = field('limit', 'yuan')
const dailyRate = field('dailyRate', 'percent')

/** What each type of event asks for, in the order of the form. */
export const eventFields: Readonly<Record<EventType, readonly EventField[]>> = {
  'entry-seen': [
    optional(field('trigger', 'choice', ['payment-failed', 'monthly-batch', 'licaitong-purchase', 'other'])),
  ],
  'entry-gone': [],
  'limit-viewed': [],
  'verification-failed': [field('step', 'choice', ['face', 'phone', 'id', 'signature'])],
  'verification-passed': [],
  declined: [],
  'item-checked': [field('item', 'choice', checkable)],
  'device-login': [field('device', 'text')],
  'location-jump': [field('km', 'number')],
  'risk-blocked': [field('kind', 'choice', ['device', 'identity', 'behaviour'])],
  inquiry: [optional(field('by', 'text'))],
  opened: [limit, dailyRate],
  borrowed: [
    field('principal', 'yuan'),
    dailyRate,
    field('instalments', 'count'),
    field('method', 'choice', ['equal-principal', 'equal-instalment', 'bullet']),
    field('startsOn', 'date'),
  ],
  repaid: [optional(field('loan', 'loan')), optional(field('instalment', 'instalment')), field('onTime', 'yes-no')],
  settled: [field('loan', 'loan')],
  'limit-changed': [limit],
  'rate-changed': [dailyRate],
  'account-closed': [],
  'cross-platform-spend': [],
  'wealth-transfer': [],
  'bill-paid': [],
}

/** The types as the form groups them, by what a person is busy with. */
export const eventGroups: readonly { name: string; types: readonly EventType[] }[] = [
  { name: 'entry', types: ['entry-seen', 'entry-gone', 'limit-viewed'] },
  { name: 'verification', types: ['verification-failed', 'verification-passed', 'declined', 'item-checked'] },
  { name: 'risk', types: ['device-login', 'location-jump', 'risk-blocked', 'inquiry'] },
  {
    name: 'loan',
    types: ['opened', 'borrowed', 'repaid', 'settled', 'limit-changed', 'rate-changed', 'account-closed'],
  },
  { name: 'habits', types: ['cross-platform-spend', 'wealth-transfer', 'bill-paid'] },
]

/** What was typed, by field name; empty or absent is not answered. */
export type Draft = Readonly<Record<string, string>>

/** An id that only serves to check a draft: the stored event gets its own. */
const draftId = '00000000-0000-7000-8000-000000000000'

/**
 * Checks what was typed by the records' own rules.
 * @param at when it happened, for the journal's bounds on times
 * @throws InputError with the field's name as path (`at` for the time)
 */
export function readDraft(type: EventType, draft: Draft, at: Temporal.Instant): NewEvent {
  const details: Record<string, unknown> = {}
  for (const { name, input, required } of eventFields[type]) {
    const text = draft[name]?.trim() ?? ''
    if (text !== '') details[name] = readField(input, text)
    else if (required) throw new InputError(name, 'missing')
  }
  const [checked] = parseDraft({ ...details, id: draftId, at: at.toString(), type })
  if (checked === undefined) throw new InputError('', 'missing')
  const { id: _id, at: _at, ...event } = checked
  return event
}

const numbers: readonly EventField['input'][] = ['count', 'number', 'yuan', 'instalment']

function readField(input: EventField['input'], text: string): unknown {
  if (input === 'percent') return shareFromPercent(text)
  if (numbers.includes(input)) return numberFromText(text)
  if (input === 'yes-no') return text === 'yes'
  return text
}

function parseDraft(event: unknown) {
  try {
    return parseJournal([event])
  } catch (error) {
    if (error instanceof InputError) throw new InputError(error.path.replace(/^0\./, ''), error.reason)
    throw error
  }
}
