import type { ProfileField } from '../../../core/records/profile.ts'
import * as credit from '../../../core/systems/credit.ts'
import * as entry from '../../../core/systems/entry.ts'
import * as limit from '../../../core/systems/limit.ts'
import * as prequalification from '../../../core/systems/prequalification.ts'

export interface Question {
  field: ProfileField
  /** What stands after the number: `options.profile.unit.<unit>`. */
  unit?: 'payments' | 'yuan' | 'cards' | 'times' | 'loans' | 'points' | 'months' | 'yuanPerMonth'
  /** What the answer bears on. */
  factIds: readonly string[]
}

export interface QuestionGroup {
  id: 'habits' | 'account' | 'report' | 'other'
  questions: readonly Question[]
}

/** Every field of the profile once, what bears on the score and the gates first. */
export const questionGroups: readonly QuestionGroup[] = [
  {
    id: 'habits',
    questions: [
      {
        field: 'monthlyPayments',
        unit: 'payments',
        factIds: [prequalification.transactionFrequencyThreshold.id, prequalification.signalPayments.id],
      },
      { field: 'registeredOn', factIds: [prequalification.accountHistoryThreshold.id] },
      { field: 'creditCards', unit: 'cards', factIds: [prequalification.creditLinksThreshold.id] },
      { field: 'monthlySpend', unit: 'yuan', factIds: [credit.tencentConsumptionCoefficient.id, 'A2'] },
      { field: 'contactChange', factIds: [credit.tencentSocialStabilityCoefficient.id, 'A2'] },
      { field: 'utilityBills', factIds: [credit.tencentPerformanceCoefficient.id, 'A2'] },
    ],
  },
  {
    id: 'report',
    questions: [
      { field: 'overdueIn2Years', unit: 'times', factIds: [credit.pbocOverdueMax.id] },
      { field: 'outstandingLoans', unit: 'loans', factIds: [credit.pbocOutstandingLoansBelow.id] },
      {
        field: 'inquiriesPerQuarter',
        unit: 'times',
        factIds: [credit.pbocInquiriesBelow.id, 'official.inquiryOnView'],
      },
    ],
  },
  {
    id: 'account',
    questions: [
      { field: 'tier', factIds: [entry.newRetention.id, 'C4'] },
      { field: 'realNameOn', factIds: [prequalification.signalRealName.id] },
      { field: 'walletBalance', unit: 'yuan', factIds: [prequalification.signalWalletBalance.id] },
      {
        field: 'licaitongHolding',
        unit: 'yuan',
        factIds: [prequalification.signalLicaitongShare.id, limit.licaitongHolding.id],
      },
      { field: 'platformInfoComplete', factIds: [prequalification.signalCompleteInfo.id] },
      { field: 'tencentScore', unit: 'points', factIds: [credit.tencentScoreGood.id, 'official.noTencentScorePage'] },
    ],
  },
  {
    id: 'other',
    questions: [
      { field: 'userType', factIds: [limit.employeeMean.id] },
      { field: 'linkedCardFlow', unit: 'yuanPerMonth', factIds: [limit.linkedCardFlow.id] },
      { field: 'salaryTransferMonths', unit: 'months', factIds: [limit.salaryCardMonths.id] },
    ],
  },
]
