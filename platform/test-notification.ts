import { type Telling, testText } from './notification-texts.ts'
import type { Notifications } from './ports.ts'

/**
 * Shows a notification now, anew if an earlier one is still up.
 * @returns false where the browser refused it; true does not say that the system has shown it
 */
export async function showTestNotification(notifications: Notifications, telling: Telling): Promise<boolean> {
  await notifications.clear('test')
  return notifications.create('test', testText(telling)).catch(() => false)
}
