/**
 * One figure or statement of the source article, typed once, beside the function that uses it. It carries no prose:
 * the words stand in the message files under `fact.<id>`.
 */
export interface Fact {
  readonly id: string
  /** The article's own numbered part: 1-8, 0 its introduction, 9 its closing. */
  readonly section: number
  /** `null` where the article gives a statement without a figure. */
  readonly value: number | null
  readonly unit: string
  /** How the value bounds what is measured, where it is a threshold. */
  readonly comparison?: '>=' | '>' | '<=' | '<'
}
