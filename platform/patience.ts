import type { Items } from './ports.ts'

/** A storage that does not answer for so long has not saved anything that anyone could rely on. */
const patience = 5_000

/** @throws Error after 5 s; the work is told, so that it does not begin to write later */
export async function withinPatience<T>(work: (isOver: () => boolean) => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = false
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      over = true
      reject(new Error('Storage does not answer'))
    }, patience)
  })
  try {
    return await Promise.race([work(() => over), limit])
  } finally {
    clearTimeout(timer)
  }
}

/** The same storage, each call of which ends after a while: a call that hangs must not hold the lock for ever. */
export function patientItems(items: Items): Items {
  return {
    ...items,
    get: (keys) => withinPatience(() => items.get(keys)),
    set: (values) => withinPatience(() => items.set(values)),
    remove: (keys) => withinPatience(() => items.remove(keys)),
  }
}
