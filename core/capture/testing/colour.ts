import type { Random } from './random.ts'

/** Linear light; 1 is as much as fills the sensor at nominal exposure. */
export interface Colour {
  r: number
  g: number
  b: number
}

export const black = (): Colour => ({ r: 0, g: 0, b: 0 })

/** Linear light of an 8-bit sRGB value. */
export function linear(value: number): number {
  const v = value / 255
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
}

/** sRGB value, 0-1, of linear light. */
export function encoded(light: number): number {
  return light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055
}

export function srgb(r: number, g: number, b: number): Colour {
  return { r: linear(r), g: linear(g), b: linear(b) }
}

/** Hue 0-1 round the circle, saturation and value 0-1 as in sRGB. */
export function hsv(hue: number, saturation: number, value: number): Colour {
  const channel = (shift: number) => {
    const k = (((shift + hue * 6) % 6) + 6) % 6
    return 255 * value * (1 - saturation * Math.max(0, Math.min(k, 4 - k, 1)))
  }
  return srgb(channel(5), channel(3), channel(1))
}

export function luminance({ r, g, b }: Colour): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

export function scaled({ r, g, b }: Colour, factor: number): Colour {
  return { r: r * factor, g: g * factor, b: b * factor }
}

/** Lays one colour over another; `cover` is 0-1. */
export function over(ground: Colour, top: Colour, cover: number): void {
  ground.r += (top.r - ground.r) * cover
  ground.g += (top.g - ground.g) * cover
  ground.b += (top.b - ground.b) * cover
}

export function anyColour(random: Random): Colour {
  return hsv(random.between(0, 1), random.between(0.15, 0.85), random.between(0.25, 0.95))
}

/** Nearly grey, as walls and desks are. */
export function quietColour(random: Random): Colour {
  return hsv(random.between(0, 1), random.between(0.02, 0.18), random.between(0.35, 0.95))
}

/** Of skin, from the lightest to the darkest. */
const skins = [
  [240, 208, 188],
  [232, 194, 168],
  [222, 178, 146],
  [200, 152, 118],
  [172, 122, 90],
  [142, 96, 68],
  [112, 74, 52],
  [84, 54, 38],
  [60, 38, 28],
] as const

/** Tone 1 is the lightest, 9 the darkest. */
export function skin(tone: number): Colour {
  const [r, g, b] = skins[tone - 1] ?? skins[0]
  return srgb(r, g, b)
}

/** Red, green and blue of a black body's light of unit luminance, in linear sRGB (cubic fit of Kim et al. 2002). */
function lamp(kelvin: number): [number, number, number] {
  const t = 1000 / kelvin
  const x =
    kelvin < 4000
      ? -0.2661239 * t ** 3 - 0.234358 * t ** 2 + 0.8776956 * t + 0.17991
      : -3.0258469 * t ** 3 + 2.1070379 * t ** 2 + 0.2226347 * t + 0.24039
  const y =
    kelvin < 2222
      ? -1.1063814 * x ** 3 - 1.3481102 * x ** 2 + 2.18555832 * x - 0.20219683
      : kelvin < 4000
        ? -0.9549476 * x ** 3 - 1.37418593 * x ** 2 + 2.09137015 * x - 0.16748867
        : 3.081758 * x ** 3 - 5.8733867 * x ** 2 + 3.75112997 * x - 0.37001483
  const [X, Z] = [x / y, (1 - x - y) / y]
  return [
    3.2404542 * X - 1.5371385 - 0.4985314 * Z,
    -0.969266 * X + 1.8760108 + 0.041556 * Z,
    0.0556434 * X - 0.2040259 + 1.0572252 * Z,
  ]
}

/** What a lamp of so many kelvin does to the three channels of a camera that is fixed at 5500 K. */
export function castOf(kelvin: number): Colour {
  const [[r, g, b], [r0, g0, b0]] = [lamp(kelvin), lamp(5500)]
  return { r: Math.max(0.01, r / r0), g: g / g0, b: Math.max(0.01, b / b0) }
}
