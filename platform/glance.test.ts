import { expect, test } from 'vitest'
import { type Glance, openGlance, sealGlance } from './glance.ts'
import { parseItems } from './items.ts'
import { layout1 } from './testing/samples.ts'

const { changed, profile, journal, settings, captures, notices } = parseItems(layout1)
const glance: Glance = { of: changed, profile, journal, settings, captures, notices, asides: 2 }

test('what the popup opens is what the worker sealed, whatever order the keys come back in', () => {
  const sealed = JSON.parse(JSON.stringify(sealGlance(glance)))
  expect(openGlance(sealed)).toEqual(glance)
  const turned = Object.fromEntries(Object.entries(sealed).reverse())
  expect(openGlance(turned)).toEqual(glance)
})

test('a glance that was changed does not open', () => {
  const sealed = sealGlance(glance)
  for (const broken of [
    undefined,
    null,
    'text',
    42,
    [],
    {},
    { ...sealed, asides: 3 },
    { ...sealed, check: 1 },
    { ...sealed, more: 1 },
    { ...sealed, profile: { tier: 'new' } },
  ])
    expect(openGlance(broken)).toBeNull()
})
