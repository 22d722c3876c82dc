import { expect, test } from 'vitest'
import { Ruler } from './ruler.tsx'
import { render, speechOf } from './testing.tsx'

const at = (time: string) => Temporal.Instant.from(`2026-12-03T${time}+08:00`)
const marks = [
  { at: at('08:00'), name: 'seen' },
  { at: at('14:00'), name: 'act by' },
  { at: at('20:00'), name: 'closes' },
]
const ruler = (now: string) => render(<Ruler marks={marks} now={at(now)} />, speechOf('en'))

test('the present and the marks stand where they belong', () => {
  const html = ruler('11:00')
  expect(html).toContain('class="elapsed" style="width:25%;"')
  expect(html).toContain('class="mark" style="inset-inline-start:50%;"')
  expect(html).toContain('class="now" style="inset-inline-start:25%;"')
})

test('each mark is named with its time', () => {
  const text = ruler('11:00').replace(/<[^>]+>/g, ' ')
  expect(text.replace(/\s+/g, ' ').trim()).toBe('seen 08:00 act by 14:00 closes 20:00')
})

test('the present never leaves the ruler', () => {
  expect(ruler('07:00')).toContain('class="now" style="inset-inline-start:0%;"')
  expect(ruler('21:00')).toContain('class="now" style="inset-inline-start:100%;"')
})
