import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { decode, encode } from 'jpeg-js'
import type { Page } from 'puppeteer-core'
import { capture, fakeCamera } from '../e2e/camera.ts'
import { launchChromium } from '../e2e/chromium.ts'
import { click, hook } from '../e2e/pages.ts'

/**
 * How many frames a second the rehearsal judges of a camera of 1280×720, how many it drops, and how smooth the page
 * stays meanwhile, against the same page with a worker that answers at once and looks at nothing. The camera of a file
 * gives 30 frames a second and shows a card or a face; the browser's own moving pattern gives 60. On one core:
 * `taskset -c 0 npm run bench:rehearsal`.
 */

const seconds = Number(process.argv[2] ?? 10)
const film = resolve(import.meta.dirname, '../.cache/bench/camera.mjpeg')

interface Counted {
  frames: number
  judged: number
  /** Milliseconds between two frames of the page, the longest and the 99th percentile. */
  longestGap: number
  gap99: number
  /** Tasks of the page's own thread of 50 ms and more. */
  longTasks: number
}

/** Counts in the page, before its scripts run. `isReference`: the worker is not asked. */
function countFrames(isReference: boolean): void {
  const counted = { frames: 0, judged: 0, gaps: [] as number[], longTasks: 0 }
  Object.assign(globalThis, { counted })
  const follow = HTMLVideoElement.prototype.requestVideoFrameCallback
  HTMLVideoElement.prototype.requestVideoFrameCallback = function (callback) {
    return follow.call(this, (...given) => {
      counted.frames += 1
      callback(...given)
    })
  }
  const post = Worker.prototype.postMessage
  Worker.prototype.postMessage = function (this: Worker, job: { picture: VideoFrame; step: string }, transfer: never) {
    counted.judged += 1
    if (!isReference) return post.call(this, job, transfer)
    job.picture.close()
    const report = {
      verdict: 'ok',
      instruction: 'keep',
      corners: null,
      cut: [],
      brightness: 120,
      sideRatio: 1,
      burnt: 0,
    }
    const part = job.step === 'light' ? { lighting: report, card: null } : { lighting: null, card: report }
    const judgement = { width: 1280, height: 720, isBlack: false, ...part }
    setTimeout(() => this.onmessage?.(new MessageEvent('message', { data: { judgement } })))
  }
  new PerformanceObserver((list) => {
    counted.longTasks += list.getEntries().length
  }).observe({ type: 'longtask' })
  let before = performance.now()
  const tick = (now: number) => {
    counted.gaps.push(now - before)
    before = now
    requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
}

async function count(page: Page): Promise<Counted> {
  return page.evaluate(async (milliseconds) => {
    const { counted } = globalThis as unknown as {
      counted: { frames: number; judged: number; gaps: number[]; longTasks: number }
    }
    // What starting the camera and the worker takes is no part of it.
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    Object.assign(counted, { frames: 0, judged: 0, gaps: [], longTasks: 0 })
    await new Promise((resolve) => setTimeout(resolve, milliseconds))
    const gaps = counted.gaps.toSorted((a, b) => a - b)
    return {
      frames: counted.frames,
      judged: counted.judged,
      longestGap: gaps.at(-1) ?? 0,
      gap99: gaps[Math.floor(gaps.length * 0.99)] ?? 0,
      longTasks: counted.longTasks,
    }
  }, seconds * 1_000)
}

/** A picture of 640×480 in the middle of one of 1280×720, twice as large. */
function enlarged(name: string): Buffer {
  const small = decode(readFileSync(capture(name)))
  const [width, height] = [1280, 720]
  const data = Buffer.alloc(width * height * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (((y + 120) >> 1) * small.width + (x >> 1)) * 4
      small.data.copy(data, (y * width + x) * 4, from, from + 4)
    }
  }
  return encode({ data, width, height }, 90).data
}

async function measure(step: 'light' | 'card', source: 'file' | 'pattern', isReference: boolean): Promise<Counted> {
  writeFileSync(film, enlarged(`${step}-ok`))
  const session = await launchChromium({ args: fakeCamera(source === 'file' ? film : null) })
  const page = await session.open('manifest.json')
  await page.evaluateOnNewDocument(countFrames, isReference)
  await page.goto(new URL('rehearsal.html', page.url()).href)
  await click(page, 'camera-start')
  await click(page, `step-${step}`)
  await page.waitForSelector(`${hook(step === 'light' ? 'lighting-verdict' : 'card-verdict')}:not([data-kind=waiting])`)
  const counted = await count(page)
  await session.close()
  return counted
}

mkdirSync(resolve(film, '..'), { recursive: true })
const cell = (value: number) => value.toFixed(1).padStart(9)
console.log(`${'1280×720'.padEnd(30)}  camera/s  judged/s   dropped  gap 99 %  longest  long tasks`)
for (const step of ['light', 'card'] as const) {
  for (const source of ['file', 'pattern'] as const) {
    for (const isReference of [true, false]) {
      const { frames, judged, gap99, longestGap, longTasks } = await measure(step, source, isReference)
      const name = `${step}, ${source}${isReference ? ', reference' : ''}`
      const rates = [frames / seconds, judged / seconds, frames - judged, gap99, longestGap]
      console.log(`${name.padEnd(28)}${rates.map(cell).join(' ')} ${String(longTasks).padStart(8)}`)
    }
  }
}
