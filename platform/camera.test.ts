import { describe, expect, test } from 'vitest'
import { type Camera, fixedWhiteBalance, type MediaDevicesPort, makeCamera } from './camera.ts'

class FakeTrack extends EventTarget {
  readyState: 'live' | 'ended' = 'live'
  settings: MediaTrackSettings
  constructor(settings: MediaTrackSettings) {
    super()
    this.settings = settings
  }
  getSettings() {
    return this.settings
  }
  stop() {
    this.readyState = 'ended'
  }
}

function fakeStream(settings: MediaTrackSettings = { deviceId: 'a' }) {
  const track = new FakeTrack(settings)
  const stream = { getTracks: () => [track], getVideoTracks: () => [track] } as unknown as MediaStream
  return { stream, track }
}

/** Devices whose answers are given by hand. */
function fakeDevices() {
  const asked: { constraints?: MediaStreamConstraints; give(stream: MediaStream): void; refuse(error: Error): void }[] =
    []
  const target = new EventTarget()
  const devices: MediaDevicesPort = {
    getUserMedia: (constraints) =>
      new Promise((give, refuse) => {
        asked.push({ constraints, give, refuse })
      }),
    enumerateDevices: async () =>
      [
        { kind: 'videoinput', deviceId: 'a', label: 'Front' },
        { kind: 'audioinput', deviceId: 'm', label: 'Microphone' },
        { kind: 'videoinput', deviceId: 'b', label: '' },
      ] as MediaDeviceInfo[],
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
  }
  return { devices, asked, target }
}

const settle = () => new Promise((resolve) => setTimeout(resolve))

function open(): ReturnType<typeof fakeDevices> & { camera: Camera; kinds: string[] } {
  const fake = fakeDevices()
  const kinds: string[] = []
  const camera = makeCamera(fake.devices, () => kinds.push(camera.state().kind))
  return { ...fake, camera, kinds }
}

test('nothing is asked for until it is started', () => {
  const { camera, asked } = open()
  expect(camera.state()).toEqual({ kind: 'off', because: 'not-asked' })
  expect(asked).toEqual([])
})

test('started, it asks once, for the picture alone, however often it is pressed', async () => {
  const { camera, asked } = open()
  camera.start()
  camera.start()
  expect(asked.map(({ constraints }) => constraints)).toEqual([
    { video: { width: { ideal: 1280 }, height: { ideal: 720 } }, audio: false },
  ])
  expect(camera.state().kind).toBe('asking')
})

test('on, it tells all cameras and which is in use', async () => {
  const { camera, asked } = open()
  camera.start()
  const { stream } = fakeStream()
  asked[0]?.give(stream)
  await settle()
  expect(camera.state()).toEqual({
    kind: 'on',
    stream,
    camera: 'a',
    isMirrored: true,
    cameras: [
      { id: 'a', label: 'Front' },
      { id: 'b', label: '' },
    ],
  })
})

test('a camera that looks away from the person is not mirrored', async () => {
  const { camera, asked } = open()
  camera.start()
  asked[0]?.give(fakeStream({ deviceId: 'a', facingMode: 'environment' }).stream)
  await settle()
  expect(camera.state()).toMatchObject({ kind: 'on', isMirrored: false })
})

test('another camera: the first goes off before the second is asked for, by its id', async () => {
  const { camera, asked } = open()
  camera.start()
  const first = fakeStream()
  asked[0]?.give(first.stream)
  await settle()
  camera.start('b')
  expect(first.track.readyState).toBe('ended')
  expect(asked[1]?.constraints?.video).toMatchObject({ deviceId: { exact: 'b' } })
})

describe('its light goes out', () => {
  test.each(['ended', 'hidden'] as const)('when it is %s', async (because) => {
    const { camera, asked } = open()
    camera.start()
    const { stream, track } = fakeStream()
    asked[0]?.give(stream)
    await settle()
    camera.stop(because)
    expect(track.readyState).toBe('ended')
    expect(camera.state()).toEqual({ kind: 'off', because })
  })

  test('when the browser answers after the page was hidden', async () => {
    const { camera, asked, kinds } = open()
    camera.start()
    camera.stop('hidden')
    const { stream, track } = fakeStream()
    asked[0]?.give(stream)
    await settle()
    expect(track.readyState).toBe('ended')
    expect(camera.state()).toEqual({ kind: 'off', because: 'hidden' })
    expect(kinds).not.toContain('on')
  })

  test('of the older of two answers, and not of the newer', async () => {
    const { camera, asked } = open()
    camera.start()
    camera.stop('hidden')
    camera.start()
    const [older, newer] = [fakeStream(), fakeStream()]
    asked[1]?.give(newer.stream)
    asked[0]?.give(older.stream)
    await settle()
    expect([older.track.readyState, newer.track.readyState]).toEqual(['ended', 'live'])
    expect(camera.state()).toMatchObject({ kind: 'on', stream: newer.stream })
  })
})

test.each([
  ['NotFoundError', 'none'],
  ['OverconstrainedError', 'none'],
  ['NotAllowedError', 'denied'],
  ['SecurityError', 'denied'],
  ['NotReadableError', 'busy'],
  ['AbortError', 'busy'],
  ['TypeError', 'unsupported'],
] as const)('%s is told as %s, and can be tried again', async (name, trouble) => {
  const { camera, asked } = open()
  camera.start()
  asked[0]?.refuse(Object.assign(new Error(), { name }))
  await settle()
  expect(camera.state()).toEqual({ kind: 'trouble', trouble })
  camera.stop('hidden')
  expect(camera.state()).toEqual({ kind: 'trouble', trouble })
  camera.start()
  expect(camera.state().kind).toBe('asking')
})

test('a browser without cameras is told at once', () => {
  const camera = makeCamera(undefined, () => undefined)
  camera.start()
  expect(camera.state()).toEqual({ kind: 'trouble', trouble: 'unsupported' })
})

test('pulled out in the middle, it is unplugged; a track that the page ended itself is not', async () => {
  const { camera, asked } = open()
  camera.start()
  const first = fakeStream()
  asked[0]?.give(first.stream)
  await settle()
  first.track.dispatchEvent(new Event('ended'))
  expect(camera.state()).toEqual({ kind: 'trouble', trouble: 'unplugged' })
  camera.start()
  asked[1]?.give(fakeStream().stream)
  await settle()
  first.track.dispatchEvent(new Event('ended'))
  expect(camera.state().kind).toBe('on')
})

test('colours are measured only by a white balance that stands still and says where', () => {
  const balance = (settings: object) => fixedWhiteBalance(fakeStream(settings).stream)
  expect(balance({ whiteBalanceMode: 'manual', colorTemperature: 5500 })).toEqual({
    whiteBalance: 'manual',
    kelvin: 5500,
  })
  expect(balance({ whiteBalanceMode: 'continuous', colorTemperature: 5500 })).toBeUndefined()
  expect(balance({ whiteBalanceMode: 'manual' })).toBeUndefined()
  expect(balance({})).toBeUndefined()
})
