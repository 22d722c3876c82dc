import { describe, expect, test } from 'vitest'
import {
  cardInstructions,
  cardVerdicts,
  type LightingReport,
  lightingInstructions,
  lightingVerdicts,
} from '../../core/capture/reports.ts'
import { render, speechOf, wordsOf } from '../parts/testing.tsx'
import { Rehearsal } from './rehearsal.tsx'
import { beforeTheCamera, cameraOn, cardReport, lightingReport, now } from './testing.ts'
import type { CameraTrouble, PictureView, RehearsalDoing, RehearsalView } from './view.ts'

const unused = () => {
  throw new Error('Nothing is done while a page is drawn')
}
const doing: RehearsalDoing = {
  onStart: unused,
  onStop: unused,
  onCamera: unused,
  onStep: unused,
  onFace: unused,
  onPicture: unused,
  onForgetPicture: unused,
  onLamp: unused,
  onTone: unused,
  onDryRun: unused,
  onKeep: unused,
}

const still = (lighting: LightingReport, card = cardReport()): PictureView => ({
  kind: 'read',
  bitmap: {} as ImageBitmap,
  width: 800,
  height: 600,
  lighting,
  card,
})

const count = (page: string, part: string) => page.split(part).length - 1
/** The opening tag of the element with this hook. */
const tagOf = (page: string, hook: string) => new RegExp(`<[^>]*data-testid="${hook}"[^>]*>`).exec(page)?.[0] ?? ''
const kindOf = (page: string, hook: string) => /data-kind="([^"]*)"/.exec(tagOf(page, hook))?.[1]
const textOf = (page: string) =>
  page
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|quot);/g, (_, name) => (name === 'amp' ? '&' : '"'))
    .replace(/\s+/g, ' ')
/** What the caption says: verdict and instruction. */
const caption = (page: string) => textOf(/<div class="caption".*?<\/div>/.exec(page)?.[0] ?? '').trim()

describe.each(['zh_CN', 'en'] as const)('in %s', (language) => {
  const t = wordsOf(language)
  const show = (some: Partial<RehearsalView> = {}) =>
    render(<Rehearsal view={{ ...beforeTheCamera, ...some }} doing={doing} />, speechOf(language))

  test('before the camera: why it is asked for, any card but the ID card, and nothing promised', () => {
    const page = show()
    for (const key of ['off.why', 'off.card', 'off.stops', 'private'])
      expect(page).toContain(t(`rehearsal.${key}`).replaceAll('"', '&quot;'))
    expect(tagOf(page, 'camera-start')).toContain('aria-disabled="false"')
    expect(page).toContain('href="options.html#readiness"')
    expect(page).not.toContain('<video')
  })

  test('each hook is there once, in either step', () => {
    for (const step of ['light', 'card'] as const)
      for (const hook of [
        'step-light',
        'step-card',
        'lighting-verdict',
        'card-verdict',
        'camera-start',
        'picture-file',
      ])
        expect([step, hook, count(show({ step }), `data-testid="${hook}"`)]).toEqual([step, hook, 1])
  })

  test('the chosen step is pressed, the other one is not', () => {
    const page = show({ step: 'card' })
    expect(tagOf(page, 'step-card')).toContain('aria-pressed="true"')
    expect(tagOf(page, 'step-light')).toContain('aria-pressed="false"')
  })

  test('both verdicts wait until there is a report', () => {
    for (const some of [{}, { camera: cameraOn() }]) {
      const page = show(some)
      expect([kindOf(page, 'lighting-verdict'), kindOf(page, 'card-verdict')]).toEqual(['waiting', 'waiting'])
    }
  })

  test.each(lightingVerdicts)('light: %s', (verdict) => {
    const page = show({ camera: cameraOn(), lighting: lightingReport({ verdict, instruction: 'face-light' }) })
    expect(kindOf(page, 'lighting-verdict')).toBe(verdict)
    expect(caption(page)).toBe(`${t(`rehearsal.light.${verdict}`)} ${t('rehearsal.do.face-light')}`)
    expect(textOf(page)).toContain(t(`rehearsal.light.${verdict}.means`))
    expect(tagOf(page, 'lighting-verdict')).toContain('role="status"')
  })

  test.each(cardVerdicts)('card: %s', (verdict) => {
    const page = show({ step: 'card', camera: cameraOn(), card: cardReport({ verdict, instruction: 'hold-still' }) })
    expect(kindOf(page, 'card-verdict')).toBe(verdict)
    expect(caption(page)).toBe(`${t(`rehearsal.card.${verdict}`)} ${t('rehearsal.do.hold-still')}`)
    expect(textOf(page)).toContain(t(`rehearsal.card.${verdict}.means`))
  })

  test('every instruction has its words', () => {
    for (const each of [...cardInstructions, ...lightingInstructions]) expect(t(`rehearsal.do.${each}`)).not.toBe('')
  })

  test('in the mirror left and right are the person’s own; a camera that looks away keeps them', () => {
    const card = cardReport({ verdict: 'edge-missing', instruction: 'move-left', cut: ['right', 'top'] })
    const sides = (...names: string[]) => names.map((name) => t(`rehearsal.side.${name}`)).join(t('rehearsal.and'))
    const shown = (isMirrored: boolean) => caption(show({ step: 'card', card, camera: cameraOn({ isMirrored }) }))
    expect(shown(true)).toBe(
      `${t('rehearsal.card.cut', { sides: sides('left', 'top') })} ${t('rehearsal.do.move-right')}`,
    )
    expect(shown(false)).toBe(
      `${t('rehearsal.card.cut', { sides: sides('right', 'top') })} ${t('rehearsal.do.move-left')}`,
    )
  })

  test('the picture is mirrored only where it is a mirror', () => {
    expect(/<video[^>]*>/.exec(show({ camera: cameraOn() }))?.[0]).toContain('class="mirrored"')
    expect(/<video[^>]*>/.exec(show({ camera: cameraOn({ isMirrored: false }) }))?.[0]).not.toContain('mirrored')
  })

  test('the oval lies over the region that is judged', () => {
    // 66 % of 480 is 317 high, 74 % of that 235 wide: from 203 to 438, its middle at 67 + 158.5.
    expect(show({ camera: cameraOn() })).toContain('M203 225.5a117.5 158.5 0 1 0 235 0a117.5 158.5 0 1 0 -235 0Z')
  })

  test('the marks close by the live corners and are told in words', () => {
    const liveCorners: RehearsalView['liveCorners'] = [
      { x: -9, y: 100 },
      { x: 600, y: 100 },
      { x: 600, y: 340 },
      { x: -5, y: 340 },
    ]
    const page = show({ step: 'card', camera: cameraOn(), liveCorners })
    expect(count(page, 'class="corner-mark closed"')).toBe(2)
    expect(count(page, 'class="corner-mark"')).toBe(2)
    expect(page).toContain(t('rehearsal.corners', { seen: 2, corners: 4 }))
  })

  test('front and back: which is held up, and which was seen well', () => {
    const page = show({ step: 'card', camera: cameraOn(), face: 'back', faces: { front: 'ok', back: 'glare' } })
    expect(tagOf(page, 'face-front')).toMatch(/data-seen="true".*aria-pressed="false"/)
    expect(tagOf(page, 'face-back')).toMatch(/data-seen="false".*aria-pressed="true"/)
  })

  test('colour temperature only where it was measured; the article’s advice always', () => {
    const withCct = show({ camera: cameraOn(), lighting: lightingReport({ cct: 4137 }) })
    expect(withCct).toContain('4100 K')
    expect(withCct).not.toContain(t('rehearsal.cct.unknown'))
    const without = show({ camera: cameraOn(), lighting: lightingReport() })
    expect(without).toContain(t('rehearsal.cct.unknown'))
    for (const page of [withCct, without]) {
      expect(page).toContain(t('rehearsal.cct.advice', { kelvin: 4000 }))
      expect(page).toContain('options.html#sources/verification.lighting.colourTemperature')
    }
  })

  test('what the article claims stands with its chip', () => {
    const light = show()
    expect(light).toContain(t('rehearsal.claim.light', { share: 67 }))
    expect(light).toContain('#sources/verification.face.lowLightShare')
    const card = show({ step: 'card' })
    expect(card).toContain(t('rehearsal.claim.card', { share: 55, corners: 4 }))
    expect(card).toContain('#sources/verification.id.missingEdgesShare')
    for (const page of [light, card])
      expect(page).toContain(t('rehearsal.claim.cooldown', { retry: 2, failures: 3, hours: 24 }))
  })

  test.each([
    ['none', 'none'],
    ['denied', 'denied'],
    ['busy', 'busy'],
    ['unsupported', 'unsupported'],
    ['unplugged', 'none'],
  ] satisfies [CameraTrouble, string][])(
    'trouble %s is the kind %s, with its own words and ways on',
    (trouble, kind) => {
      const page = show({ camera: { kind: 'trouble', trouble } })
      expect(kindOf(page, 'camera-error')).toBe(kind)
      expect(page).toContain(t(`rehearsal.trouble.${trouble}`))
      expect(page).toContain(t(`rehearsal.trouble.${trouble}.what`).replaceAll('"', '&quot;'))
      expect(page).toContain('data-testid="camera-start"')
      expect(page).toContain(t('rehearsal.start.retry'))
      expect(page).toContain('href="#photograph"')
      expect(page.includes(t('rehearsal.allow.firefox.how'))).toBe(trouble === 'denied')
    },
  )

  test('while the browser asks, the button waits; a hidden page says why the camera went off', () => {
    expect(tagOf(show({ camera: { kind: 'asking' } }), 'camera-start')).toContain('aria-disabled="true"')
    const hidden = show({ camera: { kind: 'off', because: 'hidden' } })
    expect(hidden).toContain(t('rehearsal.off.hidden'))
    expect(hidden).toContain(t('rehearsal.start.again'))
  })

  test('where nothing can be judged the page says so in place of the invitation', () => {
    const page = show({ isJudgingBroken: true, camera: { kind: 'off', because: 'ended' } })
    expect(page).toContain('data-testid="judging-broken"')
    expect(page).not.toContain(t('rehearsal.off.why'))
    expect(show()).not.toContain('judging-broken')
  })

  test('black frames are said over the picture, which stays', () => {
    const page = show({ camera: cameraOn({ isBlack: true }) })
    expect(page).toContain('data-testid="camera-black"')
    expect(page).toContain('<video')
    expect(show({ camera: cameraOn() })).not.toContain('camera-black')
  })

  test('a choice of cameras where there is one, and a name for those without', () => {
    expect(show({ camera: cameraOn() })).not.toContain('<select')
    const cameras = [
      { id: 'a', label: 'Front' },
      { id: 'b', label: '' },
    ]
    const page = show({ camera: cameraOn({ cameras, camera: 'b' }) })
    expect(page).toContain(t('rehearsal.camera.unnamed', { number: 2 }))
    expect(page).toMatch(/<option selected value="b"/)
  })

  test('the lamp fills the page, says what it did, and leaves a way out', () => {
    const lit = (before: number | null, after: number | null) =>
      show({ camera: cameraOn(), lamp: { isOn: true, before, after } })
    expect(lit(31, 41)).toContain('class="rehearsal lamp"')
    expect(lit(31, 41)).toContain(t('rehearsal.lamp.more', { by: 10 }))
    expect(lit(128, 129)).toContain(t('rehearsal.lamp.same'))
    expect(lit(90, 80)).toContain(t('rehearsal.lamp.less', { by: 10 }))
    expect(lit(90, null)).toContain(t('rehearsal.lamp.measuring'))
    expect(lit(90, null)).toContain(t('rehearsal.lamp.off'))
  })

  test('without a camera there is nothing to light', () => {
    const page = show({ camera: { kind: 'trouble', trouble: 'unplugged' }, lamp: { isOn: true, before: 9, after: 9 } })
    expect(page).not.toContain('class="rehearsal lamp"')
  })

  test('the photograph goes before the camera: its report, unmirrored, in both hooks', () => {
    const page = show({
      camera: cameraOn(),
      lighting: lightingReport(),
      card: cardReport(),
      picture: still(
        lightingReport({ verdict: 'uneven', instruction: 'light-from-left' }),
        cardReport({ verdict: 'glare' }),
      ),
    })
    expect([kindOf(page, 'lighting-verdict'), kindOf(page, 'card-verdict')]).toEqual(['uneven', 'glare'])
    expect(caption(page)).toContain(t('rehearsal.doNextTime', { instruction: t('rehearsal.do.light-from-left') }))
    expect(page).not.toContain('<video')
    expect(page).toContain('<canvas')
    expect(page).toContain('data-testid="picture-forget"')
  })

  test('the card that was found is drawn on the photograph', () => {
    const corners: RehearsalView['liveCorners'] = [
      { x: 100, y: 100 },
      { x: 500, y: 110 },
      { x: 490, y: 360 },
      { x: 90, y: 350 },
    ]
    const page = show({ step: 'card', picture: still(lightingReport(), cardReport({ corners })) })
    expect(page).toContain('M100 100L500 110L490 360L90 350Z')
    expect(count(page, 'class="found-corner"')).toBe(4)
  })

  test('before the picker: not the ID card, not through a chat, and deleted where it was', () => {
    const page = show()
    const warning = page.indexOf(t('rehearsal.photo.before.chat'))
    expect(warning).toBeGreaterThan(-1)
    expect(warning).toBeLessThan(page.indexOf('data-testid="picture-file"'))
    expect(page).toContain(t('rehearsal.photo.before.card'))
    expect(tagOf(page, 'picture-file')).toMatch(/type="file".*accept="image\/\*"/)
  })

  test.each(['not-a-picture', 'too-large'] as const)('a file refused as %s says so and can be replaced', (reason) => {
    const page = show({ picture: { kind: 'refused', reason } })
    expect(page).toContain(t(`rehearsal.photo.refused.${reason}`))
    expect(kindOf(page, 'lighting-verdict')).toBe('waiting')
    expect(page).toContain('data-testid="picture-file"')
  })

  test('the result is told in words and in a table, and kept as numbers for an hour', () => {
    const page = show({ result: { lighting: lightingReport({ brightness: 97 }), card: cardReport() } })
    expect(page).toContain(t('rehearsal.says.brightness', { value: '97' }))
    expect(page).toContain(t('rehearsal.says.tilt', { value: '6°' }))
    expect(page).toContain(t('rehearsal.result.numbersOnly', { n: 1 }))
    expect(tagOf(page, 'keep')).not.toContain('disabled')
    expect(tagOf(show(), 'keep')).toContain('disabled')
  })

  test('what was kept says when and until when', () => {
    const kept = { at: now, lighting: lightingReport(), card: null }
    expect(show({ kept })).toContain(t('rehearsal.result.kept', { at: '14:05', until: '15:05' }))
  })

  test('where nothing can be kept there is no button, but the reason', () => {
    const page = show({ canKeep: false, result: { lighting: lightingReport(), card: null } })
    expect(page).toContain('data-testid="cannot-keep"')
    expect(page).not.toContain('data-testid="keep"')
  })

  test('the dry run: four elements with the article’s times, and none for the signature', () => {
    const page = show()
    for (const seconds of [23, 18, 35]) expect(page).toContain(t('rehearsal.element.mean', { seconds }))
    expect(count(page, t('rehearsal.element.noMean'))).toBe(1)
    expect(page).not.toContain('data-testid="dry-run-clock"')
    for (const id of ['face', 'phone', 'id', 'signature']) expect(page).toContain(`data-testid="dry-run-${id}"`)
  })

  test('a calm clock: it fills, and passing the mean is told as nothing bad', () => {
    const running = (seconds: number) => show({ dryRun: { element: 'face', since: now.subtract({ seconds }) } })
    expect(running(11)).toContain(t('rehearsal.clock.seconds', { n: 11 }))
    expect(running(11)).not.toContain(t('rehearsal.clock.longer'))
    expect(running(24)).toContain(t('rehearsal.clock.longer'))
    expect(running(24)).toContain('aria-current="step"')
  })

  test('nothing on the page promises, urges or congratulates', () => {
    const pages = [
      show(),
      show({ step: 'card', camera: cameraOn(), card: cardReport(), faces: { front: 'ok', back: 'ok' } }),
    ]
    for (const page of pages)
      expect(textOf(page)).not.toMatch(/恭喜|一定能|保证|马上借|赶快|congratulat|guarantee|hurry/i)
  })
})
