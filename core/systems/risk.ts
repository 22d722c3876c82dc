import type { Fact } from './fact.ts'

/** System 7: what makes risk control step in. */

export const interceptedShare = {
  id: 'risk.interceptedShare',
  section: 7,
  value: 0.23,
  unit: 'share',
} as const satisfies Fact
export const kindDevice = { id: 'risk.kind.device', section: 7, value: null, unit: 'kind' } as const satisfies Fact
export const kindIdentity = { id: 'risk.kind.identity', section: 7, value: null, unit: 'kind' } as const satisfies Fact
export const kindBehaviour = {
  id: 'risk.kind.behaviour',
  section: 7,
  value: null,
  unit: 'kind',
} as const satisfies Fact
export const deviceCount = { id: 'risk.device.count', section: 7, value: 3, unit: 'devices' } as const satisfies Fact
export const deviceWindow = { id: 'risk.device.window', section: 7, value: 7, unit: 'days' } as const satisfies Fact
export const deviceCooldown = {
  id: 'risk.device.cooldown',
  section: 7,
  value: 15,
  unit: 'days',
} as const satisfies Fact
export const locationDistance = {
  id: 'risk.location.distance',
  section: 7,
  value: 500,
  unit: 'km',
} as const satisfies Fact
export const locationCooldown = {
  id: 'risk.location.cooldown',
  section: 7,
  value: 7,
  unit: 'days',
} as const satisfies Fact
export const operationFailures = {
  id: 'risk.operation.failures',
  section: 7,
  value: 5,
  unit: 'failures',
} as const satisfies Fact
export const operationCooldown = {
  id: 'risk.operation.cooldown',
  section: 7,
  value: 24,
  unit: 'hours',
} as const satisfies Fact
export const adviceMainDevice = {
  id: 'risk.advice.mainDevice',
  section: 7,
  value: null,
  unit: 'advice',
} as const satisfies Fact
export const adviceAppeal = {
  id: 'risk.advice.appeal',
  section: 7,
  value: null,
  unit: 'advice',
} as const satisfies Fact

export const riskFacts: readonly Fact[] = [
  interceptedShare,
  kindDevice,
  kindIdentity,
  kindBehaviour,
  deviceCount,
  deviceWindow,
  deviceCooldown,
  locationDistance,
  locationCooldown,
  operationFailures,
  operationCooldown,
  adviceMainDevice,
  adviceAppeal,
]
