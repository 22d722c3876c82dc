import { expect, test } from 'vitest'
import type { CardReport, LightingReport } from '../../core/capture/reports.ts'
import type { Camera, CameraState } from '../../platform/camera.ts'
import type { FrameListener } from '../../platform/frames.ts'
import type { Job, Judgements } from '../../platform/judgement.ts'
import type { Judging } from '../../platform/judging.ts'
import type { Picture } from '../../platform/pixels.ts'
import { makeRehearsing } from './rehearsing.ts'

const lighting = { verdict: 'ok', instruction: 'keep', brightness: 120, sideRatio: 1, burnt: 0 } as LightingReport
const card = { verdict: 'ok', instruction: 'keep', corners: null, cut: [] } as unknown as CardReport

const nothing = () => undefined
const settle = () => new Promise((resolve) => setTimeout(resolve))

interface Asked {
  job: Job
  answer(judgement: Judgements['live'] | Judgements['still'] | null): void
  fail(): void
}

/** A page with a camera, a worker and a storage that do what the test says. */
function open() {
  let state: CameraState = { kind: 'off', because: 'not-asked' }
  let changed: () => void = nothing
  let listener: FrameListener | null = null
  let elapsed = 0
  const asked: Asked[] = []
  const kept: boolean[] = []
  const taken = { count: 0, closed: 0 }
  const become = (next: CameraState) => {
    state = next
    changed()
  }
  const stream = () => ({ getVideoTracks: () => [] }) as unknown as MediaStream
  const camera: Camera = {
    state: () => state,
    start: async () => become({ kind: 'on', stream: stream(), cameras: [], camera: 'a', isMirrored: true }),
    stop: (because) => become({ kind: 'off', because }),
    fail: (trouble) => become({ kind: 'trouble', trouble }),
  }
  const judging: Judging = {
    isBusy: () => false,
    judge: (job) =>
      new Promise((resolve, reject) => {
        asked.push({ job, answer: resolve as Asked['answer'], fail: () => reject(new Error('dead')) })
      }),
    breakOff: () => asked.at(-1)?.answer(null),
  }
  const rehearsing = makeRehearsing({
    makeCamera: (onChange) => {
      changed = onChange
      return camera
    },
    watchFrames: (_, given) => {
      listener = given
      return () => {
        listener = null
      }
    },
    fixedWhiteBalance: () => undefined,
    judging,
    makeKeeping: () => ({
      kept: () => null,
      hasFailed: () => false,
      keep: async (_, all) => void kept.push(all),
    }),
    tone: { isOn: () => false, turn: nothing, play: nothing },
    now: () => Temporal.Instant.from('2026-11-24T10:00:00Z'),
    elapsed: () => elapsed,
    onChange: nothing,
  })
  const picture = { close: () => (taken.closed += 1) } as unknown as Picture
  const frame = async (milliseconds = 100) => {
    elapsed += milliseconds
    listener?.onFrame(() => {
      taken.count += 1
      return picture
    })
    await settle()
  }
  const live = (part: Partial<Judgements['live']> = { lighting }): Judgements['live'] => ({
    width: 1280,
    height: 720,
    isBlack: false,
    lighting: null,
    card: null,
    ...part,
  })
  const still = (width: number): Judgements['still'] => ({
    kind: 'read',
    bitmap: { width, height: 3 } as ImageBitmap,
    lighting,
    card,
  })
  /** Frames that are judged at once. */
  const film = async (count: number, part?: Partial<Judgements['live']>) => {
    for (let index = 0; index < count; index++) {
      await frame()
      asked.at(-1)?.answer(live(part))
      await settle()
    }
  }
  const view = () => rehearsing.view(true)
  const silence = (hadFrames: boolean) => listener?.onSilence(hadFrames)
  return { ...rehearsing, view, asked, kept, taken, frame, film, live, still, silence }
}

test('frames that come while one is judged are dropped, not queued, and not even taken', async () => {
  const { doing, asked, taken, frame, live } = open()
  doing.onStart()
  await frame()
  await frame()
  await frame()
  expect([asked.length, taken.count]).toEqual([1, 1])
  asked[0]?.answer(live())
  await settle()
  expect(asked.length).toBe(1)
  await frame()
  expect(asked.length).toBe(2)
})

test('only the step in use is judged, and an answer for the other one is not shown', async () => {
  const { doing, view, asked, frame, live, film } = open()
  doing.onStart()
  await frame()
  doing.onStep('card')
  asked[0]?.answer(live({ lighting: { ...lighting, verdict: 'backlit' } }))
  await settle()
  await film(10, { card })
  expect(asked.slice(1).map(({ job }) => job.kind === 'live' && job.step)).toEqual(Array(10).fill('card'))
  expect([view().lighting, view().card?.verdict]).toEqual([null, 'ok'])
})

test('corners that were found before a turn to the other step are not marked after it', async () => {
  const { doing, view, asked, frame, live } = open()
  doing.onStart()
  doing.onStep('card')
  await frame()
  doing.onStep('light')
  const corners = [0, 1, 2, 3].map((x) => ({ x, y: x })) as CardReport['corners']
  asked[0]?.answer(live({ card: { ...card, corners } }))
  await settle()
  expect(view().liveCorners).toBeNull()
})

test('the newest of two photographs wins, however late the first one is read', async () => {
  const { doing, view, asked, still } = open()
  doing.onPicture(new Blob(['one']))
  doing.onPicture(new Blob(['two']))
  await settle()
  asked[0]?.answer(still(1))
  asked[1]?.answer(still(2))
  await settle()
  expect(view().picture).toMatchObject({ kind: 'read', width: 2 })
})

test('while a photograph stands no frame is judged; without it they are again', async () => {
  const { doing, asked, frame, still } = open()
  doing.onStart()
  doing.onPicture(new Blob())
  asked[0]?.answer(still(4))
  await settle()
  await frame()
  expect(asked.length).toBe(1)
  doing.onForgetPicture()
  await frame()
  expect(asked.length).toBe(2)
})

test('a worker that fails once is asked again; twice, the page says that it cannot judge and the camera is off', async () => {
  const { doing, view, asked, frame } = open()
  doing.onStart()
  await frame()
  asked[0]?.fail()
  await settle()
  expect([view().isJudgingBroken, view().camera.kind]).toEqual([false, 'on'])
  await frame()
  asked[1]?.fail()
  await settle()
  expect([view().isJudgingBroken, view().camera.kind]).toEqual([true, 'off'])
  doing.onStart()
  expect(view().isJudgingBroken).toBe(false)
})

test('a photograph is given to a second worker where the first one failed', async () => {
  const { doing, view, asked, still } = open()
  doing.onPicture(new Blob())
  asked[0]?.fail()
  await settle()
  asked[1]?.answer(still(4))
  await settle()
  expect([view().isJudgingBroken, view().picture.kind]).toEqual([false, 'read'])
})

test('hidden, the camera goes off and the run goes on; stopped, the next start is a new run', async () => {
  const { doing, view, leave, film, kept } = open()
  doing.onStart()
  await film(20)
  expect(view().result.lighting?.verdict).toBe('ok')
  leave()
  expect(view().camera).toEqual({ kind: 'off', because: 'hidden' })
  expect([view().lighting, view().result.lighting?.verdict]).toEqual([null, 'ok'])
  doing.onStart()
  expect(view().result.lighting?.verdict).toBe('ok')
  doing.onStop()
  expect(kept).not.toContain(true)
  expect(view().result.lighting?.verdict).toBe('ok')
  doing.onStart()
  expect(view().result.lighting).toBeNull()
})

test('asked to keep, it keeps all and ends the run', async () => {
  const { doing, view, film, kept } = open()
  doing.onStart()
  await film(20)
  doing.onKeep()
  expect([kept.at(-1), view().camera]).toEqual([true, { kind: 'off', because: 'ended' }])
})

test('a camera that never gave a picture is busy, one that gave some is gone', () => {
  for (const [hadFrames, trouble] of [
    [false, 'busy'],
    [true, 'unplugged'],
  ] as const) {
    const { doing, view, silence } = open()
    doing.onStart()
    silence(hadFrames)
    expect(view().camera).toEqual({ kind: 'trouble', trouble })
  }
})
