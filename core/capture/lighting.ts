import { checkObject, InputError } from '../records/input.ts'
import { colourTemperature } from './colour.ts'
import { checkFrame, type Frame, guideRegion, type Region } from './frame.ts'
import { brightestPlaces, brightestPoints, burntShare, middleLuminance, sideDifference } from './lighting-face.ts'
import { type Face, findFace } from './lighting-features.ts'
import { readOval } from './lighting-oval.ts'
import { mean, quantile } from './lighting-statistics.ts'
import { readSurroundings, type Surroundings } from './lighting-surroundings.ts'
import type { LightingInstruction, LightingReport, LightingVerdict } from './reports.ts'

/** A camera that takes no cast out: its white balance stands at so many kelvin. */
export interface FixedCamera {
  whiteBalance: 'manual'
  kelvin: number
}

/**
 * Judges the light on a face, not the face: each measure is taken from what is alike on all people or leaves the skin's
 * own colour out. Nobody is recognised, and a frame without a face is judged by its light all the same.
 *
 * `region` is the box of the oval guide; the part of it inside the frame counts. `cct` is told only with `camera`.
 * @throws InputError as checkFrame does; `region`, `region.x` …, `camera`, `camera.whiteBalance`, `camera.kelvin`
 */
export function inspectLighting(frame: Frame, region?: Region, camera?: FixedCamera): LightingReport {
  checkFrame(frame)
  const box = clip(frame, region === undefined ? guideRegion(frame.width, frame.height) : region)
  if (camera !== undefined) checkCamera(camera)
  const face = findFace(readOval(frame, box))
  const surroundings = readSurroundings(frame, box)
  const burnt = burntShare(face)
  const difference = sideDifference(face)
  const darkSide = difference < 0 ? 'left' : 'right'
  const verdict = verdictOf(face, surroundings, burnt, difference)
  const cct = camera && colourOf(surroundings, verdict, camera)
  return {
    verdict,
    instruction: verdict === 'uneven' ? `light-from-${darkSide}` : instructions[verdict],
    brightness: face.brightness,
    sideRatio: 2 ** Math.abs(difference),
    burnt,
    ...(verdict === 'uneven' && { darkSide }),
    ...(cct !== undefined && { cct }),
  }
}

const instructions: Record<Exclude<LightingVerdict, 'uneven'>, LightingInstruction> = {
  ok: 'keep',
  backlit: 'turn-from-window',
  'too-dark': 'face-light',
  'too-bright': 'dim-light',
}

/**
 * Luminance of the brightest points of a face against a white sheet in its place: whites of the eyes lie in the shade
 * of the lids, highlights and light skin above them; all within half a stop to either side.
 */
const brightestPointReflects = 0.73
/** What the lightest skin reflects against a white sheet. */
const skinReflects = 0.7
/** What a wall or a curtain reflects against a white sheet, in the middle of all between dark grey and white. */
const wallReflects = 0.4

/** Background against a white sheet at the face: a lit wall stays below 1.15, a window begins at 2.5; the middle. */
const sourceOfLight = 1.7
/** A large surface that is no source of light reaches no more than this against a white sheet at the face. */
const litWall = 1.15
/** A white sheet at the face, 0-1, where an 18 % grey card beside it has the value 65: dark is below 53, good from 88 on. */
const darkSheet = 0.27
/** Burnt share of the face: highlights stay below 3 %, lost skin begins at 28 %; hair and beard lie in the oval too. */
const lostSkin = 0.12
/** Light on one half against the other, as a power of two: faces stay below 1.5 : 1 in even light, 2.8 : 1 is uneven. */
const uneven = 1

function verdictOf(face: Face, surroundings: Surroundings, burnt: number, difference: number): LightingVerdict {
  const { background } = surroundings
  const skin = middleLuminance(face)
  const sheet = face.hasFeatures
    ? Math.max(brightestPoints(face, stepDown(background, skin)) / brightestPointReflects, skin / skinReflects) *
      outOfShade(difference)
    : Math.max(skin / wallReflects, brightestPlaces(face) / brightestPointReflects)
  if (meanOfBackground(background, sheet) > sourceOfLight * sheet) return 'backlit'
  if (sheet < darkSheet && !isLit(surroundings)) return 'too-dark'
  if (burnt > lostSkin) return 'too-bright'
  return Math.abs(difference) > uneven ? 'uneven' : 'ok'
}

/** Where the background is no source of light, what it and the clothes show is light that falls on the face as well. */
function isLit({ background, below }: Surroundings): boolean {
  return Math.max(quantile(background, 0.5), quantile(below, 0.5)) >= darkSheet * litWall
}

/** Halfway from skin to the background, where that is much brighter: a white of an eye lies beyond, a cloud does not. */
function stepDown(background: readonly number[], skin: number): number {
  return Math.min(2, Math.max(1.25, Math.sqrt(mean(background) / skin)))
}

/** On an uneven face the whites of the eyes may all lie in its shade, which is so much darker than the face on the whole. */
function outOfShade(difference: number): number {
  return Math.abs(difference) > uneven ? 2 ** (Math.abs(difference) / 2) : 1
}

/** Mean luminance of the background; a burnt place that outshines a sheet is a source, of at least twice what is left of it. */
function meanOfBackground(background: readonly number[], sheet: number): number {
  const burnt = sourceOfLight * sheet < 1 ? 2 : 1
  return mean(background.map((luminance) => (luminance > 0.97 ? burnt : luminance)))
}

/**
 * Colour temperature by the background, taken to be grey on the whole; skin, which is warm in any light, has no part in
 * it. Left out in the dark, where colour is noise, and in a burnt picture, where it is cut off.
 */
function colourOf({ grey }: Surroundings, verdict: LightingVerdict, camera: FixedCamera): number | undefined {
  if (grey === null || verdict === 'too-dark' || verdict === 'too-bright') return undefined
  return colourTemperature(grey, camera.kelvin)
}

/** The whole pixels of the frame that a region touches. */
function clip(frame: Frame, region: Region): Region {
  checkObject(region, 'region')
  for (const side of ['x', 'y', 'width', 'height'] as const) {
    checkNumber(region[side], `region.${side}`)
  }
  if (region.width <= 0) throw new InputError('region.width', 'out-of-range')
  if (region.height <= 0) throw new InputError('region.height', 'out-of-range')
  const [x, right] = [Math.max(0, Math.floor(region.x)), Math.min(frame.width, Math.ceil(region.x + region.width))]
  const [y, bottom] = [Math.max(0, Math.floor(region.y)), Math.min(frame.height, Math.ceil(region.y + region.height))]
  if (x >= right) throw new InputError('region.x', 'out-of-range')
  if (y >= bottom) throw new InputError('region.y', 'out-of-range')
  return { x, y, width: right - x, height: bottom - y }
}

function checkCamera(camera: FixedCamera): void {
  checkObject(camera, 'camera')
  if (camera.whiteBalance !== 'manual') throw new InputError('camera.whiteBalance', 'not-a-choice')
  checkNumber(camera.kelvin, 'camera.kelvin')
  if (camera.kelvin < 1_000 || camera.kelvin > 40_000) throw new InputError('camera.kelvin', 'out-of-range')
}

function checkNumber(value: number, path: string): void {
  if (typeof value !== 'number') throw new InputError(path, 'wrong-type')
  if (!Number.isFinite(value)) throw new InputError(path, 'not-a-number')
}
