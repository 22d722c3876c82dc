import { expect, test } from 'vitest'
import type { Capture } from '../../core/answers/checklist.ts'
import type { CardReport, LightingReport } from '../../core/capture/reports.ts'
import { makeKeeping } from './keeping.ts'

const light = (verdict: LightingReport['verdict']) => ({ verdict }) as LightingReport
const card = (verdict: CardReport['verdict']) => ({ verdict }) as CardReport
const at = Temporal.Instant.from('2026-11-24T10:00:00Z')

function open() {
  const stored: Omit<Capture, 'at'>[] = []
  const state = { mayKeep: true, refuses: false, changes: 0 }
  let ids = 0
  const keeping = makeKeeping({
    mayKeep: () => state.mayKeep,
    newId: () => `id ${++ids}`,
    async keep(reports) {
      if (state.refuses) throw new Error('full')
      stored.push(reports)
      return { ...reports, at }
    },
    report: () => undefined,
    onChange: () => {
      state.changes += 1
    },
  })
  return { keeping, stored, state }
}

test('each part is a capture of its own, the same one each time', async () => {
  const { keeping, stored } = open()
  const reports = { lighting: light('ok'), card: card('glare') }
  await keeping.keep(reports, true)
  await keeping.keep({ ...reports, card: card('ok') }, false)
  expect(stored).toEqual([
    { id: 'id 1', lighting: light('ok'), card: null },
    { id: 'id 2', lighting: null, card: card('glare') },
    { id: 'id 2', lighting: null, card: card('ok') },
  ])
  expect(keeping.kept()).toEqual({ at, lighting: light('ok'), card: card('ok') })
})

test('the same verdict is not kept with every frame, but its newest numbers are at the end', async () => {
  const { keeping, stored } = open()
  await keeping.keep({ lighting: light('ok'), card: null }, false)
  const newest = light('ok')
  await keeping.keep({ lighting: newest, card: null }, false)
  expect(stored).toHaveLength(1)
  await keeping.keep({ lighting: newest, card: null }, true)
  await keeping.keep({ lighting: newest, card: null }, true)
  expect(stored).toHaveLength(2)
})

test('a fault is kept when the person asks for it, and by itself where the good it follows was kept', async () => {
  const { keeping, stored } = open()
  await keeping.keep({ lighting: light('too-dark'), card: null }, false)
  expect(stored).toEqual([])
  await keeping.keep({ lighting: light('ok'), card: null }, false)
  await keeping.keep({ lighting: light('too-dark'), card: null }, false)
  expect(stored.map(({ lighting }) => lighting?.verdict)).toEqual(['ok', 'too-dark'])
})

test('before consent nothing is kept, and after it what stands then', async () => {
  const { keeping, stored, state } = open()
  state.mayKeep = false
  await keeping.keep({ lighting: light('ok'), card: null }, true)
  expect([stored, keeping.kept()]).toEqual([[], null])
  state.mayKeep = true
  await keeping.keep({ lighting: light('ok'), card: null }, false)
  expect(stored).toHaveLength(1)
})

test('what storage refuses is said, not shown as kept, and tried again', async () => {
  const { keeping, stored, state } = open()
  state.refuses = true
  await keeping.keep({ lighting: light('ok'), card: null }, false)
  expect([keeping.hasFailed(), keeping.kept(), state.changes]).toEqual([true, null, 1])
  state.refuses = false
  await keeping.keep({ lighting: light('ok'), card: null }, false)
  expect([keeping.hasFailed(), keeping.kept()?.lighting, stored.length]).toEqual([false, light('ok'), 1])
})
