import { expect, test } from 'vitest'
import { chooseLanguage, makeWords } from './language.ts'

test.each([
  ['browser', 'zh-TW', 'zh_CN'],
  ['browser', 'zh', 'zh_CN'],
  ['browser', 'en-GB', 'en'],
  ['browser', 'EN', 'en'],
  ['browser', 'fr', 'zh_CN'],
  ['browser', 'enm', 'zh_CN'],
  ['browser', '', 'zh_CN'],
  ['en', 'zh-CN', 'en'],
  ['zh_CN', 'en', 'zh_CN'],
] as const)('%s in a browser in "%s" is %s', (setting, browser, language) => {
  expect(chooseLanguage(setting, browser)).toBe(language)
})

test('words fill their placeholders and count', () => {
  const t = makeWords({ hello: 'Hi {name}, {name} of {place}', days: { one: '{n} day', other: '{n} days' } }, 'en')
  expect(t('hello', { name: 'A' })).toBe('Hi A, A of {place}')
  expect(t('days', { n: 1 })).toBe('1 day')
  expect(t('days', { n: 0 })).toBe('0 days')
  expect(makeWords({ days: '{n} 天' }, 'zh_CN')('days', { n: 1 })).toBe('1 天')
  expect(() => t('missing')).toThrow('No message missing in en')
})
