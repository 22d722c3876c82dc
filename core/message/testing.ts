import { inspectMessage } from './inspect.ts'

/** What the tests of this room share. */

/** The rules that find something in a text, each once. */
export function rulesIn(text: string): string[] {
  return [...new Set(inspectMessage(text).findings.map(({ rule }) => rule))].sort()
}

/** What the findings of a rule mark in a text. */
export function markedBy(rule: string, text: string): string[] {
  return inspectMessage(text)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ from, to }) => text.slice(from, to))
}
