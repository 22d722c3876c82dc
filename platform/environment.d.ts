interface ImportMetaEnv {
  /** Which browser it is built for. */
  readonly BROWSER: 'chrome' | 'firefox'
  /** While developing, and in tests. */
  readonly DEV: boolean
}

interface ImportMeta {
  readonly env: ImportMetaEnv
}
