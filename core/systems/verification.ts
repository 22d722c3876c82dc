import type { Fact } from './fact.ts'

/** System 4: the four elements of the verification, and what a failure costs. */

export const faceDuration = {
  id: 'verification.face.duration',
  section: 4,
  value: 23,
  unit: 'seconds',
} as const satisfies Fact
export const faceLowLightShare = {
  id: 'verification.face.lowLightShare',
  section: 4,
  value: 0.67,
  unit: 'share of failures',
} as const satisfies Fact
export const phoneDuration = {
  id: 'verification.phone.duration',
  section: 4,
  value: 18,
  unit: 'seconds',
} as const satisfies Fact
export const phoneCarrierDelayShare = {
  id: 'verification.phone.carrierDelayShare',
  section: 4,
  value: 0.42,
  unit: 'share of failures',
} as const satisfies Fact
export const idDuration = {
  id: 'verification.id.duration',
  section: 4,
  value: 35,
  unit: 'seconds',
} as const satisfies Fact
export const idMissingEdgesShare = {
  id: 'verification.id.missingEdgesShare',
  section: 4,
  value: 0.55,
  unit: 'share of failures',
} as const satisfies Fact
export const lightingColourTemperature = {
  id: 'verification.lighting.colourTemperature',
  section: 4,
  value: 4000,
  unit: 'K',
} as const satisfies Fact
export const idCorners = {
  id: 'verification.id.corners',
  section: 4,
  value: 4,
  unit: 'corners',
} as const satisfies Fact
export const elements = { id: 'verification.elements', section: 4, value: 4, unit: 'elements' } as const satisfies Fact
export const retryAfter = { id: 'verification.retryAfter', section: 4, value: 2, unit: 'hours' } as const satisfies Fact
export const consecutiveFailures = {
  id: 'verification.consecutiveFailures',
  section: 4,
  value: 3,
  unit: 'failures in a row',
} as const satisfies Fact
export const consecutiveFailuresCooldown = {
  id: 'verification.consecutiveFailures.cooldown',
  section: 4,
  value: 24,
  unit: 'hours',
} as const satisfies Fact

export const verificationFacts: readonly Fact[] = [
  faceDuration,
  faceLowLightShare,
  phoneDuration,
  phoneCarrierDelayShare,
  idDuration,
  idMissingEdgesShare,
  lightingColourTemperature,
  idCorners,
  elements,
  retryAfter,
  consecutiveFailures,
  consecutiveFailuresCooldown,
]
