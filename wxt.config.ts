import { defineConfig } from 'wxt'
import { plainImports, wholeEntries } from './scripts/bundling.ts'
import { localeFiles, messageModules } from './scripts/messages.ts'

/** Sources that the build reads; they are no part of the extension. */
const notShipped = /^locales[\\/]|\.svg$/

const icons = Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/${size}.png`]))

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [messageModules(), plainImports(), wholeEntries()],
    // One style sheet a page: a section that is loaded later finds its own already there.
    build: { target: 'esnext', modulePreload: false, cssCodeSplit: false },
  }),
  hooks: {
    // A build of its own for each page: shared chunks would bring the popup what only the options page needs.
    'entrypoints:grouped': (_wxt, groups) => {
      const apart = groups.flatMap((group) => (Array.isArray(group) ? group.map((page) => [page]) : [group]))
      groups.splice(0, groups.length, ...apart)
    },
    'build:publicAssets': (_wxt, files) => {
      files.splice(0, files.length, ...files.filter((file) => !notShipped.test(file.relativeDest)), ...localeFiles())
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'zh_CN',
    permissions: ['storage', 'alarms', 'notifications'],
    icons,
    action: { default_title: '__MSG_actionTitle__', default_icon: icons },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+J' } },
      'log-entry-seen': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandLogEntrySeen__' },
    },
    content_security_policy: {
      extension_pages: "default-src 'self'; connect-src 'none'; object-src 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'before-you-borrow@before-you-borrow.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '144' }),
  }),
})
