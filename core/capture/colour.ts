/** Colour as light: sRGB undone, and the colour temperature of a light by what it does to greys. */

/** Red, green and blue of sRGB's primaries, linear, 1 where a channel is full. */
export type Light = readonly [red: number, green: number, blue: number]

/** Linear light, 0-1, of each 8-bit value of an sRGB channel (IEC 61966-2-1). */
export const linear = new Float64Array(256)
for (let value = 0; value < 256; value++) {
  const encoded = value / 255
  linear[value] = encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4
}

/** Luminance, 0-1, of linear red, green and blue. */
export function luminanceOf(red: number, green: number, blue: number): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/**
 * Colour temperature in kelvin of the light that shows a grey as `grey` to a camera whose white balance is fixed: such a
 * camera shows the light of its own temperature as neutral, so `grey` is the light's colour seen against that one's.
 * McCamy's formula; `undefined` where the colour is of no lamp or sky.
 */
export function colourTemperature(grey: Light, fixedAt: number): number | undefined {
  const white = lightOf(fixedAt)
  const light: Light = [grey[0] * white[0], grey[1] * white[1], grey[2] * white[2]]
  const [red, green, blue] = light
  const x = 0.4124 * red + 0.3576 * green + 0.1805 * blue
  const y = luminanceOf(red, green, blue)
  const z = 0.0193 * red + 0.1192 * green + 0.9505 * blue
  const sum = x + y + z
  const n = (x / sum - 0.332) / (y / sum - 0.1858)
  const kelvin = -449 * n ** 3 + 3525 * n ** 2 - 6823.3 * n + 5520.33
  // Between a candle and a blue sky, where the formula holds.
  if (!(kelvin > 1_500 && kelvin < 15_000)) return undefined
  return Math.abs(greenness(light) - greenness(lightOf(kelvin))) < noLamp ? Math.round(kelvin) : undefined
}

/** Octaves of green that no common lamp is away from a black body of its temperature; fluorescent tubes reach 0.2. */
const noLamp = 0.35

/** Green against red and blue, in octaves; what is left of a light's colour besides its temperature. */
function greenness([red, green, blue]: Light): number {
  return Math.log2(green) - Math.log2(red * blue) / 2
}

/** The light of a black body of so many kelvin, of luminance 1 (Krystek's fit of its place in CIE 1960 UCS). */
function lightOf(kelvin: number): Light {
  const u =
    (0.860117757 + 1.54118254e-4 * kelvin + 1.28641212e-7 * kelvin ** 2) /
    (1 + 8.42420235e-4 * kelvin + 7.08145163e-7 * kelvin ** 2)
  const v =
    (0.317398726 + 4.22806245e-5 * kelvin + 4.20481691e-8 * kelvin ** 2) /
    (1 - 2.89741816e-5 * kelvin + 1.61456053e-7 * kelvin ** 2)
  const x = (1.5 * u) / v
  const z = (2 - 0.5 * u) / v - 5
  return [3.2406 * x - 1.5372 - 0.4986 * z, -0.9689 * x + 1.8758 + 0.0415 * z, 0.0557 * x - 0.204 + 1.057 * z]
}
