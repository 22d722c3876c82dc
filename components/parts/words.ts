import type { ComponentChildren } from 'preact'

/** Values for the placeholders of a message; `n` also chooses between singular and plural. */
export type Parameters = Record<string, string | number>

/** The words of one language: a message by its key, with its placeholders filled. */
export type Words = (key: string, parameters?: Parameters) => string

/** What every component needs to speak: the words, their language, and the user's own zone. */
export interface Speech {
  t: Words
  language: 'zh_CN' | 'en'
  timeZone: string
}

let speech: Speech | null = null

/**
 * Gives all components inside it their words. A page speaks one language at a time and is painted from its root when
 * that changes, so a variable does what a context and its hook would, which are a kilobyte of the popup.
 */
export const SpeechContext = {
  Provider({ value, children }: { value: Speech; children: ComponentChildren }): ComponentChildren {
    speech = value
    return children
  },
}

/** @throws Error outside a SpeechContext: a page without a language is a defect, not a state */
export function useSpeech(): Speech {
  if (speech === null) throw new Error('No language was given to this page')
  return speech
}

export function useWords(): Words {
  return useSpeech().t
}
