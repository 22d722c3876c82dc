import { letterOf, type Role } from './lexicon.ts'

/** Sets of roles, as bits and as a table, for the many questions of the kind 'does one of these stand here'. */

/** A set of roles, 32 to a number. */
export type RoleSet = [number, number, number, number]

/** The letters of roles in a sentence's line begin here, above all others that stand in it. */
export const firstLetter = 0x100
export const mostRoles = 128

export function roleSet(roles: readonly Role[]): RoleSet {
  const set: RoleSet = [0, 0, 0, 0]
  for (const role of roles) addLetter(set, letterOf(role))
  return set
}

/** Adds the role with this letter code. */
export function addLetter(set: RoleSet, letter: number): void {
  const index = letter - firstLetter
  set[index >> 5] = (set[index >> 5] as number) | (1 << (index & 31))
}

export function addSet(set: RoleSet, other: RoleSet): void {
  set[0] |= other[0]
  set[1] |= other[1]
  set[2] |= other[2]
  set[3] |= other[3]
}

/** Whether the set has this role, counted from 0. */
export function hasRole(set: RoleSet, role: number): boolean {
  return ((set[role >> 5] as number) & (1 << (role & 31))) !== 0
}

export function overlaps(a: RoleSet, b: RoleSet): boolean {
  return ((a[0] & b[0]) | (a[1] & b[1]) | (a[2] & b[2]) | (a[3] & b[3])) !== 0
}

/** The same set for looking at one role, counted from 0, at a time. */
export type RoleTable = Uint8Array

export function roleTable(roles: readonly Role[]): RoleTable {
  const table = new Uint8Array(mostRoles)
  for (const role of roles) table[letterOf(role) - firstLetter] = 1
  return table
}

/** The same set for looking at one letter of a line at a time. */
export type LetterTable = Uint8Array

export function letterTable(roles: readonly Role[]): LetterTable {
  const table = new Uint8Array(firstLetter + mostRoles)
  for (const role of roles) table[letterOf(role)] = 1
  return table
}

/** Whether one of the letters stands in the line from `from` up to `to`. */
export function stands(line: string, letters: LetterTable, from: number, to: number): boolean {
  for (let place = from; place < to; place++) if (letters[line.charCodeAt(place)] === 1) return true
  return false
}

export function countLetters(line: string, letters: LetterTable): number {
  let count = 0
  for (let place = 0; place < line.length; place++) count += letters[line.charCodeAt(place)] as number
  return count
}
