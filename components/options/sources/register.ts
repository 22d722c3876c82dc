import {
  type AssumptionId,
  type Contradiction,
  contradictions,
  type Elsewhere,
  elsewhere,
  facts,
  type OfficialNote,
  officialNotes,
} from '../../../core/answers/sources.ts'
import * as credit from '../../../core/systems/credit.ts'
import * as entry from '../../../core/systems/entry.ts'
import type { Fact } from '../../../core/systems/fact.ts'
import * as growth from '../../../core/systems/growth.ts'
import * as limit from '../../../core/systems/limit.ts'
import * as prequalification from '../../../core/systems/prequalification.ts'
import * as risk from '../../../core/systems/risk.ts'
import * as verification from '../../../core/systems/verification.ts'

/** A fact of the article with all that stands beside it. */
export interface SourcedFact {
  fact: Fact
  contradictions: Contradiction[]
  assumptions: AssumptionId[]
  notes: OfficialNote[]
  elsewhere: Elsewhere
}

const behaviours = [
  credit.tencentSocialStabilityCoefficient,
  credit.tencentConsumptionCoefficient,
  credit.tencentPerformanceCoefficient,
]

/** The facts that each assumption reads in one way of several. */
export const assumedOf: Record<AssumptionId, readonly Fact[]> = {
  A1: behaviours,
  A2: behaviours,
  A3: [
    prequalification.accountHistoryThreshold,
    prequalification.transactionFrequencyThreshold,
    prequalification.creditLinksThreshold,
  ],
  A4: [entry.triggerBatchFirstDay, entry.triggerBatchLastDay],
  A5: [verification.consecutiveFailures, verification.consecutiveFailuresCooldown, risk.operationFailures],
  A6: [risk.deviceCount, risk.deviceWindow, risk.deviceCooldown],
  A7: [
    limit.annualSpendLow,
    limit.annualSpendHigh,
    limit.licaitongHolding,
    limit.enterpriseMean,
    limit.enterpriseSpread,
    limit.soleProprietorMean,
    limit.soleProprietorSpread,
    limit.employeeMean,
    limit.employeeSpread,
    limit.min,
    limit.max,
  ],
  A8: [risk.locationDistance, risk.operationFailures],
  A9: [growth.utilisationLow, growth.utilisationHigh],
}

/** Every fact of the article, in its order, beside what bears on it. */
export const register: readonly SourcedFact[] = facts.map((fact) => ({
  fact,
  contradictions: contradictions.filter(({ between }) => between.includes(fact.id)),
  assumptions: (Object.keys(assumedOf) as AssumptionId[]).filter((id) =>
    assumedOf[id].some((each) => each.id === fact.id),
  ),
  notes: officialNotes.filter(({ bearsOn }) => bearsOn.includes(fact.id)),
  elsewhere: elsewhere(fact.id),
}))
