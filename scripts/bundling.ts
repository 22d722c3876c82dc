import type { Plugin } from 'vite'

/** Chunks lie on the disk and bring no style sheets of their own, so Vite's wrapper around `import()` has nothing to do. */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : null),
  }
}

/**
 * One chunk for all that a page loads at once. Left alone, whatever a later chunk uses too becomes a chunk of its own, with
 * its names spelled out on both sides: a kilobyte of the popup.
 */
export function wholeEntries(): Plugin {
  const atOnce = new Set<string>()
  return {
    name: 'whole-entries',
    buildEnd() {
      const visit = (id: string) => {
        if (atOnce.has(id)) return
        atOnce.add(id)
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) visit(imported)
      }
      for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) visit(id)
    },
    outputOptions(options) {
      if (options.format !== 'es' && options.format !== undefined) return null
      return { ...options, codeSplitting: { groups: [{ name: (id) => (atOnce.has(id) ? 'page' : null) }] } }
    },
  }
}
