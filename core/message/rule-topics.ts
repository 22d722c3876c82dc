import type { Role } from './lexicon.ts'

/** A rule as people write it: what the message speaks of, and phrases of roles. */
export interface Description {
  id: string
  sources: readonly string[]
  asked?: readonly string[]
  anyhow?: readonly string[]
  evenAsQuestion?: readonly string[]
  about?: readonly (readonly Role[])[]
  unless?: readonly Role[]
  never?: readonly Role[]
}

/** What speaks of a loan. */
export const lending: Role[] = [
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
/** What speaks of money that is lent, kept or asked back. */
export const finance: Role[] = [
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
