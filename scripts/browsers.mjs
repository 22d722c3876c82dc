import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * Where browsers usually are, by platform; the first that exists is taken.
 * @type {Record<'chromium' | 'firefox', Record<string, string[]>>}
 */
const usual = {
  chromium: {
    linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    linux: ['firefox-esr', 'firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox\\firefox.exe'],
  },
}

/** @param {string} name */
function candidates(name) {
  const folders =
    process.platform === 'win32'
      ? [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      : process.platform === 'linux'
        ? (process.env.PATH ?? '').split(delimiter)
        : ['/']
  return folders.filter((folder) => folder !== undefined).map((folder) => join(folder, name))
}

/**
 * The path of a browser; the environment's `CHROMIUM` or `FIREFOX` comes first.
 * @param {'chromium' | 'firefox'} kind Chrome and Edge count as Chromium
 * @returns {string | null} `null` where none is found
 */
export function findBrowser(kind) {
  const named = process.env[kind.toUpperCase()]
  if (named) return existsSync(named) ? named : null
  return (usual[kind][process.platform] ?? []).flatMap(candidates).find((path) => existsSync(path)) ?? null
}
