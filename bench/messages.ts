import { inspectMessage } from '../core/index.ts'
import { lexicon } from '../core/message/lexicon.ts'
import fraud from '../core/message/samples/fraud.json' with { type: 'json' }
import harmless from '../core/message/samples/harmless.json' with { type: 'json' }

/**
 * Seconds of processor time for ten million characters of each kind of text, against one pass of a single regular
 * expression that only looks for the same words (an alternation, the longest first): no disguise, no rules. That one
 * takes minutes for all of a text, so it gets the first part and its time is scaled up. Both run in turn; the medians
 * count. Below, the same text in several lengths.
 */

const characters = Number(process.argv[2] ?? 10_000_000)
const rounds = Number(process.argv[3] ?? 3)
/** The share of a text that the reference gets. */
const part = 0.05

const textsOf = (samples: readonly { text: string }[]) => samples.map(({ text }) => text)
const isChinese = (text: string) => /\p{Script=Han}/u.test(text)
const chinese = textsOf(fraud).filter(isChinese)
const english = textsOf(fraud).filter((text) => !isChinese(text))

/** No two messages are the same: each is three of the samples, which come in ever new order. */
function* mixed(): Iterable<string> {
  for (let index = 0; ; index++)
    yield [7919 * index, 131 * index + 7 * Math.floor(index / chinese.length), Math.floor(index / 31)]
      .map((at) => chinese[at % chinese.length])
      .join('。')
}

function mixedText(): string {
  const messages: string[] = []
  let length = 0
  for (const message of mixed()) {
    messages.push(message)
    length += message.length + 2
    if (length >= characters) break
  }
  return messages.join('\n\n')
}

const kinds: Record<string, string> = {
  'fraud, copies': `${chinese.join('\n\n')}\n\n`,
  'fraud, no copies': mixedText(),
  'fraud, one line': chinese.join(' ').replaceAll('\n', ' '),
  'fraud, one message': '【微众银行】您的微粒贷额度已获批，请先交保证金3000元，验证还款能力后马上放款。\n\n',
  'fraud, traditional': '請先繳保證金，馬上放款',
  'fraud, spaced out': [...chinese.join('\n\n')].join(' '),
  harmless: `${textsOf(harmless).join('\n\n')}\n\n`,
  English: `${english.join('\n\n')}\n\n`,
  'many roles': '先交保证金客服下载验证码安全账户解冻注销强开放款微粒贷会员转账包过内部',
  'short questions': '先交费？',
  'a chat': '我：先交保证金？\n对方：先交保证金放款\n',
  'one letter': 'a',
  digits: '1234567890',
  brackets: '【（「】）」',
  pictures: '😀💰🈶',
  'zero width': '\u200b\u200d',
  'lone surrogates': '\ud800',
  'empty lines': '\n',
}

const escaped = (word: string) => word.replace(/[^\p{L}\p{N}]/gu, '\\$&')
const words = [...new Set(lexicon.map(([word]) => word))].sort((a, b) => b.length - a.length)
const alternation = new RegExp(words.map(escaped).join('|'), 'g')

function findWords(text: string): number {
  let found = 0
  alternation.lastIndex = 0
  while (alternation.test(text)) found++
  return found
}

/** Seconds of processor time, all threads together. */
function seconds(run: () => void): number {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
const filled = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length)
const column = (value: number) => value.toFixed(2).padStart(11)

for (const text of Object.values(kinds)) inspectMessage(filled(text, 50_000))

console.log(`${'seconds of CPU'.padEnd(20)} inspected   words only      ratio    M chars/s       MB/s`)
for (const [name, pattern] of Object.entries(kinds)) {
  const text = filled(pattern, characters)
  const beginning = text.slice(0, characters * part)
  const ours: number[] = []
  const others: number[] = []
  for (let round = 0; round < rounds; round++) {
    ours.push(seconds(() => inspectMessage(text)))
    others.push(seconds(() => findWords(beginning)) / part)
  }
  const [one, other] = [median(ours), median(others)]
  const speeds = [characters / 1e6 / one, Buffer.byteLength(text) / 1e6 / one]
  console.log([name.padEnd(19), ...[one, other, one / other, ...speeds].map(column)].join(' '))
}

console.log(`\n${'million characters'.padEnd(20)} seconds  a million`)
for (const share of [0.1, 0.2, 0.5, 1, 2]) {
  const text = filled(kinds['fraud, copies'] ?? '', characters * share)
  const spent = median(Array.from({ length: rounds }, () => seconds(() => inspectMessage(text))))
  console.log(
    [String((characters * share) / 1e6).padEnd(17), column(spent), column((spent * 1e6) / text.length)].join(''),
  )
}
