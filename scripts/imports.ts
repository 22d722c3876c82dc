import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseSync } from 'vite'

/** What a module needs at run time; imports of types alone leave nothing in the build. */
interface Imports {
  /** `import … from` and `export … from`: loaded with the module. */
  always: string[]
  /** `import('…')`: loaded when asked for. */
  lazy: string[]
}

export function importsOf(code: string): Imports {
  const { module } = parseSync('module.tsx', code)
  const imported = module.staticImports
    .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
    .map(({ moduleRequest }) => moduleRequest.value)
  const reexported = module.staticExports
    .flatMap(({ entries }) => entries)
    .flatMap(({ moduleRequest, isType }) => (moduleRequest === null || isType ? [] : [moduleRequest.value]))
  const lazy = module.dynamicImports.map(({ moduleRequest: { start, end } }) => code.slice(start + 1, end - 1))
  return { always: [...new Set([...imported, ...reexported])], lazy }
}

/**
 * Everything that a module loads, by file from the root of the repository or by package name.
 * @param which `always`: with the module itself; `all`: also what is loaded when asked for
 * @returns of each the way that leads to it, from the entry on
 */
export function loadedBy(root: string, entry: string, which: 'always' | 'all'): Map<string, string[]> {
  const ways = new Map([[entry, [entry]]])
  for (const [name, way] of ways) {
    if (!/\.tsx?$/.test(name) || !existsSync(join(root, name))) continue
    const { always, lazy } = importsOf(readFileSync(join(root, name), 'utf8'))
    for (const from of which === 'all' ? [...always, ...lazy] : always) {
      const next = from.startsWith('.') ? join(dirname(name), from) : from
      if (!ways.has(next)) ways.set(next, [...way, next])
    }
  }
  return ways
}
