import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A camera that shows pictures from `captures/`, each named by what is to be said of it. */

const folder = resolve(import.meta.dirname, 'captures')

export const lightKinds = ['ok', 'backlit', 'too-dark', 'too-bright', 'uneven'] as const
export const cardKinds = ['ok', 'no-card', 'edge-missing', 'too-small', 'too-tilted', 'blurred', 'glare'] as const

/** Pictures a second that Chromium takes from a file. */
const rate = 30

export function capture(name: string): string {
  return join(folder, `${name}.jpg`)
}

/** Writes a film of pictures, each for so many seconds, over and over: JPEG after JPEG is all that it takes. */
export function writeFilm(file: string, names: readonly string[], seconds = 2.5): void {
  const pictures = names.flatMap((name) => Array(Math.round(seconds * rate)).fill(readFileSync(capture(name))))
  writeFileSync(file, Buffer.concat(pictures))
}

/** How Chromium is started with a camera that shows a film, or without one its own moving pattern; it is allowed. */
export function fakeCamera(file: string | null): string[] {
  return file === null
    ? ['--use-fake-device-for-media-stream=fps=60', '--use-fake-ui-for-media-stream']
    : [
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        `--use-file-for-fake-video-capture=${file}`,
      ]
}

/** How Firefox is started with a camera, which shows one colour. */
export const fakeCameraPreferences = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  // A window of its own that says that the camera is on, and takes the focus.
  'privacy.webrtc.hideGlobalIndicator': true,
}
