import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { onTestFinished } from 'vitest'
import { hook } from './pages.ts'
import type { StoredEvent } from './storage.ts'

/** A folder for one test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'before-you-borrow-files-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** A backup file. @returns its path */
export function backupFile(profile: object, journal: StoredEvent[]): string {
  const path = join(temporaryFolder(), 'backup.json')
  const exportedAt = Temporal.Now.instant().toString()
  const content = { format: 'before-you-borrow', version: 1, exportedAt, profile, journal, settings: {} }
  writeFileSync(path, JSON.stringify(content))
  return path
}

/** Chooses a file on the page of data. */
export async function chooseBackup(page: Page, path: string): Promise<void> {
  const input = (await page.waitForSelector(hook('import-file'))) as ElementHandle<HTMLInputElement>
  await input.uploadFile(path)
}
