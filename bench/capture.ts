import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { Page } from 'puppeteer-core'
import { launch } from 'puppeteer-core'
import { build, type Rolldown } from 'vite'
import { inspectCard } from '../core/capture/card.ts'
import type { Region } from '../core/capture/frame.ts'
import { inspectLighting } from '../core/capture/lighting.ts'
import type { CardReport, Corners, LightingReport } from '../core/capture/reports.ts'
import { labelledFrames } from '../core/capture/testing/sets.ts'
import { defined } from '../e2e/session.ts'
import { findBrowser } from '../scripts/browsers.mjs'
import {
  type CardTruth,
  cardRates,
  cornerRates,
  type FaceTruth,
  framesOf,
  lightingRates,
  quantile,
} from './capture-rates.ts'

/**
 * Milliseconds a frame of both checks in Chromium, on one thread, against jscanify with its OpenCV in the same page;
 * each frame goes to both in turn, decoded beforehand. Then the bytes of each, and how often each is right on these
 * rendered frames. With a folder that has a labels.json (bench/capture-frames.ts writes one) only the rates on it.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cards: { type: 'string', default: '40' },
    faces: { type: 'string', default: '24' },
    rounds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
})

const root = resolve(import.meta.dirname, '..')
const jscanify = { name: 'jscanify', version: '1.4.3', folder: join(root, '.cache/jscanify') }
const sizes = [
  { width: 640, height: 480 },
  { width: 960, height: 540 },
  { width: 1280, height: 720 },
]

/** The other side's files: its browser build and the OpenCV that it brings. For this measurement alone. */
function jscanifyFiles(): { opencv: string; scanner: string } {
  const source = join(jscanify.folder, 'node_modules/jscanify/src')
  if (!existsSync(source)) {
    const what = `${jscanify.name}@${jscanify.version}`
    const args = ['install', '--ignore-scripts', '--no-save', '--prefix', jscanify.folder, what]
    const { status } = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' })
    if (status !== 0) throw new Error(`npm could not install ${what}`)
  }
  return { opencv: join(source, 'opencv.js'), scanner: join(source, 'jscanify.js') }
}

/** Both checks as one minified script that a page can load. */
async function bundled(): Promise<string> {
  const lib = { entry: join(import.meta.dirname, 'capture-checks.ts'), formats: ['iife' as const], name: 'checks' }
  const made = await build({ configFile: false, root, logLevel: 'silent', build: { write: false, minify: true, lib } })
  const { output } = [made].flat()[0] as Rolldown.RolldownOutput
  return output[0].code
}

/** What the page holds: our checks, and theirs. */
interface Mat {
  delete(): void
}
interface Loaded {
  checks: { inspectCard: typeof inspectCard; inspectLighting: typeof inspectLighting }
  cv: { Mat?: unknown; onRuntimeInitialized?: () => void; matFromImageData(image: ImageData): Mat }
  jscanify: new () => {
    findPaperContour(image: Mat): Mat | null
    getCornerPoints(contour: Mat): Record<string, { x: number; y: number } | undefined>
  }
}

/** Runs in the page: waits until OpenCV is there. It looks like a promise, so nothing may await it. */
function openCvReady(): Promise<void> {
  const loaded = globalThis as unknown as Loaded
  return new Promise((resolve) => {
    const promised = loaded.cv as unknown
    if (promised instanceof Promise) {
      promised.then((cv) => {
        loaded.cv = cv
        resolve()
      })
    } else if (loaded.cv.Mat === undefined) loaded.cv.onRuntimeInitialized = () => resolve()
    else resolve()
  })
}

interface CardRun {
  ours: number[]
  theirs: number[]
  report: CardReport
  corners: Corners | null
}

/** Runs in the page: one frame of a card through both, so many times. */
async function runCard(address: string, rounds: number): Promise<CardRun> {
  const { checks, cv, jscanify } = globalThis as unknown as Loaded
  const bitmap = await createImageBitmap(await (await fetch(address)).blob())
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('No canvas')
  context.drawImage(bitmap, 0, 0)
  const image = context.getImageData(0, 0, bitmap.width, bitmap.height)
  const frame = image as unknown as Parameters<typeof inspectCard>[0]
  const scanner = new jscanify()
  const scan = (): Corners | null => {
    const mat = cv.matFromImageData(image)
    const contour = scanner.findPaperContour(mat)
    mat.delete()
    if (contour === null) return null
    const points = scanner.getCornerPoints(contour)
    contour.delete()
    const names = ['topLeftCorner', 'topRightCorner', 'bottomRightCorner', 'bottomLeftCorner']
    const corners = names.flatMap((name) => points[name] ?? [])
    return corners.length === 4 ? (corners as Corners) : null
  }
  const ours: number[] = []
  const theirs: number[] = []
  const timed = <T>(times: number[], call: () => T) => {
    const start = performance.now()
    const result = call()
    times.push(performance.now() - start)
    return result
  }
  let report = checks.inspectCard(frame)
  let corners = scan()
  for (let round = 0; round < rounds; round++) {
    report = timed(ours, () => checks.inspectCard(frame))
    corners = timed(theirs, scan)
  }
  return { ours, theirs, report, corners }
}

/** Runs in the page: one frame of a face, so many times. */
async function runFace(address: string, region: Region, rounds: number) {
  const { checks } = globalThis as unknown as Loaded
  const bitmap = await createImageBitmap(await (await fetch(address)).blob())
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('No canvas')
  context.drawImage(bitmap, 0, 0)
  const frame = context.getImageData(0, 0, bitmap.width, bitmap.height) as unknown as Parameters<typeof inspectCard>[0]
  const times: number[] = []
  let report = checks.inspectLighting(frame, region)
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    report = checks.inspectLighting(frame, region)
    times.push(performance.now() - start)
  }
  return { times, report }
}

const number = (value: number, digits: number, width: number) =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }).padStart(width)

interface Measured {
  cards: { truth: CardTruth; report: CardReport; corners: Corners | null }[]
  faces: { truth: FaceTruth; report: LightingReport }[]
}

async function measure(page: Page, size: { width: number; height: number }, all: Measured): Promise<void> {
  const [ours, theirs, light]: number[][] = [[], [], []] as [number[], number[], number[]]
  const rounds = Number(values.rounds)
  for (const labelled of labelledFrames(Number(values.seed), Number(values.cards), Number(values.faces), size)) {
    const address = `data:image/jpeg;base64,${Buffer.from(labelled.file).toString('base64')}`
    if (labelled.task === 'card') {
      const run = await page.evaluate(runCard, address, rounds)
      ours?.push(...run.ours)
      theirs?.push(...run.theirs)
      all.cards.push({ truth: labelled, report: run.report, corners: run.corners })
    } else {
      const run = await page.evaluate(runFace, address, labelled.region, rounds)
      light?.push(...run.times)
      all.faces.push({ truth: { ...labelled, ...labelled.params }, report: run.report })
    }
  }
  const columns = [ours, light, theirs].flatMap((times = []) => [quantile(times, 0.5), quantile(times, 0.95)])
  const both = (columns[0] ?? 0) + (columns[2] ?? 0)
  const ratio = (columns[4] ?? 0) / both
  console.log(
    `${size.width}×${size.height}`.padEnd(12) +
      columns.map((value) => number(value, 2, 10)).join('') +
      number(both, 2, 10) +
      number(ratio, 2, 10),
  )
}

const bytesRow = (name: string, ...scripts: (string | Buffer)[]) => {
  const raw = scripts.reduce((sum, script) => sum + Buffer.byteLength(script), 0)
  const packed = scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0)
  console.log(`${name.padEnd(26)}${number(raw, 0, 12)}${number(packed, 0, 12)}`)
  return packed
}

async function compare(): Promise<void> {
  const { opencv, scanner } = jscanifyFiles()
  const checks = await bundled()
  const browser = await launch({
    executablePath: defined(findBrowser('chromium'), 'Chromium: npm run setup'),
    pipe: true,
    // Chromium's sandbox refuses root.
    args: ['--disable-gpu', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ path: opencv })
    await page.evaluate(openCvReady)
    await page.addScriptTag({ path: scanner })
    await page.addScriptTag({ content: checks })

    const all: Measured = { cards: [], faces: [] }
    console.log('ms a frame        card    95th %     light    95th %  jscanify    95th %      both     ratio')
    for (const size of sizes) await measure(page, size, all)

    console.log(`\n${'bytes'.padEnd(26)}${'raw'.padStart(12)}${'gzip'.padStart(12)}`)
    const own = bytesRow('both checks', checks)
    const other = bytesRow('jscanify and its OpenCV', readFileSync(opencv), readFileSync(scanner))
    console.log(`ratio of gzip ${number(other / own, 0, 0)}`)

    console.log(`\ncard: ${cardRates(all.cards)}`)
    console.log(`light: ${lightingRates(all.faces)}`)
    console.log(`jscanify: ${cornerRates(all.cards)}`)
  } finally {
    await browser.close()
  }
}

/** The rates on the frames of a folder, and the time in Node. */
function rate(folder: string): void {
  const cards: { truth: CardTruth; report: CardReport }[] = []
  const faces: { truth: FaceTruth; report: LightingReport }[] = []
  const times: Record<'card' | 'light', number[]> = { card: [], light: [] }
  for (const { frame, truth } of framesOf(folder)) {
    const start = performance.now()
    if (truth.task === 'card') cards.push({ truth, report: inspectCard(frame) })
    else faces.push({ truth, report: inspectLighting(frame, truth.region) })
    times[truth.task].push(performance.now() - start)
  }
  const ms = (task: 'card' | 'light') =>
    `${number(quantile(times[task], 0.5), 2, 0)} ms a frame, 95th percentile ${number(quantile(times[task], 0.95), 2, 0)}`
  if (cards.length > 0) console.log(`card: ${cardRates(cards)}; ${ms('card')}`)
  if (faces.length > 0) console.log(`light: ${lightingRates(faces)}; ${ms('light')}`)
}

const [folder] = positionals
if (folder === undefined) await compare()
else rate(resolve(folder))
