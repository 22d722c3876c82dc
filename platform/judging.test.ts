import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Judgements } from './judgement.ts'
import { type JudgeWorker, makeJudging } from './judging.ts'

const judgement: Judgements['live'] = { width: 4, height: 3, isBlack: false, lighting: null, card: null }
const job = () => ({ kind: 'live' as const, step: 'card' as const, picture: {} as ImageBitmap })

class FakeWorker implements JudgeWorker {
  onmessage: Worker['onmessage'] = null
  onerror: Worker['onerror'] = null
  isOver = false
  jobs = 0
  postMessage() {
    this.jobs += 1
  }
  terminate() {
    this.isOver = true
  }
  answer(data: object) {
    this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent)
  }
  die() {
    this.onerror?.call(this as unknown as Worker, new Event('error') as ErrorEvent)
  }
}

function open() {
  const workers: FakeWorker[] = []
  const judging = makeJudging(() => {
    const worker = new FakeWorker()
    workers.push(worker)
    return worker
  })
  const worker = (index: number) => workers[index] as FakeWorker
  return { judging, worker, workers }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('no worker is started before there is something to judge, and one serves for all', async () => {
  const { judging, worker, workers } = open()
  expect(workers).toHaveLength(0)
  for (let count = 0; count < 3; count++) {
    const answer = judging.judge<'live'>(job())
    expect(judging.isBusy()).toBe(true)
    worker(0).answer({ judgement })
    expect(await answer).toEqual(judgement)
    expect(judging.isBusy()).toBe(false)
  }
  expect(workers).toHaveLength(1)
})

test('one job at a time', async () => {
  const { judging, worker } = open()
  judging.judge<'live'>(job())
  await expect(judging.judge<'live'>(job())).rejects.toThrow()
  expect(worker(0).jobs).toBe(1)
})

describe('a worker that fails is ended, and the next job gets a new one', () => {
  test.each([
    ['throws', (worker: FakeWorker) => worker.answer({ error: 'broken' })],
    ['dies', (worker: FakeWorker) => worker.die()],
    ['does not answer', () => vi.advanceTimersByTime(10_000)],
  ])('%s', async (_, failing) => {
    const { judging, worker } = open()
    const failed = expect(judging.judge<'live'>(job())).rejects.toThrow()
    failing(worker(0))
    await failed
    expect(worker(0).isOver).toBe(true)
    const answer = judging.judge<'live'>(job())
    worker(1).answer({ judgement })
    expect(await answer).toEqual(judgement)
  })
})

test('what is broken off answers nothing, at once, whatever its worker still says', async () => {
  const { judging, worker } = open()
  const first = judging.judge<'still'>({ kind: 'still', file: new Blob() })
  judging.breakOff()
  expect(await first).toBeNull()
  expect(worker(0).isOver).toBe(true)
  const second = judging.judge<'live'>(job())
  worker(0).answer({ judgement: { ...judgement, width: 99 } })
  worker(0).die()
  expect([worker(1).isOver, judging.isBusy()]).toEqual([false, true])
  worker(1).answer({ judgement })
  expect(await second).toEqual(judgement)
})

test('a photograph may take longer than a frame', async () => {
  const { judging, worker } = open()
  const answer = judging.judge<'still'>({ kind: 'still', file: new Blob() })
  vi.advanceTimersByTime(25_000)
  worker(0).answer({ judgement: { kind: 'refused', reason: 'too-large' } })
  expect(await answer).toEqual({ kind: 'refused', reason: 'too-large' })
})
