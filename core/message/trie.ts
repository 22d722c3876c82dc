/**
 * Words as a double-array trie: the node after node n by symbol s is `base[n] + s` where `owner` there is n. A step is
 * one addition and one look; a tree of maps would take several times as long, a full table ten megabytes.
 */
export interface Trie {
  base: Int32Array
  owner: Int32Array
  /** The value of the word that ends at a node, 0 where none does. */
  value: Uint16Array
}

/** The node before any symbol. */
export const root = 1

interface Branch {
  value: number
  after: Map<number, Branch>
}

/** The trie of words, each a list of symbols below `symbolCount`, with their values; of equal words the last counts. */
export function trieOf(words: Iterable<readonly [word: readonly number[], value: number]>, symbolCount: number): Trie {
  const tree: Branch = { value: 0, after: new Map() }
  let size = 1
  for (const [word, value] of words) {
    let branch = tree
    for (const symbol of word) {
      const next = branch.after.get(symbol) ?? { value: 0, after: new Map() }
      branch.after.set(symbol, next)
      branch = next
      size++
    }
    branch.value = value
  }
  return laidOut(tree, size + 2 * symbolCount, symbolCount)
}

/**
 * Gives each branch a place such that the nodes after it are free. A branch with several after it looks on from where
 * the one before it was laid; the many with one fill the gaps.
 */
function laidOut(tree: Branch, size: number, symbolCount: number): Trie {
  const trie: Trie = { base: new Int32Array(size), owner: new Int32Array(size), value: new Uint16Array(size) }
  trie.owner[root] = -1
  let firstFree = symbolCount
  let nextBase = root + 1
  const waiting: [Branch, number][] = [[tree, root]]
  for (const [branch, node] of waiting) {
    trie.value[node] = branch.value
    if (branch.after.size === 0) continue
    const symbols = [...branch.after.keys()]
    while (trie.owner[firstFree] !== 0) firstFree++
    const isAlone = symbols.length === 1
    let base = isAlone ? firstFree - (symbols[0] as number) : nextBase
    while (symbols.some((symbol) => trie.owner[base + symbol] !== 0)) base++
    if (!isAlone) nextBase = base
    trie.base[node] = base
    for (const [symbol, next] of branch.after) {
      trie.owner[base + symbol] = node
      waiting.push([next, base + symbol])
    }
  }
  return trie
}
