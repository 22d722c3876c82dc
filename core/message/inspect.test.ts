import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { facts, officialNotes } from '../answers/sources.ts'
import { InputError } from '../records/input.ts'
import { inspectMessage } from './inspect.ts'
import { messageRules } from './rules.ts'
import { markedBy, rulesIn } from './testing.ts'

test.each([
  ['fee-before-payout', '您的贷款已批，请先交保证金2000元，马上放款', '先交保证金'],
  ['paid-opening', '微粒贷强开，收费300', '强开'],
  ['guaranteed-approval', '微粒贷包下款，人人可做', '包下款'],
  ['install-app-or-link', '请点击链接 http://wld.example/a 领取微粒贷额度', '点击链接'],
  ['screen-sharing', '请您打开屏幕共享，我教您关闭微粒贷', '屏幕共享'],
  ['code-or-password', '微粒贷客服：请把验证码发给我', '验证码发给我'],
  ['unfreeze-deposit', '卡号填错，账户已冻结，请缴纳解冻金5000元', '解冻金'],
  ['refund-or-cancel', '您的微粒贷不注销将影响征信', '不注销将影响征信'],
  ['credit-repair', '征信修复，一条收费800', '征信修复，一条'],
  ['foreign-sender', '微粒贷额度已批，请加微信领取', '加微信'],
  ['pressure', '请在十分钟内转账，否则微粒贷额度作废', '十分钟内转账'],
  ['safe-account', '请把钱转入安全账户', '转入安全账户'],
  ['borrow-and-hand-over', '请把微粒贷里的钱借出来转到下面账户', '借出来转到'],
  ['account-sale', '高价收微信号，带微粒贷', '高价收微信号'],
  ['friend-in-need', '我换号了，不方便接电话，你先转五千到这个账户', '转五千到这个账户'],
  ['fee-before-payout', '放、款、前、先、交、保、证、金', '先、交、保、证、金'],
  ['wording', '老铁咱不整那虚的，三千块押我这儿，五万当天给你整出来，差一分你削我。', '三千块'],
])('%s: %s', (rule, text, marked) => {
  expect(markedBy(rule, text).join(' ')).toContain(marked)
})

/** Pairs that use the same words: asked of the reader, and refused, asked about, told or warned of. */
describe.each([
  ['请先交保证金2000元再放款', '放款之前不收保证金，借款不用先交钱'],
  ['微粒贷放款前要先交押金500元', '微粒贷放款前要先交押金吗？'],
  ['您的贷款要先交工本费才能放款', '凡是贷款要先交工本费才能放款的，都是诈骗'],
  ['不交保证金就不能放款', '没有保证金，也能放款'],
  ['先交首期利息，马上放款', '每期利息按日算，放款后每月还款'],
  ['请把贷款保证金转到我卡上', '他让我把贷款保证金转到他卡上，我没转'],
  ['微粒贷强开，有需要加微信', '微粒贷没有强开，别信加微信的'],
  ['内部渠道开通微粒贷，收费388', '没有什么内部渠道开通微粒贷，收费的都是骗子'],
  ['开通微粒贷收费200元', '开通微粒贷不收费'],
  ['不交工本费是不能给您放款的', '放款时不收工本费'],
  ['请把验证码发给我', '请勿把验证码发给任何人'],
  ['我这边可以帮您强开，费用388', '没有人可以帮您强开'],
  ['系统检测到您流水不足，请先存入5000元到指定账户', '对方说流水不足，要我先存5000元，我没存'],
  ['出租银行卡，一天300', '出租银行卡是违法的，请勿出租'],
  ['您的日利率不合规，请配合调整，否则影响征信', '利率调整通知：您的日利率由0.04%调整为0.035%'],
  ['微粒贷代开，成功后付款', '警方提醒：声称微粒贷代开、成功后付款的是骗局'],
  ['包下款，黑户可做，秒批贷款', '银行不会说包下款、黑户可做，谨防诈骗'],
  ['请点击链接下载微粒贷APP', '微粒贷没有APP，切勿点击链接下载'],
  ['请下载贷款软件，点击链接领取额度', '记者暗访：对方让他下载贷款软件，点击链接领取额度'],
  ['下载安装包，打开就有贷款额度', '不要下载来历不明的贷款安装包'],
  ['请打开屏幕共享，我帮您注销微粒贷', '如果有人让您打开屏幕共享注销微粒贷，请挂断'],
  ['客服需要您共享屏幕看一下征信', '银行客服从不要求共享屏幕看征信'],
  ['请您下载腾讯会议，配合注销贷款账户', '下午三点腾讯会议，我共享屏幕讲方案'],
  ['请把银行卡验证码告诉我', '银行卡验证码请勿告诉任何人'],
  ['验证码报给客服，马上给您放款', '【微众银行】验证码238812，5分钟内有效，工作人员不会索要'],
  ['提供一下支付密码，帮您激活额度', '不要向任何人提供支付密码'],
  ['把取款密码发给我，审核贷款要用', 'wifi密码发给我，谢谢'],
  ['账户冻结，需缴纳解冻金', '账户冻结要缴纳解冻金的都是诈骗'],
  ['卡号填错了，请转5000元解冻', '卡号填错了要转账才能解冻吗？'],
  ['提现失败，请支付20%认证金解除风控', '民警揭秘：骗子称提现失败，要求支付认证金解除风控'],
  ['您不注销学生账户会影响征信，请配合', '注销微粒贷会影响征信吗'],
  ['为避免影响征信，请尽快关闭微粒贷账户', '请按时还款，以免影响征信'],
  ['给您办理退费，请加客服QQ', '退款已原路退回您的银行卡'],
  ['征信修复，一条收费500', '征信修复收费的都是骗子'],
  ['洗白征信，先付定金', '征信不能洗白，不要付定金'],
  ['微粒贷提额请加微信vx123', '我没加他微信，微粒贷提额不靠谱'],
  ['+85212345678：您的微粒贷额度待领取', '95384：您的微粒贷本期已还清'],
  ['十分钟内转账，否则冻结贷款额度', '您的外卖十分钟内送达'],
  ['千万不要挂断电话，按我说的转账，不然影响征信', '接到这种电话请马上挂断'],
  ['请将资金转入安全账户核查', '公检法没有安全账户，不会要求转账核查'],
  ['把微粒贷额度借出来，转到指定账户', '我从微粒贷借了三千交房租'],
  ['把额度清空转到监管账户', '对方让我把额度清空转到监管账户，我报警了'],
  ['高价收微信号，带微粒贷', '出售、出租微信号属于违法行为'],
  ['你先用微粒贷借两万转给我', '你微粒贷借过钱吗，利息多少'],
  ['贷款审批好了，先入三千，马上给你放', '贷款先还三千，剩下的下月还'],
  ['您的五万元已批，支付排单费298元，付完一并打到您卡里', '排单费298元要付吗？贷款五万元'],
  ['我有内部人，能把微粒贷弄出来。三百一位', '微粒贷没有内部人，三百一位的都是骗子'],
  ['贷款不看征信，黑户照样放', '说贷款不看征信、黑户照样放的都是骗局'],
  ['打开支付宝，把屏幕同步给我看', '支付宝客服说要我把屏幕同步给他，我挂了'],
  ['我连到您手机上，看到您的页面了，请登录手机银行', '有人要看到您的手机银行页面时请挂断'],
  ['微粒贷审核：把收到的那条短信转发给我', '微粒贷短信不要转发给任何人'],
  ['贷款账户激活要用，动态码收到没，快说', '贷款账户的动态码收到了，我自己填好了'],
  ['装软件时提示有风险，点继续就好，登录领额度', '装软件时提示有风险，我就没点继续'],
  ['退赔的钱在备用金里，您先从备用金借出来，多的退回来', '退款已经退回备用金，多的没有了'],
  ['征信上的逾期一键隐藏，一条收费800', '征信上的逾期满五年自己隐藏，收费的是骗子'],
  ['您涉嫌洗钱，请把名下所有存款转过来核查', '公安不会因为您涉嫌洗钱就让您把名下所有存款转过来'],
  ['办贷款这件事不要告诉家人，按我说的做', '办贷款的事我告诉家人了'],
  ['长期租微信，一周六百', '我没有租微信给人，一周六百也不干'],
  ['你先替我付三千，卡号发你，这是他的卡号，晚点还你', '昨天的三千我晚点还你'],
  ['贷款还差一个通道维护金，588，补了就放', '贷款哪有什么通道维护金，588不付'],
  ['贷款要存入数字证书押金1999元，随后入账', '贷款要存入数字证书押金1999元吗？'],
  ['再不转，你这笔单子我就报坏账了', '我不转，也不怕你报坏账'],
  ['放款前先把手机上的安全软件关掉', '手机上的安全软件不要关掉'],
  [
    'Please pay the processing fee first, then your loan is released',
    'Is it normal to pay a processing fee before the loan is released?',
  ],
  [
    'Send me the verification code for your Weilidai loan',
    'Never share your verification code. WeBank will not ask for it.',
  ],
])('%s / %s', (asked, harmless) => {
  test('what is asked is marked', () => expect(rulesIn(asked)).not.toEqual([]))
  test('the other is not', () => expect(rulesIn(harmless)).toEqual([]))
})

test('a signature at the front proves nothing', () => {
  expect(rulesIn('【微众银行】请先缴纳保证金2000元，缴纳后放款')).toContain('fee-before-payout')
})

test('in a copied chat, what one said oneself is asked of nobody', () => {
  expect(rulesIn('我：请先交保证金2000元，马上放款')).toEqual([])
  expect(rulesIn('客服：请先交保证金2000元，马上放款')).toEqual(['fee-before-payout'])
})

describe('a chat', () => {
  test('what is asked over several turns is one request', () => {
    const text = 'A：放款通道已经开好了\nB：什么时候到账\nA：还差通道维护金\nB：交给谁\nA：扫我码，588'
    expect(markedBy('fee-before-payout', text).join(' ')).toContain('通道维护金')
  })

  test('what the other one doubts takes nothing from a request', () => {
    const asked = '对方：放款前先交保证金2000元'
    expect(rulesIn(`${asked}\n我：这是不是骗人的？靠谱吗？`)).toContain('fee-before-payout')
  })

  test.each([
    '王经理 14:02\n放款前先交保证金2000元',
    '2026-03-11 10:22:15 王经理\n放款前先交保证金2000元',
    '王经理 2026-03-11 10:22\n放款前先交保证金2000元',
    '小李 14:01\n什么时候放款\n\n王经理 14:02\n先交保证金2000元',
  ])('a heading says who speaks: %j', (text) => expect(rulesIn(text)).toContain('fee-before-payout'))

  test('under the heading of the one who copied it nothing is asked', () => {
    expect(rulesIn('我 14:02\n请先交保证金2000元，马上放款')).toEqual([])
  })

  test('a heading holds up to an empty line', () => {
    expect(rulesIn('我 14:02\n你好\n\n请先交保证金2000元，马上放款')).toContain('fee-before-payout')
  })
})

test('the places are those of the text as pasted, in order', () => {
  const text = '您好😀\n请先 交保\u200b证金2000元，马上放款。\n\n卡号填错，请缴解冻金'
  const { findings } = inspectMessage(text)
  expect(findings.map(({ rule, from, to }) => [rule, text.slice(from, to)])).toEqual([
    ['fee-before-payout', '请先 交保\u200b证金2000元，马上放款'],
    ['unfreeze-deposit', '卡号填错，请缴解冻金'],
  ])
})

test('every rule is listed once, and its sources exist', () => {
  const known = [...officialNotes, ...facts].map(({ id }) => id)
  expect(new Set(messageRules.map(({ id }) => id)).size).toBe(messageRules.length)
  for (const { id, sources } of messageRules) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    for (const source of sources) expect(known).toContain(source)
  }
})

test.each([undefined, null, 5, {}, ['先交保证金']])('%s is no text', (value) => {
  const refused = (() => {
    try {
      return inspectMessage(value as string)
    } catch (error) {
      return error
    }
  })()
  expect(refused).toBeInstanceOf(InputError)
  expect(refused).toMatchObject({ path: '', reason: 'wrong-type' })
})

test('no text, no finding', () => {
  expect(inspectMessage('')).toEqual({ findings: [] })
})

const words = [
  '先',
  '交',
  '保证金',
  '放款',
  '微粒贷',
  '不',
  '，',
  '。',
  '？',
  '\n',
  '\n\n',
  '我：',
  '😀',
  '\ud83d',
  '\ude00',
  '\u202e',
  'a.',
  '1',
  '+',
  'http://x.cn',
  '𝐕',
  ' ',
  '请',
  '验证码',
  '发给我',
]
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join('')),
)

test('places lie in the text, are in order, split no character, and are the same each time', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { findings } = inspectMessage(text)
      expect(inspectMessage(text).findings).toEqual(findings)
      let before = { rule: '', from: -1, to: 0 }
      for (const finding of findings) {
        const { from, to, rule } = finding
        expect(0 <= from && from < to && to <= text.length).toBe(true)
        for (const edge of [from, to])
          expect(/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(edge - 1, edge + 1))).toBe(false)
        expect(before.from - from || before.to - to || (before.rule < rule ? -1 : 1)).toBeLessThan(0)
        before = finding
      }
    }),
    { numRuns: 1000 },
  )
})

test('one rule marks no place twice', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { findings } = inspectMessage(text)
      for (const [index, { rule, from }] of findings.entries())
        for (const earlier of findings.slice(0, index)) if (earlier.rule === rule) expect(earlier.to).toBeLessThan(from)
    }),
  )
})

/** Milliseconds; about ten times what it takes alone on a machine, since others may run beside it. */
const longest = 5000

test.each([
  ['fraud', '请先交保证金2000元，马上放款。卡号填错，账户冻结，请缴解冻金。'],
  ['a single line', '先交保证金放款'],
  ['one letter', 'a'],
  ['refusals', '不要'],
  ['a word that never ends', '征'],
  ['brackets', '【】()'],
  ['invisible marks', '\u200b'],
  ['marks', ',.'],
  ['halves of pairs', '\ud83d'],
  ['empty lines', '\n'],
  ['turns of a chat', '我：先\n'],
])(
  'half a million characters of %s are read in time',
  (_, part) => {
    const text = part.repeat(Math.ceil(500_000 / part.length))
    inspectMessage(text)
  },
  longest,
)
