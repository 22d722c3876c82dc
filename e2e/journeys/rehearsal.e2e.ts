import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { violations } from '../axe.ts'
import { temporaryFolder } from '../backups.ts'
import { browserKinds, launch } from '../browsers.ts'
import { capture, cardKinds, fakeCamera, fakeCameraPreferences, lightKinds, writeFilm } from '../camera.ts'
import { launchChromium } from '../chromium.ts'
import { launchFirefox } from '../firefox.ts'
import { press } from '../keyboard.ts'
import { click, hook, isThere, show } from '../pages.ts'
import type { Session } from '../session.ts'
import { room, type Seed, seed, stored } from '../storage.ts'

const hooks = { light: 'lighting-verdict', card: 'card-verdict' }

type Step = keyof typeof hooks

async function open(session: Session): Promise<Page> {
  const page = await session.open('rehearsal.html')
  await page.waitForSelector(hook('camera-start'))
  return page
}

/** Chromium with a camera that shows pictures, each for some seconds, over and over. */
async function launchWithFilm(names: readonly string[]): Promise<Session> {
  const file = join(temporaryFolder(), 'camera.mjpeg')
  writeFilm(file, names)
  const session = await launchChromium({ args: fakeCamera(file) })
  onTestFinished(() => session.close())
  return session
}

/** A browser with some camera that needs no picture: of a moving pattern, or of one colour. */
async function launchWithCamera(kind: Session['kind']): Promise<Session> {
  const session = await (kind === 'chromium'
    ? launchChromium({ args: fakeCamera(null) })
    : launchFirefox({ preferences: fakeCameraPreferences }))
  onTestFinished(() => session.close())
  return session
}

function kind(page: Page, id: string): Promise<string | null> {
  return page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.dataset.kind ?? null, hook(id))
}

async function givePicture(page: Page, path: string): Promise<void> {
  const input = (await page.waitForSelector(hook('picture-file'))) as ElementHandle<HTMLInputElement>
  await input.uploadFile(path)
}

/** Every kind that a hook has had for so long, with the milliseconds for which it stood. */
function kindsDuring(page: Page, id: string, milliseconds: number): Promise<{ kind: string; stood: number }[]> {
  return page.evaluate(
    async (selector, milliseconds) => {
      const kinds: { kind: string; stood: number }[] = []
      const from = performance.now()
      let since = from
      for (let now = from; now - from < milliseconds; now = performance.now()) {
        const kind = document.querySelector<HTMLElement>(selector)?.dataset.kind ?? ''
        const last = kinds.at(-1)
        if (last) last.stood = now - since
        if (kind !== last?.kind) {
          kinds.push({ kind, stood: 0 })
          since = now
        }
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      return kinds
    },
    hook(id),
    milliseconds,
  )
}

/** Keeps the streams that the page is given, so that their tracks can be looked at. */
async function keepStreams(page: Page): Promise<void> {
  await page.evaluate(() => {
    const streams: MediaStream[] = []
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
    Object.assign(globalThis, { streams })
    navigator.mediaDevices.getUserMedia = async (constraints) => {
      const stream = await ask(constraints)
      streams.push(stream)
      return stream
    }
  })
}

function tracks(page: Page): Promise<MediaStreamTrackState[]> {
  return page.evaluate(() =>
    (globalThis as unknown as { streams: MediaStream[] }).streams.flatMap((stream) =>
      stream.getTracks().map(({ readyState }) => readyState),
    ),
  )
}

const agreed: Seed = { profile: { monthlyPayments: 30 } }

async function items(session: Session): Promise<Record<'light' | 'card', string | undefined>> {
  const popup = await session.open('popup.html')
  await popup.waitForSelector(hook('checklist'))
  const statuses = await popup.evaluate((selector) => {
    const list = document.querySelector(selector)
    for (const details of list?.querySelectorAll('details') ?? []) details.open = true
    if (list instanceof HTMLDetailsElement) list.open = true
    return new Promise<(string | undefined)[]>((resolve) => {
      const look = () => {
        const all = [...(list?.querySelectorAll<HTMLElement>('li') ?? [])]
        if (all.length >= 8) resolve(all.map(({ dataset }) => dataset.status))
        else setTimeout(look, 50)
      }
      look()
    })
  }, hook('checklist'))
  await popup.close()
  return { light: statuses[2], card: statuses[3] }
}

describe.runIf(browserKinds.includes('chromium'))('chromium: the live picture', () => {
  test.each([
    ['light', lightKinds],
    ['card', cardKinds],
  ] as const)('%s: each verdict is reached, and each stands for half a second', async (step, kinds) => {
    const session = await launchWithFilm(kinds.map((kind) => `${step}-${kind}`))
    const page = await open(session)
    expect(await kind(page, hooks.light)).toBe('waiting')
    await click(page, `step-${step}`)
    await click(page, 'camera-start')
    const seen = await kindsDuring(page, hooks[step], (kinds.length + 2) * 2_500)
    expect(new Set(seen.map(({ kind }) => kind))).toEqual(new Set(['waiting', ...kinds]))
    // Two looks at the page may lie some milliseconds apart.
    for (const { kind, stood } of seen.slice(1, -1)) expect(stood, kind).toBeGreaterThan(450)
  })

  test('what was seen well is kept as numbers alone, and the checklist follows', async () => {
    const session = await launchWithFilm(['card-ok'])
    await seed(session, agreed)
    const before = await stored(session)
    expect(await items(session)).toEqual({ light: 'unknown', card: 'unknown' })
    const page = await open(session)
    await click(page, 'step-card')
    await click(page, 'camera-start')
    await expect.poll(() => kind(page, hooks.card), { timeout: 10_000 }).toBe('ok')
    await expect
      .poll(async () => Object.keys(room(await stored(session), 'capture')).length, { timeout: 5_000 })
      .toBe(1)
    const after = await stored(session)
    const own = ['glance', 'changed', 'plan', 'score']
    const added = Object.keys(after).filter((key) => !(key in before) && !own.includes(key.split(':')[0] ?? ''))
    expect(added).toEqual([expect.stringMatching(/^capture:/)])
    const [report] = Object.values(room(after, 'capture'))
    expect(report).toMatchObject({ lighting: null, card: { verdict: 'ok', cut: [] } })
    // A report has some hundred bytes; a picture would have thousands.
    expect(JSON.stringify(report).length).toBeLessThan(1_000)
    expect((await items(session)).card).toBe('done')
  })

  test('before consent it works, and keeps nothing', async () => {
    const session = await launchWithFilm(['light-ok'])
    const page = await open(session)
    await click(page, 'camera-start')
    await expect.poll(() => kind(page, hooks.light), { timeout: 10_000 }).toBe('ok')
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(await isThere(page, 'cannot-keep')).toBe(true)
    expect(await stored(session)).toEqual({})
  })

  test('no camera, and one that was denied', async () => {
    const without = await launchChromium()
    onTestFinished(() => without.close())
    const page = await open(without)
    await click(page, 'camera-start')
    await expect.poll(() => kind(page, 'camera-error')).toBe('none')

    const denied = await launchChromium({ args: ['--use-fake-device-for-media-stream'] })
    onTestFinished(() => denied.close())
    const other = await open(denied)
    await click(other, 'camera-start')
    await expect.poll(() => kind(other, 'camera-error')).toBe('denied')
  })
})

describe.each(browserKinds)('%s', (browser) => {
  test('a photograph: each verdict is reached, and the checklist follows', async () => {
    const session = await launch(browser)
    onTestFinished(() => session.close())
    await seed(session, agreed)
    const page = await open(session)
    const given: [Step, readonly string[]][] = [
      ['light', lightKinds],
      ['card', cardKinds],
    ]
    for (const [step, kinds] of given) {
      await click(page, `step-${step}`)
      for (const expected of kinds.toReversed()) {
        await givePicture(page, capture(`${step}-${expected}`))
        await expect.poll(() => kind(page, hooks[step]), { timeout: 10_000, message: expected }).toBe(expected)
      }
    }
    await click(page, 'keep')
    await expect.poll(async () => Object.keys(room(await stored(session), 'capture')).length).toBe(2)
    expect(await items(session)).toEqual({ light: 'done', card: 'done' })
  })

  test('a file that is no picture is refused, and the next one is read', async () => {
    const session = await launch(browser)
    onTestFinished(() => session.close())
    const page = await open(session)
    await givePicture(page, import.meta.filename)
    await expect.poll(() => kind(page, 'picture-status'), { timeout: 10_000 }).toBe('refused')
    expect(await kind(page, hooks.light)).toBe('waiting')
    await givePicture(page, capture('light-ok'))
    await expect.poll(() => kind(page, hooks.light), { timeout: 10_000 }).toBe('ok')
  })

  test('the camera goes off when it is stopped, when the page is hidden, and when the run ends', async () => {
    const session = await launchWithCamera(browser)
    const page = await open(session)
    await keepStreams(page)
    const start = async () => {
      await click(page, 'camera-start')
      await expect.poll(() => isThere(page, 'camera-stop'), { timeout: 10_000 }).toBe(true)
      await expect.poll(() => kind(page, hooks.light), { timeout: 10_000 }).not.toBe('waiting')
    }
    await start()
    expect(await tracks(page)).toEqual(['live'])
    await click(page, 'camera-stop')
    expect(await tracks(page)).toEqual(['ended'])
    expect(await page.evaluate(() => document.querySelector('video')?.srcObject ?? null)).toBeNull()

    await start()
    const other = await session.open('manifest.json')
    await other.bringToFront()
    await expect.poll(() => tracks(page), { timeout: 5_000 }).toEqual(['ended', 'ended'])
    await show(page)
    expect(await isThere(page, 'camera-start')).toBe(true)
  })

  test('asked for as the page is hidden, it goes off as soon as it comes', async () => {
    const session = await launchWithCamera(browser)
    const page = await open(session)
    await page.evaluate(() => {
      const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
      const streams: MediaStream[] = []
      Object.assign(globalThis, { streams })
      navigator.mediaDevices.getUserMedia = async (constraints) => {
        const stream = await ask(constraints)
        while (!document.hidden) await new Promise((resolve) => setTimeout(resolve, 20))
        streams.push(stream)
        return stream
      }
    })
    await click(page, 'camera-start')
    const other = await session.open('manifest.json')
    await other.bringToFront()
    await expect.poll(() => tracks(page), { timeout: 10_000 }).toEqual(['ended'])
  })

  test.each([
    ['NotReadableError', 'busy'],
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'none'],
  ])('%s is told as %s', async (name, expected) => {
    const session = await launch(browser)
    onTestFinished(() => session.close())
    const page = await open(session)
    await page.evaluate((name) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', name))
    }, name)
    await click(page, 'camera-start')
    await expect.poll(() => kind(page, 'camera-error')).toBe(expected)
    expect(await violations(page)).toEqual([])
  })

  test('a camera that gives no picture any more is told as gone, and starts again', async () => {
    const session = await launchWithCamera(browser)
    const page = await open(session)
    await keepStreams(page)
    await click(page, 'camera-start')
    await expect.poll(() => kind(page, hooks.light), { timeout: 10_000 }).not.toBe('waiting')
    // No frame comes any more, as from a camera that is pulled out.
    await page.evaluate(() => {
      for (const stream of (globalThis as unknown as { streams: MediaStream[] }).streams)
        for (const track of stream.getTracks()) track.stop()
    })
    await expect.poll(() => kind(page, 'camera-error'), { timeout: 10_000 }).toBe('none')
    await click(page, 'camera-start')
    await expect.poll(() => kind(page, hooks.light), { timeout: 10_000 }).not.toBe('waiting')
  })

  test('a worker that dies is started again; dead again, the page says that it cannot judge', async () => {
    const session = await launchWithCamera(browser)
    const page = await open(session)
    await page.evaluate(() => {
      Worker.prototype.postMessage = function () {
        setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'killed by the test' })))
      }
    })
    await click(page, 'camera-start')
    await page.waitForSelector(hook('judging-broken'), { timeout: 10_000 })
    expect(await isThere(page, 'camera-stop')).toBe(false)
  })

  test('by keyboard alone, and clean for those who do not see it', async () => {
    const session = await launchWithCamera(browser)
    const page = await open(session)
    expect(await violations(page)).toEqual([])
    await press(page, hook('step-card'), ' ')
    await press(page, hook('camera-start'), 'Enter')
    await expect.poll(() => kind(page, hooks.card), { timeout: 10_000 }).not.toBe('waiting')
    expect(await violations(page)).toEqual([])
    // Who started it by keyboard stays where it is stopped.
    await page.keyboard.press('Enter')
    await expect.poll(() => isThere(page, 'camera-start')).toBe(true)
  })
})
