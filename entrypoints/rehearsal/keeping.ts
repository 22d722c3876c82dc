import type { KeptView } from '../../components/rehearsal/view.ts'
import type { Capture } from '../../core/answers/checklist.ts'

type Reports = Pick<Capture, 'lighting' | 'card'>
type Part = keyof Reports

const parts: readonly Part[] = ['lighting', 'card']

export interface Keeping {
  kept(): KeptView | null
  /** The last time storage refused. */
  hasFailed(): boolean
  /**
   * Keeps a part that has come to be good, or is no longer what was kept of it; with `all`, as the person asks for it,
   * each part that was measured anew.
   */
  keep(reports: Reports, all: boolean): Promise<void>
}

interface KeepingPorts {
  mayKeep(): boolean
  newId(): string
  keep(reports: Omit<Capture, 'at'>): Promise<Capture>
  report(error: unknown): void
  onChange(): void
}

/**
 * Keeps what one run gives to the checklist. Light and card are captures of their own: each speaks for an hour from when
 * it was measured, not from when the other one was.
 */
export function makeKeeping({ mayKeep, newId, keep, report, onChange }: KeepingPorts): Keeping {
  const ids = { lighting: newId(), card: newId() }
  /** What is kept or just being kept, by identity: a report is made anew when it is measured anew. */
  const given: Reports = { lighting: null, card: null }
  let kept: KeptView | null = null
  let hasFailed = false

  async function keepPart(part: Part, reports: Reports): Promise<void> {
    const before = given[part]
    Object.assign(given, { [part]: reports[part] })
    try {
      const { at } = await keep({ id: ids[part], lighting: null, card: null, [part]: reports[part] })
      kept = { lighting: null, card: null, ...kept, [part]: reports[part], at }
      hasFailed = false
    } catch (error) {
      report(error)
      // Tried again with the next change, or when the run ends.
      if (given[part] === reports[part]) Object.assign(given, { [part]: before })
      hasFailed = true
    }
    onChange()
  }

  return {
    kept: () => kept,
    hasFailed: () => hasFailed,
    async keep(reports, all) {
      if (!mayKeep()) return
      const due = parts.filter((part) => {
        const [report, before] = [reports[part], given[part]]
        if (report === null || report === before) return false
        return all || (report.verdict !== before?.verdict && (report.verdict === 'ok' || before !== null))
      })
      await Promise.all(due.map((part) => keepPart(part, reports)))
    },
  }
}
