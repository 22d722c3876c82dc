import { expect, test } from 'vitest'
import { brightnessPlace, cardMeasures, lampEffect, lightingMeasures } from './measures.ts'

const values = (measures: { name: string; value: string | null }[]) =>
  Object.fromEntries(measures.map(({ name, value }) => [name, value]))

test('light in numbers; colour temperature only where the camera’s white balance is fixed', () => {
  const report = { verdict: 'ok', instruction: 'keep', brightness: 127.6, sideRatio: 1.234, burnt: 0.0149 } as const
  expect(values(lightingMeasures(report))).toEqual({
    brightness: '128',
    sideRatio: '1.2 : 1',
    burnt: '1%',
    cct: null,
  })
  expect(values(lightingMeasures({ ...report, cct: 4137 })).cct).toBe('4100 K')
})

test('the card in numbers; what was not measured has none', () => {
  const report = {
    verdict: 'ok',
    instruction: 'keep',
    corners: null,
    cut: [],
    cover: 0.374,
    tilt: 6.4,
    blur: 0.00164,
    glare: 0.008,
  } as const
  expect(values(cardMeasures({ ...report, cut: [] }))).toEqual({ cover: '37%', tilt: '6°', blur: '0.16%', glare: '1%' })
  expect(values(cardMeasures({ ...report, cut: [], blur: null })).blur).toBeNull()
})

test('before the first report each number keeps its place without a value', () => {
  expect(lightingMeasures(null).map(({ value }) => value)).toEqual([null, null, null, null])
  expect(cardMeasures(null).map(({ value }) => value)).toEqual([null, null, null, null])
})

test('the usual band includes both its ends', () => {
  expect([39.9, 40, 220, 220.1].map(brightnessPlace)).toEqual(['below', 'inside', 'inside', 'above'])
})

test('the lamp is honest: too little to be seen is no change, and less is said to be less', () => {
  expect(lampEffect(31.2, 41.4)).toEqual({ kind: 'more', by: 10 })
  expect(lampEffect(128, 130)).toEqual({ kind: 'same', by: 2 })
  expect(lampEffect(128, 131)).toEqual({ kind: 'more', by: 3 })
  expect(lampEffect(90, 80)).toEqual({ kind: 'less', by: 10 })
  expect(lampEffect(90, 90)).toEqual({ kind: 'same', by: 0 })
})
