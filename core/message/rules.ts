import type { Role } from './lexicon.ts'
import { type Phrase, phrase } from './phrases.ts'
import { addSet, type LetterTable, letterTable, type RoleSet, roleSet } from './roles.ts'

/** A sign of fraud in a message, and where the rule comes from. */
export interface MessageRule {
  id: string
  /** Ids of what is published elsewhere and of the article's facts. */
  sources: readonly string[]
}

export interface RuleWords extends MessageRule {
  /** Without one of these in the message none of its phrases can stand. */
  needs: RoleSet
  /** What is asked. Refused, it is no sign. */
  asked: Phrase[]
  /** What stays a demand in spite of the refusals in it: 不交保证金不能放款. */
  anyhow: Phrase[]
  /** What is asked for in the form of a question. */
  evenAsQuestion: Phrase[]
  /** One role of each of these stands somewhere in the message. */
  about: RoleSet[]
  /** None of these stands in the place or just before it: what is repaid is no fee. */
  unless: RoleSet
  unlessLetters: LetterTable
  /** None of these stands anywhere in the message. */
  never: RoleSet
}

interface Description {
  id: string
  sources: readonly string[]
  asked?: readonly string[]
  anyhow?: readonly string[]
  evenAsQuestion?: readonly string[]
  about?: readonly (readonly Role[])[]
  unless?: readonly Role[]
  never?: readonly Role[]
}

const lending: Role[] = [
  'loan',
  'payout',
  'handed',
  'brandSender',
  'noPayout',
  'credit',
  'policy',
  'repair',
  'forceOpen',
  'guarantee',
  'drain',
]
const finance: Role[] = [
  ...lending,
  'bypass',
  'package',
  'bank',
  'agent',
  'authority',
  'cancel',
  'refund',
  'frozen',
  'unfreeze',
  'unfreezeFee',
  'wrongCard',
  'safe',
  'account',
  'threat',
  'accuse',
  'subscription',
  'brandSender',
  'returned',
] as Role[]

const descriptions: Description[] = [
  {
    id: 'fee-before-payout',
    sources: ['official.noFeeBeforePayout'],
    about: [[...lending, 'sideDoor', 'flow', 'borrowOut', 'frozen', 'lureFee', 'entrance', 'refund', 'statement']],
    unless: ['afterwards', 'monthly'],
    never: ['daily'],
    asked: [
      'first 8 pay/charge 10 fee/softFee/sum/flow',
      'first 6 fee/flow',
      'payout/open 4 preceding 10 pay/charge',
      'preceding 6 pay/charge 8 fee/softFee/sum',
      'payout 2 preceding 8 fee/flow',
      'payout 4 preceding 16 sum/fee/softFee',
      'must 6 pay 12 fee',
      'must 1 pay 8 next',
      'pay 10 fee 14 next/returned/payout',
      'pay 8 sum/softFee 14 next 8 payout/returned',
      'pay 8 sum 12 returned',
      'fee 8 pay 10 next/payout/returned',
      'fee/flow 10 next 6 payout',
      'fee 12 returned',
      'sum 2 fee',
      'fee 3 sum',
      'must/reach 6 pay 4 sum',
      'pay 4 sum 4 first',
      'pay/charge 6 sum',
      'pay 12 payout',
      'softFee 6 pay 6 next',
      'softFee/fee 4 first',
      'flow 3 sum/number',
      'pay/charge 2 number',
      'must 6 pay 8 number',
      'number 2 fee',
      'first 4 pay 12 number/sum',
      'fee 3 number',
      'pay 10 sum 8 flow/statement',
      'flow/statement 10 pay',
      'must 6 flow',
      'pay 10 next 6 payout',
      'fee/softFee 12 pay 6 first',
      'sum 8 pay 10 payout',
      'first 8 pay 8 next',
      'first 3 sum/number',
      'first 8 softFee 6 next/payout',
      'pay 12 fee/softFee/sum 12 preceding',
      'sum 16 softFee 4 next 4 payout',
      'give 3 sum 16 payout',
      'payout 3 must 4 sum 4 pay',
    ],
    anyhow: ['pay/fee/flow/unlessDone 12 noPayout', 'noPayout 12 pay/fee/flow', 'unlessDone 1 fee 8 orElse'],
  },
  {
    id: 'fee-before-payout',
    sources: ['official.noFeeBeforePayout'],
    about: [[...lending, 'agent']],
    never: ['daily'],
    asked: ['fee/softFee 4 first 4 pay', 'must 8 fee', 'fee 6 pay', 'first 4 pay 4 fee/softFee'],
  },
  {
    id: 'paid-opening',
    sources: ['official.noPaidOpening', 'official.noFeeBeforePayout', 'entry.byInvitation'],
    about: [['loan', 'payout', 'contact', 'credit', 'sure', 'guarantee', 'bank', 'entrance']],
    unless: ['afterwards', 'monthly'],
    asked: [
      'forceOpen',
      'sideDoor 14 charge/contact/pay/guarantee/sure/fee/sum/trade',
      'charge/contact/guarantee/sure/trade 14 sideDoor',
      'open 12 charge',
      'open 12 fee',
      'charge 8 open',
      'pay 8 sum 12 open',
      'fee 8 open 8 pay',
      'payout 6 next 6 charge 4 sum',
    ],
  },
  {
    id: 'paid-opening',
    sources: ['official.noPaidOpening', 'official.noFeeBeforePayout', 'entry.byInvitation'],
    about: [['sum', 'charge', 'trade', 'scarce', 'fee', 'softFee', 'number', 'offer', 'open', 'guarantee']],
    asked: ['forceOpen'],
  },
  {
    id: 'paid-opening',
    sources: ['official.noPaidOpening', 'official.noFeeBeforePayout', 'entry.byInvitation'],
    about: [['loan', 'payout', 'contact', 'entrance', 'sideDoor']],
    evenAsQuestion: ['sideDoor 14 charge', 'forceOpen 14 charge'],
    asked: ['sideDoor 30 softFee', 'entrance 10 charge', 'sum 2 open 4 loan'],
  },
  {
    id: 'paid-opening',
    sources: ['official.noPaidOpening', 'official.noFeeBeforePayout', 'entry.byInvitation'],
    about: [
      ['sideDoor', 'forceOpen', 'entrance', 'trade'],
      ['loan', 'payout', 'credit', 'entrance', 'bank'],
    ],
    unless: ['afterwards', 'monthly'],
    asked: [
      'sum 6 charge',
      'charge 6 sum',
      'contact',
      'chat 8 number',
      'softFee 3 sum',
      'sum 4 softFee',
      'entrance 12 sum',
      'entrance 20 charge',
      'first 3 pay',
      'give 3 sum',
      'loan 6 trade 20 charge',
    ],
  },
  {
    id: 'guaranteed-approval',
    sources: ['official.noPaidOpening'],
    about: [['loan', 'payout', 'contact', 'chat', 'sum', 'entrance']],
    asked: [
      'guarantee',
      'sure 10 payout/loan/open',
      'payout/loan/open 10 sure',
      'outcast/credit 6 evenSo',
      'outcast 6 outcast',
      'outcast 10 contact/payout',
    ],
  },
  {
    id: 'guaranteed-approval',
    sources: ['official.noPaidOpening'],
    asked: ['guarantee 30 guarantee'],
  },
  {
    id: 'install-app-or-link',
    sources: ['official.noPaidOpening', 'official.redFlags'],
    about: [finance],
    unless: ['store'],
    never: ['daily'],
    asked: [
      'install 10 app/file/link/url',
      'app/link/url/code2d 8 install',
      'reach 16 link/code2d/url/file',
      'reach 10 sideDoor',
      'install 16 code',
      'open/next/offer 12 url',
      'url 12 open/offer',
      'code/code2d 8 install',
      'link/url 10 reach',
      'loan 2 app 10 reach/install',
    ],
  },
  {
    id: 'install-app-or-link',
    sources: ['official.noPaidOpening', 'official.redFlags'],
    about: [finance],
    never: ['daily'],
    asked: ['package', 'bypass 12 install', 'install 12 bypass', 'reach 4 bypass', 'install 6 next 4 payout'],
  },
  {
    id: 'install-app-or-link',
    sources: ['official.noPaidOpening', 'official.redFlags'],
    about: [['app', 'package', 'link', 'url', 'install', 'code2d', 'file']],
    never: ['daily'],
    asked: ['bypass'],
  },
  {
    id: 'screen-sharing',
    sources: ['official.redFlags'],
    about: [[...finance, 'guide']],
    never: ['daily'],
    asked: [
      'must/you/reach/install/next/first/meeting 14 screen',
      'screen 10 give/must/reach',
      'install/reach/must 10 meeting',
      'meeting 8 reach/install/give/screen',
      'display 6 show',
      'show 6 display',
    ],
  },
  {
    id: 'screen-sharing',
    sources: ['official.redFlags'],
    about: [[...finance, 'guide', 'meeting', 'must', 'install']],
    never: ['daily'],
    asked: ['watch', 'install 6 meeting 4 screen'],
  },
  {
    id: 'screen-sharing',
    sources: ['official.redFlags'],
    about: [['offer', 'open', 'guide']],
    never: ['daily'],
    asked: ['screen 6 install', 'install 6 meeting', 'must 3 screen', 'screen 6 offer 4 open'],
  },
  {
    id: 'code-or-password',
    sources: ['official.redFlags'],
    about: [[...finance, 'you']],
    never: ['daily'],
    asked: [
      'code/password 20 give',
      'give 8 code/password',
      'ask 16 code/password',
      'code/password 8 handOver',
      'handOver 10 code/password',
    ],
    anyhow: ['genuine 16 give', 'password 20 noPayout'],
    evenAsQuestion: ['codeAsked'],
  },
  {
    id: 'code-or-password',
    sources: ['official.redFlags'],
    never: ['daily'],
    asked: ['secret 6 give', 'give 4 secret', 'secret 2 handOver'],
  },
  {
    id: 'code-or-password',
    sources: ['official.redFlags'],
    about: [[...finance, 'must', 'deadline']],
    never: ['daily'],
    asked: ['sms 14 give', 'give 6 sms', 'sms 8 pay', 'ask 12 sms'],
  },
  {
    id: 'unfreeze-deposit',
    sources: ['official.noFeeBeforePayout', 'official.redFlags'],
    about: [['frozen', 'wrongCard', 'loan', 'payout', 'unfreezeFee', 'lureFee', 'noPayout', 'fee', 'returned']],
    unless: ['afterwards'],
    asked: [
      'must/pay/next/first 14 unfreezeFee',
      'unfreezeFee 10 pay/next/sum/must',
      'frozen/wrongCard 30 pay 12 fee/sum/softFee/unfreezeFee/number',
      'pay 14 fee/sum/softFee/number 10 unfreeze',
      'pay 12 unfreeze',
      'unfreeze 8 pay',
      'unfreeze 8 fee',
      'wrongCard 14 frozen',
      'wrongCard 12 pay',
    ],
  },
  {
    id: 'refund-or-cancel',
    sources: ['official.redFlags'],
    about: [finance],
    unless: ['afterwards'],
    asked: [
      'cancel/change 30 threat',
      'threat 30 cancel/change',
      'policy 24 cancel/change/threat',
      'cancel/change 20 policy',
      'returned/refund 16 contact/meeting/screen',
      'refund 24 ask 12 bank/loan/password/code',
      'brandSender/authority 40 cancel/refund/returned/policy',
      'subscription 36 threat/cancel/charge',
      'refund 24 contact',
      'refund 24 install/package',
      'refund 16 adding 8 chat/agent',
    ],
    anyhow: ['unlessDone 14 threat/policy/frozen/credit', 'policy 12 unlessDone'],
  },
  {
    id: 'refund-or-cancel',
    sources: ['official.redFlags'],
    about: [['loan', 'refund', 'borrow', 'borrowOut']],
    asked: ['surplus'],
  },
  {
    id: 'borrow-and-hand-over',
    sources: [],
    about: [['refund']],
    asked: [
      'refund 30 reach 4 loan',
      'reach 4 loan 20 refund',
      'first 12 loan 6 borrow/borrowOut',
      'loan 8 borrow 12 returned/refund',
      'must/first 8 loan 6 borrowOut',
    ],
  },
  {
    id: 'credit-repair',
    sources: ['official.creditRepair'],
    about: [['charge', 'contact', 'fee', 'trade', 'chat', 'guarantee', 'sure', 'sum']],
    asked: ['credit/outcast/repair 14 erase', 'erase 8 credit/outcast/repair'],
  },
  {
    id: 'credit-repair',
    sources: ['official.creditRepair'],
    asked: [
      'repair 20 charge/pay/fee/contact/guarantee/trade',
      'charge/contact/guarantee/trade/offer 12 repair',
      'repair 8 sum',
    ],
  },
  {
    id: 'foreign-sender',
    sources: ['official.contact'],
    about: [
      lending,
      [
        'payout',
        'forceOpen',
        'sideDoor',
        'guarantee',
        'sure',
        'trade',
        'brandSender',
        'agent',
        'offer',
        'repair',
        'open',
        'entrance',
        'sum',
        'must',
      ],
    ],
    asked: ['contact', 'adding 6 chat', 'agent 4 chat', 'chat 4 number', 'adding 8 agent'],
  },
  {
    id: 'foreign-sender',
    sources: ['official.contact'],
    about: [finance],
    asked: ['foreign'],
  },
  {
    id: 'foreign-sender',
    sources: ['official.contact'],
    about: [
      ['bank', 'brandSender'],
      ['frozen', 'threat', 'cancel'],
    ],
    asked: ['contact', 'adding 6 chat', 'agent 4 chat', 'chat 4 number'],
  },
  {
    id: 'foreign-sender',
    sources: ['official.contact'],
    about: [['authority', 'accuse']],
    asked: ['contact', 'adding 6 chat'],
  },
  {
    id: 'pressure',
    sources: ['official.redFlags'],
    about: [finance],
    unless: ['afterwards'],
    never: ['daily'],
    anyhow: ['prohibit/neg 1 lifeline'],
    asked: [
      'deadline 16 must/pay/cancel/unfreeze/give',
      'must 8 deadline',
      'deadline/hours 20 orElse/threat',
      'scarce 16 contact/pay/url',
      'threat 16 pay 6 sum',
      'threat 12 next 10 pay',
      'threat 24 must 8 pay',
      'pay 8 sum 16 threat/orElse',
    ],
  },
  {
    id: 'pressure',
    sources: ['official.redFlags'],
    about: [['pay', 'hold']],
    never: ['daily'],
    anyhow: ['prohibit/neg 2 lifeline'],
  },
  {
    id: 'pressure',
    sources: ['official.redFlags'],
    about: [finance],
    unless: ['afterwards', 'code', 'password', 'sms'],
    never: ['daily'],
    asked: ['hold'],
  },
  {
    id: 'pressure',
    sources: ['official.redFlags'],
    about: [[...lending, 'frozen', 'threat', 'fee', 'lureFee']],
    unless: ['afterwards'],
    asked: ['pay 16 orElse', 'pay 12 scarce', 'deadline/hours 20 orElse/threat'],
  },
  {
    id: 'safe-account',
    sources: [],
    asked: ['safe 30 pay', 'pay 20 safe', 'drain 20 pay/must/account/safe', 'must/pay 14 drain'],
  },
  {
    id: 'safe-account',
    sources: [],
    about: [['authority', 'accuse', 'drain', 'cancel', 'policy']],
    unless: ['afterwards'],
    asked: ['pay 14 account'],
  },
  {
    id: 'safe-account',
    sources: [],
    about: [['accuse', 'authority']],
    unless: ['afterwards'],
    asked: ['savings 24 pay', 'pay 16 savings', 'must 12 savings/softFee 12 pay'],
  },
  {
    id: 'account-sale',
    sources: [],
    asked: [
      'chat 16 buyAccount 14 sum',
      'accountDeal 6 number',
      'accountDeal 24 sum/charge/contact/trade/accountGoods',
      'sum/charge 16 accountDeal',
    ],
  },
  {
    id: 'account-sale',
    sources: [],
    asked: [
      'buyAccount 20 accountGoods/bank/loan/password',
      'buyAccount 4 chat',
      'buyAccount 12 buyAccount/accountDeal',
      'accountDeal 12 buyAccount',
      'accountGoods/bank/password 16 buyAccount',
      'mule',
    ],
  },
  {
    id: 'friend-in-need',
    sources: [],
    about: [['unreachable', 'promise']],
    asked: ['pay 16 account', 'account 10 pay', 'sum 10 account'],
  },
  {
    id: 'friend-in-need',
    sources: [],
    about: [['unreachable']],
    asked: ['pay 20 account', 'pay 8 sum', 'sum 8 pay', 'account 10 pay', 'borrow 8 sum', 'first 4 pay', 'must 4 pay'],
  },
  {
    id: 'borrow-and-hand-over',
    sources: [],
    about: [lending],
    asked: [
      'borrowOut 16 pay/account/safe',
      'guide/must 8 borrow 10 pay',
      'loan 12 borrow 16 pay/account',
      'loan 6 borrow 8 give',
      'guide/must 8 loan 4 softFee 3 pay',
      'borrow 14 pay 10 account/bank',
      'borrow 8 loan 8 pay',
      'returned 6 account',
      'proxy',
      'softFee 4 pay 4 account',
      'you 4 borrow 4 sum 6 give/pay',
    ],
  },
]

export const ruleWords: readonly RuleWords[] = descriptions.map((described) => {
  const asked = described.asked?.map(phrase) ?? []
  const anyhow = described.anyhow?.map(phrase) ?? []
  const evenAsQuestion = described.evenAsQuestion?.map(phrase) ?? []
  const needs: RoleSet = [0, 0, 0, 0]
  for (const { steps } of [...asked, ...anyhow, ...evenAsQuestion]) addSet(needs, steps[0] as RoleSet)
  return {
    id: described.id,
    sources: described.sources,
    needs,
    asked,
    anyhow,
    evenAsQuestion,
    about: (described.about ?? []).map(roleSet),
    unless: roleSet(described.unless ?? []),
    unlessLetters: letterTable(described.unless ?? []),
    never: roleSet(described.never ?? []),
  }
})

/** The rules that a message is held against, each once, with the ids of its sources. */
export const messageRules: readonly MessageRule[] = ruleWords
  .filter(({ id }, index) => ruleWords.findIndex((rule) => rule.id === id) === index)
  .map(({ id, sources }) => ({ id, sources }))
